package nl.weerklank.api.employee;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Preferences.QuietTime;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Turns what is kept of a person's own part into what the engine reads. */
final class PreferencesJson {

    private PreferencesJson() {}

    static Preferences read(JsonNode body) {
        return new Preferences(
                body.hasNonNull("optIn") ? body.get("optIn").booleanValue() : null,
                one(body, "pausedUntil", Instant::parse),
                one(body, "readiness", Readiness::valueOf),
                some(body, "goals", Goal::valueOf),
                one(body, "story", story -> story),
                some(body, "interests", ThemeCode::new),
                some(body, "expertise", ThemeCode::new),
                some(body, "mutedThemes", ThemeCode::new),
                audience(body),
                some(body, "channels", Channel::valueOf),
                body.hasNonNull("weeklyMinutes") ? body.get("weeklyMinutes").intValue() : null,
                quietHours(body),
                body.hasNonNull("workingDays") ? some(body, "workingDays", DayOfWeek::valueOf) : null,
                body.hasNonNull("evenAtRest") ? body.get("evenAtRest").booleanValue() : null);
    }

    private static Map<ThemeCode, Following> audience(JsonNode body) {
        Map<ThemeCode, Following> audience = new HashMap<>();
        body.path("audience")
                .forEach(each -> audience.put(
                        new ThemeCode(each.get("theme").textValue()),
                        Following.valueOf(each.get("who").textValue())));
        return audience;
    }

    private static @Nullable QuietTime quietHours(JsonNode body) {
        JsonNode hours = body.path("quietHours");
        return hours.isObject()
                ? new QuietTime(
                        LocalTime.parse(hours.get("from").textValue()),
                        LocalTime.parse(hours.get("until").textValue()))
                : null;
    }

    private static <T> @Nullable T one(JsonNode body, String name, Function<String, T> reader) {
        return body.hasNonNull(name) ? reader.apply(body.get(name).textValue()) : null;
    }

    private static <T> Set<T> some(JsonNode body, String name, Function<String, T> reader) {
        Set<T> all = new LinkedHashSet<>();
        body.path(name).forEach(each -> all.add(reader.apply(each.textValue())));
        return all;
    }
}
