package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TasteTest {

    private static final String[] FOUR = {"k-1", "k-2", "k-3", "k-4"};
    private static final String[] FIVE = {"k-1", "k-2", "k-3", "k-4", "k-5"};

    private final Workplace workplace = new Workplace()
            .person(person("e-1").interests("technology"))
            .item(item("p-1").theme("technology", 900).author("e-9"));

    @Test
    @DisplayName("R03 an author whose work the person took up before is counted, each item once")
    void authorsAreCounted() {
        workplace.tookUp("old-1", "e-9", "e-1").tookUp("old-1", "e-9", "e-1").tookUp("old-2", "e-9", "e-1");

        assertThat(facts().get(Fact.MATCH_SAME_AUTHOR)).isEqualTo(2);
    }

    @Test
    @DisplayName("for somebody who took up nothing yet, likeness is unknown and no author is familiar")
    void nothingYet() {
        assertThat(facts().knows(Fact.MATCH_LIKENESS)).isFalse();
        assertThat(facts().get(Fact.MATCH_SAME_AUTHOR)).isEqualTo(0);
    }

    @Test
    @DisplayName(
            "kindred readers are those with three items in common; the fact is the share of them that took this up")
    void kindredReaders() {
        commonTasteOf("e-1", FIVE);
        commonTasteOf("k-6");
        workplace.tookUp("p-1", "e-9", FIVE);

        assertThat(facts().get(Fact.MATCH_KINDRED)).isEqualTo(833);
    }

    @Test
    @DisplayName("G05 what fewer than five colleagues did is not known")
    void fewerThanFiveIsNobodysBusiness() {
        commonTasteOf("e-1", FOUR);
        workplace.tookUp("p-1", "e-9", FOUR);

        assertThat(facts().knows(Fact.MATCH_KINDRED)).isFalse();
        assertThat(facts().knows(Fact.PROGRAMME_ATTENTION)).isFalse();
    }

    @Test
    @DisplayName("the attention of the last 24 hours counts five colleagues or more, and not the person")
    void attention() {
        workplace.tookUp("p-1", "e-9", FIVE).tookUp("p-1", "e-9", "e-1");

        assertThat(facts().get(Fact.PROGRAMME_ATTENTION)).isEqualTo(5);
    }

    @Test
    @DisplayName("newness halves in a day and never ends at once")
    void newness() {
        Workplace other = new Workplace()
                .person(person("e-1").interests("technology"))
                .item(item("p-1").theme("technology", 900).publishedAt(Workplace.NOW.minusSeconds(24 * 3600)));

        assertThat(other.suggest(Channel.PULL, 1)
                        .candidates()
                        .getFirst()
                        .facts()
                        .get(Fact.CONTENT_NEWNESS))
                .isEqualTo(500);
    }

    @Test
    @DisplayName("R36 what the person's answers taught is told of the theme that an item leads with")
    void learnt() {
        workplace.answered(Outcome.SHARED, "technology", 0).answered(Outcome.DECLINED, "finance", 0);

        assertThat(facts().get(Fact.MATCH_LEARNT_MORE)).isEqualTo(250);
        assertThat(facts().get(Fact.MATCH_LEARNT_LESS)).isEqualTo(0);
    }

    @Test
    @DisplayName("R36 what was never answered about is not known")
    void nothingLearnt() {
        workplace.answered(Outcome.SHARED, "finance", 0);

        assertThat(facts().knows(Fact.MATCH_LEARNT_MORE)).isFalse();
        assertThat(facts().knows(Fact.MATCH_LEARNT_LESS)).isFalse();
    }

    @Test
    @DisplayName("R36 the rest is told as hours for each nudge of the row that was ignored")
    void hoursPerIgnored() {
        Instant lately = Workplace.NOW.minus(Duration.ofHours(100));
        History.Nudge ignored = new History.Nudge(lately, 5, null);
        History.Nudge declined = new History.Nudge(lately.minusSeconds(1), 5, Outcome.DECLINED);
        History.Nudge shared = new History.Nudge(lately.minusSeconds(2), 5, Outcome.SHARED);
        History.Nudge older = new History.Nudge(lately.minusSeconds(3), 5, null);
        workplace.history(new History(List.of(ignored, declined, shared, older), List.of(), Map.of(), null, null));

        assertThat(facts().get(Fact.NUDGE_HOURS_PER_IGNORED)).isEqualTo(50);
    }

    @Test
    @DisplayName("R36 when nothing was ignored there is no rest to tell of")
    void nothingIgnored() {
        History.Nudge shared = new History.Nudge(Workplace.NOW.minus(Duration.ofHours(30)), 5, Outcome.SHARED);
        workplace.history(new History(List.of(shared), List.of(), Map.of(), null, null));

        assertThat(facts().knows(Fact.NUDGE_HOURS_PER_IGNORED)).isFalse();
        assertThat(facts().get(Fact.NUDGE_HOURS_SINCE_LAST)).isEqualTo(30);
    }

    private void commonTasteOf(String one, String... others) {
        for (String item : new String[] {"old-1", "old-2", "old-3"}) {
            workplace.tookUp(item, "e-8", one).tookUp(item, "e-8", others);
        }
    }

    private Facts facts() {
        return workplace.suggest(Channel.PULL, 1).candidates().getFirst().facts();
    }
}
