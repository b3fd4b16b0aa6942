package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.log.Leaf;

/** Takes decisions into the log, in the transaction that stores them. They get their number a moment later. */
@ApplicationScoped
public class LogIntake {

    private final Sql sql;

    LogIntake(Sql sql) {
        this.sql = sql;
    }

    /** Hands in a decision of the organisation whose transaction runs. */
    public void take(Leaf leaf) {
        sql.change(
                "insert into log_waiting (decision_id, parts, leaf_hash) values (?, ?::jsonb, ?)",
                UUID.fromString(leaf.decisionId()),
                leaf.parts().canonical(),
                leaf.hash().bytes());
    }
}
