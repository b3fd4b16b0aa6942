package nl.weerklank.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.weerklank.engine.Language;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with one call, in both languages. A long value is cut, and the value of a field that may hold a secret is
 * left out.
 *
 * @param field path of the offending field, such as {@code audience[2].who}; null when it is about no field
 * @param value what was sent there
 * @param allowed the values that would have done; empty when they are not a list
 * @param remedy what the caller can do about it
 * @param more what else a client may use, by name (extension members of RFC 9457)
 */
public record Problem(
        ProblemType type,
        Sentence detail,
        @Nullable String field,
        @Nullable String value,
        List<String> allowed,
        @Nullable Sentence remedy,
        Map<String, Object> more) {

    private static final int LONGEST_VALUE = 100;
    private static final String AGAIN = "retryAfterSeconds";
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|assertion).*");

    public Problem {
        value = value == null || (field != null && SECRET.matcher(field).matches()) ? null : shortened(value);
        allowed = List.copyOf(allowed);
        more = Map.copyOf(more);
    }

    /** A problem that has nothing more to tell. */
    public Problem(
            ProblemType type,
            Sentence detail,
            @Nullable String field,
            @Nullable String value,
            List<String> allowed,
            @Nullable Sentence remedy) {
        this(type, detail, field, value, allowed, remedy, Map.of());
    }

    /** A problem about no field in particular. */
    public static Problem of(ProblemType type, Sentence detail, @Nullable Sentence remedy) {
        return new Problem(type, detail, null, null, List.of(), remedy);
    }

    /** The same problem, found at another place: {@code [2].who} within {@code audience} is {@code audience[2].who}. */
    public Problem at(String place) {
        return new Problem(type, detail, place, value, allowed, remedy, more);
    }

    /** The same problem, telling this too. */
    public Problem with(String name, Object extension) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, extension);
        return new Problem(type, detail, field, value, allowed, remedy, all);
    }

    /** The same problem, which may be gone after so many seconds: the answer says so in {@code Retry-After} too. */
    public Problem again(int seconds) {
        return with(AGAIN, seconds);
    }

    /** After how many seconds to try again, when that is known. */
    Optional<Integer> again() {
        return Optional.ofNullable((Integer) more.get(AGAIN));
    }

    /** As it is sent to a reader of this language. */
    public ProblemBody in(Language language) {
        return new ProblemBody(
                type.uri(),
                type.title().in(language),
                type.status(),
                type.code(),
                detail.in(language),
                field,
                value,
                allowed.isEmpty() ? null : allowed,
                remedy == null ? null : remedy.in(language),
                new TreeMap<>(more));
    }

    /** The value, cut to a length that fits an answer. */
    static String shortened(Object value) {
        String text = value.toString();
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return text.substring(0, end) + "…";
    }
}
