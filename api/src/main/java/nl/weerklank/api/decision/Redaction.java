package nl.weerklank.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * A record as compliance may read it: the person is a pseudonym, their own words are left out, and what a leader did or
 * did not do stays with the leader (R42, G13).
 */
final class Redaction {

    /** Facts that only the leader's own eyes see. */
    static final String LEADERS_OWN = "champion.";

    private Redaction() {}

    /**
     * Leaves out of a record what belongs to the person; of an old one some is missing already.
     *
     * @param record a tree of its own, which is changed
     */
    static ObjectNode forCompliance(ObjectNode record, UUID pseudonym) {
        record.put("employee", pseudonym.toString());

        ObjectNode grounds = (ObjectNode) record.get("grounds");
        ObjectNode profile = (ObjectNode) grounds.get("profile");
        ObjectNode employee = (ObjectNode) profile.get("employee");
        employee.put("id", pseudonym.toString());
        employee.remove(List.of("manager", "leader"));
        ((ObjectNode) profile.get("preferences")).remove("story");
        profile.remove("storyThemes");
        boolean leads = grounds.remove("champion") != null;
        if (grounds.get("history") instanceof ObjectNode history) {
            if (leads) {
                removeAnswers(history);
            }
            history.remove("actedAt");
        }

        removeInvitations(record);
        removeLeadersOwn(record.get("sharedFacts"));
        for (JsonNode candidate : record.get("candidates")) {
            removeLeadersOwn(candidate.get("facts"));
            candidate.get("themes").forEach(theme -> ((ObjectNode) theme).remove("ownWords"));
        }
        return record;
    }

    /** What became of the messages to a leader tells whether they were active. */
    private static void removeAnswers(JsonNode history) {
        history.get("nudges").forEach(nudge -> ((ObjectNode) nudge).remove("answer"));
        history.get("standing").forEach(standing -> ((ObjectNode) standing).remove("answered"));
    }

    /** To what a leader was invited, and by which rules. */
    private static void removeInvitations(ObjectNode record) {
        record.get("suggestions").forEach(suggestion -> ((ObjectNode) suggestion).remove("prompt"));
        for (JsonNode verdict : record.get("verdicts")) {
            ((ArrayNode) verdict.get("matches")).removeIf(Redaction::invites);
        }
    }

    private static boolean invites(JsonNode match) {
        return match.get("effects").valueStream().anyMatch(effect -> "PROMPT_CHAMPION"
                .equals(effect.path("effect").textValue()));
    }

    private static void removeLeadersOwn(JsonNode facts) {
        List<String> own = facts.properties().stream()
                .map(fact -> fact.getKey())
                .filter(fact -> fact.startsWith(LEADERS_OWN))
                .toList();
        ((ObjectNode) facts).remove(own);
    }
}
