package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Wave;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules see of the ladder of channels and of waves:")
class LadderFactsTest {

    private final Workplace workplace =
            new Workplace().person(person("e-1").interests("sustainability").channels(Channel.EMAIL));

    @Test
    @DisplayName("R34 how long ago the item was first shown to everybody together, and how long ago anything was")
    void shownTogether() {
        workplace
                .item(item("p-1").theme("sustainability", 900))
                .item(item("p-2").theme("sustainability", 900))
                .item(item("p-3").theme("sustainability", 900))
                .shownToAll("p-1", Workplace.NOW.minus(Duration.ofHours(30)))
                .shownToAll("p-2", Workplace.NOW.minus(Duration.ofMinutes(150)));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 3);

        assertThat(decision.candidates())
                .extracting(candidate -> candidate.facts().get(Fact.CONTENT_HOURS_COLLECTIVE))
                .containsExactly(30, 2, null);
        assertThat(decision.candidates())
                .extracting(candidate -> candidate.facts().get(Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE))
                .containsOnly(2);
    }

    @Test
    @DisplayName("R34 nothing, where nobody tells of a newsletter, a screen or a meeting")
    void nobodyTells() {
        workplace.item(item("p-1").theme("sustainability", 900));

        Facts facts =
                workplace.suggest(Channel.EMAIL, 3).candidates().getFirst().facts();

        assertThat(facts.knows(Fact.CONTENT_HOURS_COLLECTIVE)).isFalse();
        assertThat(facts.knows(Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE)).isFalse();
    }

    @Test
    @DisplayName("R67 only whether the person's wave has begun; which wave is open stands in the record")
    void wave() {
        workplace
                .programme(new Programme("p-2", Programme.Mode.NORMAL, Caps.STANDARD).with(Wave.CHAMPIONS))
                .item(item("p-1").theme("sustainability", 900));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 3);

        assertThat(decision.candidates().getFirst().facts().get(Fact.PROGRAMME_WAVE_REACHED))
                .isEqualTo(false);
        assertThat(decision.grounds().programme().wave()).isEqualTo(Wave.CHAMPIONS);
    }
}
