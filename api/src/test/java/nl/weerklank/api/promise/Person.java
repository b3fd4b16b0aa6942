package nl.weerklank.api.promise;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.promise.Someone;

/** Somebody as an employer, and as they themselves, would send them. */
record Person(ObjectNode employersPart, ObjectNode ownPart) {

    private static final JsonNodeFactory JSON = new ObjectMapper().getNodeFactory();

    static Person of(Someone someone) {
        EmployeeProfile profile = someone.profile();
        return new Person(employersPart(someone, profile), ownPart(profile.preferences()));
    }

    private static ObjectNode employersPart(Someone someone, EmployeeProfile profile) {
        ObjectNode body = JSON.objectNode();
        body.put("name", "Iemand").put("unit", someone.unit());
        body.set("languages", list("nl", "en"));
        if (someone.zone() != null) {
            body.put("timeZone", someone.zone().getId());
        }
        profile.employee().absence().forEach(away -> body.withArrayProperty("absence")
                .addObject()
                .put("from", away.from().toString())
                .put("until", away.until().toString()));
        return body;
    }

    /** What is not said is cleared. */
    private static ObjectNode ownPart(Preferences said) {
        ObjectNode body = JSON.objectNode();
        body.put("optIn", said.joined()).put("readiness", String.valueOf(said.readiness()));
        body.set("goals", list(said.goals()));
        body.set("interests", list(said.interests()));
        body.set("channels", list(said.channels()));
        said.audience().forEach((theme, who) -> body.withArrayProperty("audience")
                .addObject()
                .put("theme", theme.value())
                .put("who", who.name()));
        body.put(
                "pausedUntil",
                said.pausedUntil() == null ? null : said.pausedUntil().toString());
        body.put("weeklyMinutes", said.weeklyMinutes());
        body.set("workingDays", said.workingDays() == null ? null : list(said.workingDays()));
        body.set("quietHours", said.quietHours() == null ? null : quietHours(said.quietHours()));
        return body;
    }

    private static ObjectNode quietHours(Preferences.QuietTime quiet) {
        return JSON.objectNode()
                .put("from", quiet.from().toString())
                .put("until", quiet.until().toString());
    }

    private static ArrayNode list(Collection<?> values) {
        return list(values.stream().map(Object::toString).sorted().toArray(String[]::new));
    }

    private static ArrayNode list(String... values) {
        ArrayNode list = JSON.arrayNode();
        for (String value : values) {
            list.add(value);
        }
        return list;
    }
}
