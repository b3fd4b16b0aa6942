package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.testing.SpeakingRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReconsiderationTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 20_000 : 1_000;

    @Test
    @DisplayName("G03 G07 With the rules of the record, deciding again gives the same record")
    void theSameAgain() {
        LongStream.range(0, CASES).forEach(seed -> {
            DecisionRecord record = SuggesterPropertiesTest.suggest(seed, false);

            DecisionRecord again = Reconsideration.by(SuggesterPropertiesTest.rules(), record);

            assertThat(again).as("seed %d", seed).isEqualTo(record);
        });
    }

    @Test
    @DisplayName("Facts that follow from the past come out the same when the past is the same")
    void theSamePast() {
        LongStream.range(0, CASES).forEach(seed -> {
            DecisionRecord record = SuggesterPropertiesTest.suggest(seed, false);

            DecisionRecord again =
                    Reconsideration.by(SuggesterPropertiesTest.rules(), record, new RecordedTurn(record));

            assertThat(again).as("seed %d", seed).isEqualTo(record);
        });
    }

    @Test
    @DisplayName("G07 Other rules are applied to what was seen then")
    void otherRules() {
        DecisionRecord record = pushed();
        SpeakingRules stricter = SpeakingRules.interests()
                .when("cadence.rest", facts -> true, new Effect.SuppressNudge(ReasonCode.RESTING, Set.of()));

        DecisionRecord again = Reconsideration.by(stricter, record);

        assertThat(again.candidates()).isEqualTo(record.candidates());
        assertThat(again.versions().ruleSet()).isEqualTo(stricter.revision());
        assertThat(again.suggestions()).extracting(Suggestion::notPushed).containsExactly(ReasonCode.RESTING);
    }

    @Test
    @DisplayName("With another past, what follows from it changes and nothing else does")
    void anotherPast() {
        DecisionRecord record = pushed();
        History earlier = new History(
                List.of(new History.Nudge(Workplace.NOW.minusSeconds(7_200), 5, Outcome.DECLINED)),
                List.of(),
                Map.of(),
                null,
                null);

        DecisionRecord again = Reconsideration.by(SpeakingRules.interests(), record, turnAfter(earlier, record));

        Considered before = record.candidates().getFirst();
        Considered after = again.candidates().getFirst();
        assertThat(after.facts().get(Fact.NUDGE_HOURS_SINCE_LAST)).isEqualTo(2);
        assertThat(after.facts().get(Fact.NUDGE_IGNORED_IN_A_ROW)).isEqualTo(1);
        assertThat(Fact.values())
                .filteredOn(fact ->
                        !Objects.equals(before.facts().get(fact), after.facts().get(fact)))
                .isSubsetOf(Reconsideration.followsFromThePast());
        assertThat(again.suggestions()).extracting(Suggestion::notPushed).containsExactly(ReasonCode.CAPPED);
    }

    @Test
    @DisplayName("R17 What was full then is full again")
    void fullThen() {
        DecisionRecord record = refusedAsSaturated(pushed());

        DecisionRecord again = Reconsideration.by(SpeakingRules.interests(), record);

        assertThat(again.suggestions()).isEqualTo(record.suggestions());
    }

    private static DecisionRecord refusedAsSaturated(DecisionRecord record) {
        Suggestion pushed = record.suggestions().getFirst();
        return new DecisionRecord(
                record.id(),
                record.decidedAt(),
                record.employee(),
                record.channel(),
                record.limit(),
                record.versions(),
                record.grounds(),
                record.candidates(),
                record.verdicts(),
                List.of(new Suggestion(
                        pushed.id(),
                        pushed.content(),
                        pushed.kind(),
                        Delivery.PULL,
                        null,
                        ReasonCode.SATURATED,
                        pushed.score(),
                        pushed.motive(),
                        pushed.benefit(),
                        pushed.minutes(),
                        pushed.disclosureBy(),
                        pushed.labels(),
                        pushed.angles(),
                        pushed.prompt(),
                        pushed.contributions())),
                null);
    }

    /** A decision with one suggestion, which is pushed. */
    private static DecisionRecord pushed() {
        DecisionRecord record = new Workplace()
                .person(person("e-1")
                        .interests("sustainability")
                        .goals(Goal.EXPERTISE)
                        .channels(Channel.EMAIL)
                        .timeZone(ZoneOffset.UTC)
                        .quietHours(LocalTime.of(3, 0), LocalTime.of(3, 1))
                        .workingDays(DayOfWeek.values()))
                .item(item("p-1").theme("sustainability", 800))
                .suggest(Channel.EMAIL, 1);
        assertThat(record.suggestions()).extracting(Suggestion::delivery).containsExactly(Delivery.PUSH);
        return record;
    }

    private static Turn turnAfter(History history, DecisionRecord record) {
        Grounds seen = record.grounds();
        return new RecordedTurn(new DecisionRecord(
                record.id(),
                record.decidedAt(),
                record.employee(),
                record.channel(),
                record.limit(),
                record.versions(),
                new Grounds(seen.profile(), history, seen.programme(), seen.unitGate()),
                record.candidates(),
                record.verdicts(),
                record.suggestions(),
                record.nextNudgeNotBefore()));
    }
}
