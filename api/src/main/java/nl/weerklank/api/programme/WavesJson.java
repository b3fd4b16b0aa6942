package nl.weerklank.api.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.cadence.Wave;
import org.jspecify.annotations.Nullable;

/** How waves are kept in a revision of the programme. */
final class WavesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WavesJson() {}

    static ObjectNode body(Waves waves) {
        ObjectNode body = JSON.createObjectNode();
        waves.openings().forEach(opening -> body.withArrayProperty("openings").add(body(opening)));
        for (Wave wave : Wave.values()) {
            if (waves.entries().containsKey(wave)) {
                body.withObjectProperty("entries").set(wave.name(), body(waves.entryOf(wave)));
            }
        }
        return body;
    }

    private static ObjectNode body(Waves.Opening opening) {
        return JSON.createObjectNode()
                .put("wave", opening.wave().name())
                .put("at", opening.at().toString())
                .put("by", opening.by())
                .put("reason", opening.reason())
                .put("anyway", opening.anyway());
    }

    private static ObjectNode body(Waves.Entry entry) {
        ObjectNode body = JSON.createObjectNode();
        if (entry.from() != null) {
            body.put("from", entry.from().toString());
        }
        if (entry.joined() != null) {
            body.put("joined", entry.joined());
        }
        if (entry.units() != null) {
            body.put("units", entry.units().name());
        }
        return body;
    }

    /** Those of a revision; an older one has none. */
    static Waves waves(JsonNode body) {
        List<Waves.Opening> openings = new ArrayList<>();
        body.path("openings").forEach(opening -> openings.add(opening(opening)));
        Map<Wave, Waves.Entry> entries = new EnumMap<>(Wave.class);
        body.path("entries")
                .properties()
                .forEach(entry -> entries.put(Wave.valueOf(entry.getKey()), entry(entry.getValue())));
        return new Waves(openings, entries);
    }

    private static Waves.Opening opening(JsonNode body) {
        return new Waves.Opening(
                Wave.valueOf(body.get("wave").textValue()),
                Instant.parse(body.get("at").textValue()),
                body.get("by").textValue(),
                body.get("reason").textValue(),
                body.get("anyway").booleanValue());
    }

    private static Waves.Entry entry(JsonNode body) {
        String from = body.path("from").textValue();
        String units = body.path("units").textValue();
        return new Waves.Entry(
                from == null ? null : Instant.parse(from),
                number(body.path("joined")),
                units == null ? null : UnitsOpen.HowMany.valueOf(units));
    }

    private static @Nullable Integer number(JsonNode body) {
        return body.isInt() ? (Integer) body.intValue() : null;
    }
}
