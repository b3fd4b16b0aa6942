package nl.weerklank.api.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A digest as it is asked for.
 *
 * @param unit with everything below it; everybody when it is missing
 * @param channel how the suggestions would reach people; what waits where somebody looks is decided when they look (R73)
 * @param limit suggestions per person, 1 to 50; 3 when it is missing
 * @param at not before this moment; now when it is missing
 */
@Schema(name = "DigestWanted")
record DigestRequest(
        @Nullable String unit,

        @Schema(
                required = true,
                enumeration = {"EMAIL", "CHAT", "APP"})
        @Nullable
        String channel,

        @Schema(minimum = "1", maximum = "50", defaultValue = "3") @Nullable
        Integer limit,

        @Nullable Instant at) {

    private static final int USUAL_LIMIT = 3;
    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final List<String> CHANNELS = List.of(Channel.EMAIL.name(), Channel.CHAT.name(), Channel.APP.name());
    private static final Sentence UNIT =
            new Sentence("een pad van eenheden zoals zorg/wijkteam-west", "a path of units such as zorg/wijkteam-west");

    /** The same, looked through. */
    record Wanted(
            @Nullable UnitPath unit,
            Channel channel,
            int limit,
            @Nullable Instant at) {}

    Wanted checked(Instant now) {
        return new Wanted(unitOrAll(), channelGiven(), limitOrUsual(), moment(now));
    }

    private @Nullable UnitPath unitOrAll() {
        try {
            return unit == null ? null : new UnitPath(unit);
        } catch (IllegalArgumentException noPath) {
            throw BadInput.expected("unit", unit, UNIT);
        }
    }

    private Channel channelGiven() {
        String given = BadInput.required("channel", channel);
        if (!CHANNELS.contains(given)) {
            throw BadInput.unknownValue("channel", given, CHANNELS);
        }
        return Channel.valueOf(given);
    }

    private int limitOrUsual() {
        return limit == null ? USUAL_LIMIT : BadInput.within("limit", limit, 1, SuggestionQuery.MAX_LIMIT);
    }

    private @Nullable Instant moment(Instant now) {
        if (at != null && (at.isAfter(now.plus(FURTHEST)) || at.isBefore(now.minus(FURTHEST)))) {
            throw BadInput.expected(
                    "at", at, new Sentence("een moment in het komende jaar", "a moment in the coming year"));
        }
        return at;
    }
}
