package nl.weerklank.api.nudge;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.employee.EmployeeId;

/** The ledger of one organisation, in the database. */
final class JdbcNudgeLedger implements NudgeLedger {

    private final OrganisationId organisation;
    private final OrganisationTransaction transaction;
    private final Employees employees;
    private final LedgerClock clock;
    private final TurnHolder holder;
    private final Function<JdbcTurn.Opening, Turn> turns;

    JdbcNudgeLedger(
            OrganisationId organisation,
            OrganisationTransaction transaction,
            Employees employees,
            LedgerClock clock,
            TurnHolder holder,
            Function<JdbcTurn.Opening, Turn> turns) {
        this.organisation = organisation;
        this.transaction = transaction;
        this.employees = employees;
        this.clock = clock;
        this.holder = holder;
        this.turns = turns;
    }

    @Override
    public <T> T turnOf(EmployeeId employee, Function<Turn, T> action) {
        return transaction.in(organisation, (Supplier<T>) () -> {
            Employees.Held person = employees.lockAndLoad(employee);
            holder.hold(person);
            return action.apply(turns.apply(new JdbcTurn.Opening(person, clock.read())));
        });
    }
}
