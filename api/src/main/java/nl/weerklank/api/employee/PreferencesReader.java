package nl.weerklank.api.employee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.api.intake.Fields;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;

/** Reads what a person says of themselves: only the fields that stand there, each as it is to be kept. */
final class PreferencesReader {

    /** In the order in which they are answered. */
    static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "optIn",
            "pausedUntil",
            "readiness",
            "goals",
            "story",
            "interests",
            "expertise",
            "mutedThemes",
            "audience",
            "channels",
            "weeklyMinutes",
            "quietHours",
            "workingDays",
            "evenAtRest"));

    private static final Set<String> ANSWERED = Set.of("setBy", "storyThemes", "version");
    private static final int STORY = 5_000;
    private static final int MINUTES_A_WEEK = 600;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<String> themes;

    /**
     * A reader for one organisation.
     *
     * @param themes the codes that there are
     */
    PreferencesReader(Set<String> themes) {
        this.themes = themes;
    }

    /** The fields to set; one that holds {@code null} is to be cleared. */
    ObjectNode read(JsonNode body) {
        Fields fields = Fields.of(body).only(FIELDS, ANSWERED);
        ObjectNode wanted = JSON.objectNode();
        for (String name : FIELDS) {
            if (fields.names().contains(name)) {
                wanted.set(name, fields.has(name) ? value(fields, name) : JSON.nullNode());
            }
        }
        return wanted;
    }

    private JsonNode value(Fields fields, String name) {
        return switch (name) {
            case "optIn", "evenAtRest" -> JSON.booleanNode(fields.flag(name));
            case "pausedUntil" -> JSON.textNode(fields.instant(name).toString());
            case "readiness" ->
                JSON.textNode(fields.oneOf(name, Readiness.class).name());
            case "goals" -> names(fields.someOf(name, Goal.class));
            case "story" -> JSON.textNode(fields.lines(name, STORY));
            case "interests", "expertise", "mutedThemes" -> list(fields.someOf(name, themes, code -> code));
            case "audience" -> audience(fields);
            case "channels" -> names(fields.someOf(name, Channel.class));
            case "weeklyMinutes" -> JSON.numberNode(fields.number(name, 0, MINUTES_A_WEEK));
            case "quietHours" -> quietHours(fields.object(name));
            case "workingDays" -> names(fields.someOf(name, DayOfWeek.class));
            default -> throw new IllegalStateException("no reader for field " + name);
        };
    }

    private ArrayNode audience(Fields fields) {
        ArrayNode audience = JSON.arrayNode();
        Set<String> seen = new LinkedHashSet<>();
        for (Fields each : fields.objects("audience", themes.size())) {
            each.only(new LinkedHashSet<>(List.of("theme", "who")));
            String theme = each.oneOf("theme", themes);
            if (!seen.add(theme)) {
                throw each.invalid("theme", new Sentence("elk thema een keer", "each theme once"));
            }
            audience.addObject()
                    .put("theme", theme)
                    .put("who", each.oneOf("who", Following.class).name());
        }
        return audience;
    }

    private static ObjectNode quietHours(Fields fields) {
        fields.only(new LinkedHashSet<>(List.of("from", "until")));
        return JSON.objectNode()
                .put("from", fields.timeOfDay("from").toString())
                .put("until", fields.timeOfDay("until").toString());
    }

    private static ArrayNode names(Set<? extends Enum<?>> constants) {
        return list(constants.stream().map(Enum::name).toList());
    }

    private static ArrayNode list(Collection<String> values) {
        ArrayNode list = JSON.arrayNode();
        values.forEach(list::add);
        return list;
    }
}
