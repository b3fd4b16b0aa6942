package nl.weerklank.api.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.PersonalRecords;
import nl.weerklank.api.sql.Sql;

/** What somebody did by links in mails (G06). */
@ApplicationScoped
class MailRecords implements PersonalRecords {

    private final Sql sql;

    MailRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "mailLinks";
    }

    @Override
    public JsonNode about(Employees.Held person) {
        ArrayNode acts = JsonNodeFactory.instance.arrayNode();
        sql.list(
                        "select suggestion_id, act, done_at from mail_act where employee_id = ? order by done_at",
                        row -> JsonNodeFactory.instance
                                .objectNode()
                                .put("suggestionId", row.uuid("suggestion_id").toString())
                                .put("act", row.text("act"))
                                .put("at", row.instant("done_at").toString()),
                        person.key())
                .forEach(acts::add);
        return acts;
    }
}
