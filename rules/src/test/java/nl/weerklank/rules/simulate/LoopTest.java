package nl.weerklank.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoopTest {

    @Test
    @DisplayName("G07 Closed over the rules that held, the loop makes every decision of the period just as it was")
    void theSameRules() {
        Month month = Month.of(1, 12, 20, StandardPolicy.rules());
        Loop loop = new Loop(
                KeptMatches.of(StandardPolicy.rules(), RuleWriter.hash(StandardPolicy.rules()), Set.of()),
                Month.START,
                month::past,
                month::audience,
                new Responses(1, month.responses()),
                Material.PAST);

        for (DecisionRecord record : month.records()) {
            assertThat(loop.next(record)).isEqualTo(record);
        }

        assertThat(loop.asRecordedShare()).isEqualTo(1000);
        assertThat(loop.inventedShare()).isZero();
    }

    @Test
    @DisplayName("The period has pushes, answers and items that stay away, so that the test above means something")
    void somethingHappens() {
        Month month = Month.of(1, 12, 20, StandardPolicy.rules());

        assertThat(month.records())
                .filteredOn(record ->
                        record.suggestions().stream().anyMatch(suggestion -> suggestion.delivery() == Delivery.PUSH))
                .hasSizeGreaterThan(20);
        assertThat(month.records())
                .filteredOn(record -> record.grounds().history().standing().values().stream()
                        .anyMatch(standing -> standing.answered()))
                .isNotEmpty();
    }
}
