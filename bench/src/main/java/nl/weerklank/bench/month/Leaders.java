package nl.weerklank.bench.month;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.cadence.WorkingTime;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import org.jspecify.annotations.Nullable;

/** Who leads whom, and when each leader last shared or did something: what opens and closes the gate of a unit (R38). */
final class Leaders {

    /** What ships. */
    private static final int ACTIVE_DAYS = 30;

    private final Map<EmployeeId, EmployeeProfile> people = new HashMap<>();
    private final Map<EmployeeId, Instant> actedAt = new HashMap<>();

    Leaders(List<EmployeeProfile> people) {
        people.forEach(person -> this.people.put(person.employee().id(), person));
    }

    /** Writes down that somebody shared or did something. */
    void acted(EmployeeId person, Instant at) {
        actedAt.put(person, at);
    }

    UnitGate gateOf(EmployeeProfile person, Instant now) {
        List<UnitGate.LeaderStanding> upwards = new ArrayList<>();
        EmployeeProfile above = managerOf(person);
        while (above != null) {
            if (above.employee().leader()) {
                upwards.add(standing(above, now));
            }
            above = managerOf(above);
        }
        return UnitGate.of(upwards, now, ACTIVE_DAYS);
    }

    private @Nullable EmployeeProfile managerOf(EmployeeProfile person) {
        EmployeeId manager = person.employee().manager();
        return manager == null ? null : people.get(manager);
    }

    private UnitGate.LeaderStanding standing(EmployeeProfile leader, Instant now) {
        boolean away =
                WorkingTime.of(leader).awayAt(now) || leader.preferences().pausedAt(now);
        return new UnitGate.LeaderStanding(
                leader.preferences().joined(),
                away,
                actedAt.get(leader.employee().id()));
    }
}
