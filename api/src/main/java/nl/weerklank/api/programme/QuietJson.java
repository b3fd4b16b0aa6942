package nl.weerklank.api.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** How silences are kept in a revision of the programme. */
final class QuietJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QuietJson() {}

    static ObjectNode body(QuietPeriod period) {
        Silence silence = period.silence();
        ObjectNode body = JSON.createObjectNode();
        body.put("id", silence.id()).put("from", silence.from().toString());
        put(body, "until", silence.until());
        put(body, "unit", silence.unit());
        put(body, "theme", silence.theme());
        body.put("reason", period.reason())
                .put("by", period.by())
                .put("startedAt", period.startedAt().toString());
        put(body, "endedBy", period.endedBy());
        put(body, "endedAt", period.endedAt());
        return body;
    }

    private static void put(ObjectNode body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value.toString());
        }
    }

    /** Those of a revision; an older one has none. */
    static List<QuietPeriod> periods(JsonNode bodies) {
        List<QuietPeriod> periods = new ArrayList<>();
        bodies.forEach(body -> periods.add(period(body)));
        return periods;
    }

    static QuietPeriod period(JsonNode body) {
        return new QuietPeriod(
                new Silence(
                        body.get("id").textValue(),
                        Instant.parse(body.get("from").textValue()),
                        read(body, "until", Instant::parse),
                        read(body, "unit", UnitPath::new),
                        read(body, "theme", ThemeCode::new)),
                body.get("reason").textValue(),
                body.get("by").textValue(),
                Instant.parse(body.get("startedAt").textValue()),
                read(body, "endedBy", Function.identity()),
                read(body, "endedAt", Instant::parse));
    }

    private static <T> @Nullable T read(JsonNode body, String field, Function<String, T> of) {
        String text = body.path(field).textValue();
        return text == null ? null : of.apply(text);
    }
}
