package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.sql.Sql;

/** Writes down who took something out of the log, or changed how it is signed. */
@ApplicationScoped
class AccessLog {

    private final Sql sql;

    AccessLog(Sql sql) {
        this.sql = sql;
    }

    /** In the transaction that runs. */
    void note(Caller caller, String action, String subject) {
        String roles = caller.roles().stream().map(Role::name).collect(Collectors.joining(","));
        sql.change(
                "insert into access_log (actor, role, action, subject) values (?, ?, ?, ?)",
                caller.subject(),
                roles,
                action,
                subject);
    }
}
