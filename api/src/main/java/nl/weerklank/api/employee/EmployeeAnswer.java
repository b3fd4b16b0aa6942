package nl.weerklank.api.employee;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import nl.weerklank.api.employee.EmployeeTable.Own;
import nl.weerklank.api.intake.Page;

/** Writes people as JSON. */
final class EmployeeAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EmployeeAnswer() {}

    /** The employer's part. */
    static ObjectNode employer(EmployeeRow row) {
        return SentEmployeeJson.write(row.known()).put("version", row.version());
    }

    /** A page of people. */
    static ObjectNode of(Page.Listed<EmployeeRow> page) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode items = answer.putArray("items");
        page.items().forEach(row -> items.add(employer(row)));
        return answer.put("nextCursor", page.nextCursor());
    }

    /** The whole of the person's own part, for that person. */
    static ObjectNode own(Own own) {
        ObjectNode answer = part(own, PreferencesReader.FIELDS);
        answer.set("storyThemes", own.storyThemes());
        return answer;
    }

    /** Some fields, for whoever set them. */
    static ObjectNode part(Own own, Collection<String> names) {
        ObjectNode answer = JSON.objectNode();
        ObjectNode setBy = JSON.objectNode();
        for (String name : PreferencesReader.FIELDS) {
            if (names.contains(name) && own.body().has(name)) {
                answer.set(name, own.body().get(name));
            }
            if (names.contains(name) && own.setBy().has(name)) {
                setBy.set(name, own.setBy().get(name));
            }
        }
        answer.set("setBy", setBy);
        return answer.put("version", own.version());
    }
}
