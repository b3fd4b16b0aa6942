package nl.weerklank.api.employee;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;

/** The door to the people of one organisation. Every call runs inside a transaction of that organisation. */
public interface Employees {

    /**
     * Locks a person until the transaction ends, then reads them: whoever comes second waits, and sees what the first
     * left behind. Changes to the person, by the employer or by themselves, take the same lock.
     *
     * @throws UnknownEmployeeException when there is no such person
     */
    Held lockAndLoad(EmployeeId id);

    /** The person as they are now, without a lock. */
    Optional<Held> find(EmployeeId id);

    /** What may be known of these colleagues; one that is not there is left out. */
    Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids);

    /**
     * The leaders above a person along the line of managers, nearest first, at most 20 steps up; the person is not among
     * them.
     */
    List<Leader> leadersUpwards(EmployeeId id, Instant now);

    /** Somebody as a leader, whether or not the employer says that they lead; empty when they are gone. */
    Optional<Leader> leader(long key, Instant now);

    /**
     * A person with the keys by which other rooms refer to them.
     *
     * @param key the internal key, for joins and foreign keys
     * @param pseudonym stands for the person in decisions
     */
    record Held(long key, UUID pseudonym, EmployeeProfile profile) {}

    /**
     * Somebody who answers for a unit.
     *
     * @param key the internal key
     * @param joined whether they joined by their own act
     * @param away whether they are on leave or pausing at the moment asked for
     */
    record Leader(long key, EmployeeId id, UnitPath unit, boolean joined, boolean away) {}
}
