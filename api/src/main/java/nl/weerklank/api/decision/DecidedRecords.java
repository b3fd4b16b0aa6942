package nl.weerklank.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.PersonalRecords;
import nl.weerklank.api.record.RecordCodec;

/** The whole record of every decision for a person, newest first (G06). */
@ApplicationScoped
class DecidedRecords implements PersonalRecords {

    private final DecisionArchive archive;

    DecidedRecords(DecisionArchive archive) {
        this.archive = archive;
    }

    @Override
    public String name() {
        return "decisionRecords";
    }

    @Override
    public JsonNode about(Employees.Held person) {
        ArrayNode decisions = JsonNodeFactory.instance.arrayNode();
        archive.search(new DecisionArchive.Query(person.pseudonym(), null, null, null, null, null, Integer.MAX_VALUE))
                .forEach(entry -> {
                    ObjectNode decision = decisions.addObject();
                    decision.put("decisionId", entry.id().toString());
                    decision.put("decidedAt", entry.decidedAt().toString());
                    decision.put("hash", entry.hash());
                    archive.record(entry.id())
                            .map(RecordCodec::decode)
                            .ifPresent(record -> decision.set("record", RecordCodec.tree(record)));
                });
        return decisions;
    }
}
