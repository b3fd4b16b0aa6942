package nl.weerklank.api.decision;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.audit.LogIntake;
import nl.weerklank.api.keys.PersonKeys;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.nudge.TurnHolder;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.decision.DecisionLog;

/** The door to what was decided. */
@ApplicationScoped
public class DecisionLogs {

    private final JdbcDecisionLog log;

    DecisionLogs(
            Sql sql,
            Sealer sealer,
            PersonKeys keys,
            OrganisationTransaction transaction,
            LogIntake intake,
            TurnHolder holder) {
        this.log = new JdbcDecisionLog(sql, new Payloads(sql, sealer, keys, transaction), intake, holder);
    }

    /** Writes the decisions of the organisation whose transaction runs. */
    public DecisionLog log() {
        return log;
    }
}
