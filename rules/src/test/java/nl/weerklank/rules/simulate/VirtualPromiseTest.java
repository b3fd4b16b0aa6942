package nl.weerklank.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.promise.Proof;
import nl.weerklank.engine.promise.Someone;
import nl.weerklank.engine.promise.SuggestingOffice;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Never pushy, over random lives on the ledger of simulations:")
class VirtualPromiseTest {

    private static final RuleSet POLICY = StandardPolicy.ruleSet();
    private static final int EVENTS = Boolean.getBoolean("weerklank.long") ? 100_000 : 10_000;

    @Test
    @DisplayName("R16 R31 R32 R36 R37 what is tried keeps every limit that is kept in earnest")
    void kept() {
        long seed = Proof.seed();

        Proof proof = Proof.simulated(seed, EVENTS, VirtualOffice::new);

        System.out.println("seed " + seed + ": " + proof);
        assertThat(proof.reached().get("WEEK_CAP")).isPositive();
    }

    /** Nobody asks before sending here: what is offered in a simulation is as good as sent. */
    private static final class VirtualOffice extends SuggestingOffice {

        private static final ContentId SOMETHING = new ContentId("i-any");

        private final VirtualLedger ledger = new VirtualLedger(this::read, item -> 0);
        private Programme programme = new Programme("programme", Programme.Mode.NORMAL, Caps.STANDARD);

        private VirtualOffice() {
            super(POLICY);
            suggestBy(ledger);
        }

        @Override
        public void isNow(Someone person) {
            ledger.given(person.profile(), UnitGate.OPEN, Map.of(), Set.of());
        }

        @Override
        public void runs(Programme.Mode mode, Caps caps) {
            programme = new Programme("programme", mode, caps).with(programme.silences());
            ledger.given(programme);
        }

        @Override
        public void silences(List<Silence> silences) {
            programme = programme.with(silences);
            ledger.given(programme);
        }

        @Override
        public Claim claim(String person, String suggestion) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delivered(String person, String suggestion, boolean sent) {
            if (!sent) {
                ledger.notSent(new EmployeeId(person), suggestion, SOMETHING);
            }
        }

        @Override
        public void outside(String person, Instant at) {
            ledger.outside(new EmployeeId(person), new Past.Nudge(0, null, at, 0, NudgeState.OUTSIDE, null, null));
        }

        @Override
        public void answered(String person, String suggestion, Outcome outcome) {
            Instant now = read();
            ledger.becomes(
                    new EmployeeId(person),
                    suggestion,
                    new Past.Met(
                            SOMETHING,
                            null,
                            now,
                            now,
                            outcome,
                            now,
                            outcome == Outcome.TOO_MUCH ? now : null,
                            null,
                            Source.Kind.OWN,
                            ContentClass.KNOWLEDGE,
                            Motive.SELF,
                            5,
                            null,
                            null,
                            null));
        }
    }
}
