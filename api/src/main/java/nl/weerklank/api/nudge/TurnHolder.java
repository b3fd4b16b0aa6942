package nl.weerklank.api.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.engine.employee.EmployeeId;

/** Whose turn the current transaction is: what is recorded in it joins that person by key and pseudonym. */
@ApplicationScoped
public class TurnHolder {

    private static final Object KEY = new Object();
    private static final Object DECIDED = new Object();
    private static final Object DIGEST = new Object();

    private final TransactionSynchronizationRegistry transaction;

    TurnHolder(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void hold(Employees.Held person) {
        transaction.putResource(KEY, person);
    }

    /** The person whose turn this is, when it is theirs. */
    public Optional<Employees.Held> heldFor(EmployeeId employee) {
        return Optional.ofNullable((Employees.Held) transaction.getResource(KEY))
                .filter(person -> person.profile().employee().id().equals(employee));
    }

    /** What is decided in this transaction is for a digest. */
    public void decidesFor(UUID digest) {
        transaction.putResource(DIGEST, digest);
    }

    /** The digest that this turn decides for; empty when somebody asked. */
    public Optional<UUID> digest() {
        return Optional.ofNullable((UUID) transaction.getResource(DIGEST));
    }

    /** Something new was decided in this turn. */
    public void markDecided() {
        transaction.putResource(DECIDED, true);
    }

    /** Whether something new was decided; if not, the answer stood already. */
    public boolean hasDecided() {
        return transaction.getResource(DECIDED) != null;
    }
}
