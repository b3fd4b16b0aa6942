package nl.weerklank.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The organisation that is measured")
class OrganisationTest {

    private static final int ITEMS = 1_000;
    private static final int ASKING = 50;

    @Test
    @DisplayName("gives every question 200 candidates, most people something, and some a push")
    void isWorthMeasuring() {
        try (Organisation organisation = Organisation.of(ITEMS, StandardPolicy.ruleSet())) {

            List<DecisionRecord> decisions = IntStream.range(0, ASKING)
                    .mapToObj(person -> organisation.suggest(person, Channel.EMAIL))
                    .toList();

            assertThat(decisions)
                    .allSatisfy(decision -> assertThat(decision.candidates()).hasSize(200));
            assertThat(decisions)
                    .filteredOn(decision -> !decision.suggestions().isEmpty())
                    .hasSizeGreaterThan(ASKING * 3 / 4);
            assertThat(decisions)
                    .flatExtracting(DecisionRecord::suggestions)
                    .extracting("delivery")
                    .contains(Delivery.PUSH, Delivery.PULL);
        }
    }

    @Test
    @DisplayName("decides the same with the hand-written policy")
    void decidesTheSameByHand() {
        try (Organisation organisation = Organisation.of(ITEMS, StandardPolicy.ruleSet());
                Organisation byHand = Organisation.of(ITEMS, new HandWrittenPolicy())) {

            DecisionRecord decision = organisation.suggest(7, Channel.EMAIL);
            DecisionRecord decisionByHand = byHand.suggest(7, Channel.EMAIL);

            assertThat(decisionByHand.verdicts()).isEqualTo(decision.verdicts());
            assertThat(decisionByHand.suggestions()).isEqualTo(decision.suggestions());
        }
    }
}
