package nl.weerklank.api.employee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.Employee.Absence;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** The JSON in which the employer's part is kept and answered. */
final class SentEmployeeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SentEmployeeJson() {}

    static ObjectNode write(SentEmployee employee) {
        ObjectNode node = JSON.objectNode();
        node.put("id", employee.id().value());
        node.put("name", employee.name());
        node.put("email", employee.email());
        node.put("unit", employee.unit().value());
        node.put("jobTitle", employee.jobTitle());
        node.put(
                "managerId",
                employee.managerId() == null ? null : employee.managerId().value());
        node.put("leader", employee.leader());
        ArrayNode languages = node.putArray("languages");
        employee.languages().forEach(languages::add);
        node.put(
                "timeZone",
                employee.timeZone() == null ? null : employee.timeZone().getId());
        node.put("country", employee.country());
        ArrayNode absence = node.putArray("absence");
        employee.absence().forEach(away -> absence.addObject()
                .put("from", away.from().toString())
                .put("until", away.until().toString()));
        return node;
    }

    static SentEmployee read(JsonNode node) {
        String manager = text(node, "managerId");
        String zone = text(node, "timeZone");
        List<String> languages = new ArrayList<>();
        node.get("languages").forEach(code -> languages.add(code.textValue()));
        List<Absence> absence = new ArrayList<>();
        node.get("absence")
                .forEach(away -> absence.add(new Absence(
                        LocalDate.parse(away.get("from").textValue()),
                        LocalDate.parse(away.get("until").textValue()))));
        return new SentEmployee(
                new EmployeeId(node.get("id").textValue()),
                node.get("name").textValue(),
                text(node, "email"),
                new UnitPath(node.get("unit").textValue()),
                text(node, "jobTitle"),
                manager == null ? null : new EmployeeId(manager),
                node.get("leader").booleanValue(),
                languages,
                zone == null ? null : ZoneId.of(zone),
                text(node, "country"),
                absence);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).textValue() : null;
    }
}
