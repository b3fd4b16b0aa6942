package nl.weerklank.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.record.RecordCodec;
import nl.weerklank.engine.decision.DecisionRecord;

/**
 * A record as compliance may read it: the person is a pseudonym, their own words are left out, and what a leader did or
 * did not do stays with the leader (R42, G13).
 */
final class Redaction {

    /** Facts that only the leader's own eyes see. */
    static final String LEADERS_OWN = "champion.";

    private Redaction() {}

    static ObjectNode forCompliance(DecisionRecord decision, UUID pseudonym) {
        ObjectNode record = RecordCodec.tree(decision);
        record.put("employee", pseudonym.toString());

        ObjectNode grounds = (ObjectNode) record.get("grounds");
        ObjectNode profile = (ObjectNode) grounds.get("profile");
        ObjectNode employee = (ObjectNode) profile.get("employee");
        employee.put("id", pseudonym.toString());
        employee.remove(List.of("manager", "leader"));
        ((ObjectNode) profile.get("preferences")).remove("story");
        profile.remove("storyThemes");
        ((ObjectNode) grounds.get("history")).remove("actedAt");

        removeLeadersOwn(record.get("sharedFacts"));
        for (JsonNode candidate : record.get("candidates")) {
            removeLeadersOwn(candidate.get("facts"));
            candidate.get("themes").forEach(theme -> ((ObjectNode) theme).remove("ownWords"));
        }
        return record;
    }

    private static void removeLeadersOwn(JsonNode facts) {
        List<String> own = facts.properties().stream()
                .map(fact -> fact.getKey())
                .filter(fact -> fact.startsWith(LEADERS_OWN))
                .toList();
        ((ObjectNode) facts).remove(own);
    }
}
