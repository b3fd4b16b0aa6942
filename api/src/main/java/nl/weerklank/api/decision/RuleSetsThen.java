package nl.weerklank.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.PersonalRecords;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.rules.language.RuleWriter;

/** The rules that decided for a person, as they were published: with the records beside them every decision can be made again (G03, G06). */
@ApplicationScoped
class RuleSetsThen implements PersonalRecords {

    private final Sql sql;
    private final PublishedRules rules;

    RuleSetsThen(Sql sql, PublishedRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "ruleSets";
    }

    @Override
    public JsonNode about(Employees.Held person) {
        ArrayNode sets = JsonNodeFactory.instance.arrayNode();
        sql.list(
                        "select distinct rule_set_revision from decision where pseudonym = ? order by 1",
                        row -> row.text("rule_set_revision"),
                        person.pseudonym())
                .forEach(revision -> rules.find(revision).ifPresent(set -> sets.add(json(set))));
        return sets;
    }

    private static ObjectNode json(Published set) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("revision", set.revision()).put("hash", set.hash());
        ArrayNode rules = json.putArray("rules");
        set.rules().forEach(rule -> rules.add(RuleWriter.json(rule)));
        return json;
    }
}
