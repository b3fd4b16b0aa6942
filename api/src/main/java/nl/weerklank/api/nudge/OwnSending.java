package nl.weerklank.api.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.employee.EmployeeId;

/**
 * The door for what sends pushes within this service: the same claim and the same reports as a platform makes. Every call
 * runs inside a transaction of the organisation.
 */
@ApplicationScoped
public class OwnSending {

    private final Pushes pushes;
    private final Employees employees;
    private final Sql sql;

    OwnSending(Pushes pushes, Employees employees, Sql sql) {
        this.pushes = pushes;
        this.employees = employees;
        this.sql = sql;
    }

    /**
     * Claims a push; it is sent only after this transaction is committed.
     *
     * @return it may be sent before this moment; empty when it may not be sent any more
     */
    public Optional<Instant> claim(EmployeeId employee, UUID suggestion) {
        return pushes.claim(employee, suggestion)
                .filter(Claim.Send.class::isInstance)
                .map(claim -> ((Claim.Send) claim).until());
    }

    /** It was sent. */
    public void sent(EmployeeId employee, UUID suggestion) {
        pushes.sent(employee, suggestion);
    }

    /** It was certainly not sent, and will not be: in time, that frees its place. */
    public void notSent(EmployeeId employee, UUID suggestion) {
        pushes.notSent(employee, suggestion);
    }

    /** It was certainly not sent, and is to be tried again: then it is claimed anew. */
    public void putBack(EmployeeId employee, UUID suggestion) {
        employees.lockAndLoad(employee);
        sql.change("update nudge set state = 'RESERVED' where suggestion_id = ? and state = 'CLAIMED'", suggestion);
    }
}
