package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Wave;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.SpeakingRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a decision knows of a leader")
class ChampionFactsTest {

    private static final Instant NOW = Workplace.NOW;
    private static final ChampionState STANDS = new ChampionState(
            true,
            Set.of(new ThemeCode("finance"), new ThemeCode("technology")),
            LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(40),
            NOW.minus(Duration.ofDays(3)));

    private final Workplace workplace =
            new Workplace().item(item("p-1").theme("sustainability", 900).contentClass(ContentClass.NEWS));

    @Test
    @DisplayName(
            "R43 R44 R48 is their own word: the profile, the number of themes, and the days since they spoke of trust")
    void ownWord() {
        Facts facts = factsOf(somebody(), STANDS, History.NONE);

        assertThat(facts.is(Fact.CHAMPION_LEADER)).isTrue();
        assertThat(facts.is(Fact.CHAMPION_PROFILE_COMPLETE)).isTrue();
        assertThat(facts.number(Fact.CHAMPION_PERSONAL_THEMES, -1)).isEqualTo(2);
        assertThat(facts.number(Fact.CHAMPION_DAYS_SINCE_TRUST, -1)).isEqualTo(40);
        assertThat(facts.number(Fact.CHAMPION_DAYS_SINCE_ACTIVE, -1)).isEqualTo(3);
    }

    @Test
    @DisplayName("R67 is that they are in the first wave, also when the line of managers does not say that they lead")
    void firstWave() {
        workplace.programme(new Programme("programme-1", Programme.Mode.NORMAL, Caps.STANDARD).with(Wave.CHAMPIONS));

        assertThat(factsOf(somebody(), null, History.NONE).is(Fact.PROGRAMME_WAVE_REACHED))
                .isFalse();
        assertThat(factsOf(somebody(), STANDS, History.NONE).is(Fact.PROGRAMME_WAVE_REACHED))
                .isTrue();
    }

    @Test
    @DisplayName("R44 R51 is how much of what they saw was company news, and how much was of people")
    void whatTheySaw() {
        Facts facts = factsOf(
                somebody(), STANDS, shown("OWN NEWS, OWN PRODUCT, OWN KNOWLEDGE, OWN STORY, OWN NEWS, EXTERNAL NEWS"));

        assertThat(facts.number(Fact.CHAMPION_COMPANY_IN_A_ROW, -1)).isEqualTo(2);
        assertThat(facts.number(Fact.CHAMPION_HUMAN_SHARE, -1)).isEqualTo(166);
        // three shown and this one is four, less the one that a bound over few allows, of seven
        assertThat(facts.number(Fact.CHAMPION_BROADCAST_SHARE, -1)).isEqualTo(428);
    }

    @Test
    @DisplayName("R71 says nothing of shares while fewer than five items were shown")
    void fewShown() {
        Facts facts = factsOf(somebody(), STANDS, shown("OWN NEWS, OWN NEWS, OWN NEWS, OWN NEWS"));

        assertThat(facts.knows(Fact.CHAMPION_HUMAN_SHARE)).isFalse();
        assertThat(facts.knows(Fact.CHAMPION_BROADCAST_SHARE)).isFalse();
        assertThat(facts.number(Fact.CHAMPION_COMPANY_IN_A_ROW, -1)).isEqualTo(4);
    }

    @Test
    @DisplayName("R42 stands in nobody else's decision: of somebody who leads nobody there is only that they do not")
    void othersHaveNone() {
        Facts facts = factsOf(somebody(), null, shown("OWN NEWS, OWN NEWS, OWN NEWS, OWN NEWS, OWN NEWS, OWN NEWS"));

        assertThat(facts.known().keySet())
                .filteredOn(fact -> fact.startsWith("champion."))
                .containsExactly(Fact.CHAMPION_LEADER.id());
        assertThat(workplace.decisions().getLast().grounds().champion()).isNull();
    }

    @Test
    @DisplayName("G03 is recorded, so that deciding again from the record alone sees the same")
    void decidedAgain() {
        factsOf(somebody(), STANDS, shown("OWN NEWS, OWN NEWS"));
        DecisionRecord record = workplace.decisions().getLast();

        DecisionRecord again = Reconsideration.by(SpeakingRules.interests(), record, new RecordedTurn(record));

        assertThat(record.grounds().champion()).isEqualTo(STANDS);
        assertThat(again).isEqualTo(record);
    }

    private Facts factsOf(People person, @Nullable ChampionState state, History history) {
        workplace.person(person);
        if (state != null) {
            workplace.champion(state);
        }
        return workplace
                .history(history)
                .suggest(Channel.PULL, 1)
                .candidates()
                .getFirst()
                .facts();
    }

    private static People somebody() {
        return person("e-1").interests("sustainability");
    }

    /** "OWN NEWS, EXTERNAL STORY": one a day, the newest first. */
    private static History shown(String items) {
        List<String> said = List.of(items.split(", "));
        return new History(
                List.of(),
                IntStream.range(0, said.size())
                        .mapToObj(i -> new History.Shown(
                                new ContentId("shown-" + i),
                                NOW.minus(Duration.ofDays(1L + i)),
                                Source.Kind.valueOf(said.get(i).split(" ")[0]),
                                ContentClass.valueOf(said.get(i).split(" ")[1]),
                                Motive.SELF,
                                5))
                        .toList(),
                Map.of(),
                null,
                null);
    }
}
