package nl.weerklank.rules.simulate;

import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.NudgeLedgerContract;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ledger on a virtual clock:")
class VirtualLedgerTest extends NudgeLedgerContract {

    private VirtualLedger ledger;
    private Programme programme;

    @Override
    protected NudgeLedger open(LedgerClock clock) {
        ledger = new VirtualLedger(clock, item -> 0);
        return ledger;
    }

    @Override
    protected void given(EmployeeProfile profile) {
        ledger.given(profile, UnitGate.OPEN, Map.of(), Set.of());
    }

    @Override
    protected void given(Programme.Mode mode, Caps caps) {
        programme = new Programme("programme-1", mode, caps);
        ledger.given(programme);
    }

    @Override
    protected void given(Silence silence) {
        ledger.given(programme.with(List.of(silence)));
    }

    @Override
    protected void given(ContentId content) {
        // it takes any item
    }

    @Override
    protected void outside(EmployeeId to, Instant at) {
        ledger.outside(to, new Past.Nudge(0, null, at, 0, NudgeState.OUTSIDE, null, null));
    }

    @Override
    protected void notSent(EmployeeId to, String suggestionId) {
        ledger.notSent(to, suggestionId, new ContentId("p-any"));
    }

    @Test
    @DisplayName("An answer that lies ahead is not known before it is given")
    void answersComeLater() {
        Instant[] now = {START};
        VirtualLedger later = new VirtualLedger(() -> now[0], item -> 0);
        later.given(person("e-1").build(), UnitGate.OPEN, Map.of(), Set.of());
        EmployeeId employee = new EmployeeId("e-1");
        later.becomes(employee, "s-1", sharedAfter(Duration.ofHours(4)));

        now[0] = START.plus(Duration.ofHours(3));
        History before = later.turnOf(employee, Turn::history);
        now[0] = START.plus(Duration.ofHours(4));
        History after = later.turnOf(employee, Turn::history);

        assertThat(before.actedAt()).isNull();
        assertThat(after.actedAt()).isEqualTo(now[0]);
    }

    @Test
    @DisplayName("R17 The share of an item's audience follows what is pushed more, or less, than it really was")
    void saturation() {
        VirtualLedger shared = new VirtualLedger(() -> START, item -> 10);
        ContentId item = new ContentId("p-1");
        shared.given(person("e-1").build(), UnitGate.OPEN, Map.of(item, 100), Set.of());
        EmployeeId employee = new EmployeeId("e-1");

        int asRecorded =
                shared.turnOf(employee, turn -> turn.saturation(Set.of(item)).get(item));
        shared.reallyPushed(item, START);
        int oneLess =
                shared.turnOf(employee, turn -> turn.saturation(Set.of(item)).get(item));

        assertThat(asRecorded).isEqualTo(100);
        assertThat(oneLess).isZero();
    }

    private static Past.Met sharedAfter(Duration delay) {
        Instant at = START.plus(delay);
        return new Past.Met(
                new ContentId("p-1"),
                new ThemeCode("technology"),
                START,
                at,
                Outcome.SHARED,
                at,
                null,
                null,
                Source.Kind.OWN,
                ContentClass.KNOWLEDGE,
                Motive.SELF,
                5,
                null,
                null,
                null);
    }
}
