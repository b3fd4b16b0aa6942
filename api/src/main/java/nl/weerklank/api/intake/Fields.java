package nl.weerklank.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemException;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Text;
import nl.weerklank.api.problem.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object from outside. Each method reads one field and throws a {@link ProblemException} that names
 * the field, its value and what was expected. A field that is {@code null} counts as missing.
 */
public final class Fields {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final ObjectNode node;
    private final String path;

    private Fields(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The fields of a whole body or line. */
    public static Fields of(@Nullable JsonNode body) {
        if (body instanceof ObjectNode object) {
            return new Fields(object, "");
        }
        throw BadInput.expected("body", body == null ? null : shown(body), Expected.OBJECT);
    }

    /** Refuses every field that is not one of these. */
    public Fields only(Set<String> names) {
        return only(names, Set.of());
    }

    /**
     * Refuses every field that is not one of these.
     *
     * @param answered names that stand in our own answers and are passed over, so that what was read can be sent again
     */
    public Fields only(Set<String> names, Set<String> answered) {
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!names.contains(name) && !answered.contains(name)) {
                throw unknown(name, names);
            }
        }
        return this;
    }

    /** The names of all fields that stand there, be it with {@code null}. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether the field stands there with a value. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text of one line, not blank. */
    public String line(String name, int most) {
        String text = text(name, most, Expected.line(most));
        if (text.isBlank()) {
            throw invalid(name, Expected.line(most));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid(name, Expected.line(most));
        }
        return readable(name, text);
    }

    /** A text of one line, or null when missing. */
    public @Nullable String lineOrNull(String name, int most) {
        return has(name) ? line(name, most) : null;
    }

    /** A text of any number of lines; it may be empty. */
    public String lines(String name, int most) {
        return readable(name, text(name, most, Expected.lines(most)));
    }

    /** True or false; the given value when missing. */
    public boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    /** True or false. */
    public boolean flag(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw invalid(name, Expected.TRUTH);
        }
        return value.booleanValue();
    }

    /** A whole number within bounds. */
    public int number(String name, int least, int most) {
        JsonNode value = required(name);
        boolean fits = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most;
        if (!fits) {
            throw invalid(name, Expected.number(least, most));
        }
        return value.intValue();
    }

    /** One of the names of an enumeration. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return BadInput.constant(type, path + name, shown(required(name)));
    }

    /** Some of the names of an enumeration, in the order given, without repeats; empty when missing. */
    public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
        int most = 2 * type.getEnumConstants().length;
        Set<E> chosen = new LinkedHashSet<>();
        for (JsonNode element : array(name, most)) {
            chosen.add(BadInput.constant(type, path + name, shown(element)));
        }
        return chosen;
    }

    /** Some of these texts, each turned into something; in the order given, without repeats; empty when missing. */
    public <T> Set<T> someOf(String name, Set<String> allowed, Function<String, T> parser) {
        Set<T> chosen = new LinkedHashSet<>();
        for (JsonNode element : array(name, 2 * allowed.size())) {
            chosen.add(parser.apply(requireKnown(name, element, allowed)));
        }
        return chosen;
    }

    /** One of these texts. */
    public String oneOf(String name, Set<String> allowed) {
        return requireKnown(name, required(name), allowed);
    }

    /** A moment with its offset from UTC, between 1900 and 2200. */
    public Instant instant(String name) {
        Instant instant =
                parsed(name, Expected.TIME, text -> OffsetDateTime.parse(text).toInstant());
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw invalid(name, Expected.SANE_TIME);
        }
        return instant;
    }

    /** A moment, or null when missing. */
    public @Nullable Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    /** A day between 1900 and 2200. */
    public LocalDate day(String name) {
        LocalDate day = parsed(name, Expected.DAY, LocalDate::parse);
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            throw invalid(name, Expected.SANE_DAY);
        }
        return day;
    }

    /** A time of day. */
    public LocalTime timeOfDay(String name) {
        return parsed(name, Expected.TIME_OF_DAY, LocalTime::parse);
    }

    /** A text turned into something by a function that throws when it cannot. */
    public <T> T parsed(String name, Sentence expected, Function<String, T> parser) {
        return parsed(name, required(name), expected, parser);
    }

    /** A text turned into something, or null when missing. */
    public <T> @Nullable T parsedOrNull(String name, Sentence expected, Function<String, T> parser) {
        return has(name) ? parsed(name, expected, parser) : null;
    }

    /** A list of texts, each turned into something; empty when missing; in the order given, without repeats. */
    public <T> Set<T> eachParsed(String name, int most, Sentence expected, Function<String, T> parser) {
        Set<T> all = new LinkedHashSet<>();
        array(name, most).forEach(element -> all.add(parsed(name, element, expected, parser)));
        return all;
    }

    /** The object in a field. */
    public Fields object(String name) {
        if (required(name) instanceof ObjectNode object) {
            return new Fields(object, path + name + ".");
        }
        throw invalid(name, Expected.OBJECT);
    }

    /** The object in a field, or null when missing. */
    public @Nullable Fields objectOrNull(String name) {
        return has(name) ? object(name) : null;
    }

    /** The objects in a list; empty when missing. */
    public List<Fields> objects(String name, int most) {
        List<Fields> all = new ArrayList<>();
        for (JsonNode element : array(name, most)) {
            String place = "%s%s[%d]".formatted(path, name, all.size());
            if (!(element instanceof ObjectNode object)) {
                throw BadInput.expected(place, shown(element), Expected.OBJECT);
            }
            all.add(new Fields(object, place + "."));
        }
        return all;
    }

    /** Says that this field cannot be taken. */
    public BadInput invalid(String name, Sentence expected) {
        return BadInput.expected(path + name, shown(required(name)), expected);
    }

    /** The field as it stands there, for showing. */
    public String shown(String name) {
        return shown(required(name));
    }

    private <T> T parsed(String name, JsonNode value, Sentence expected, Function<String, T> parser) {
        try {
            if (value.isTextual()) {
                return parser.apply(value.textValue());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw BadInput.expected(path + name, shown(value), expected);
        }
        throw BadInput.expected(path + name, shown(value), expected);
    }

    private String text(String name, int most, Sentence expected) {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw invalid(name, expected);
        }
        if (value.textValue().length() > most) {
            throw TooLarge.of(path + name, Sentence.same(path + name), "%d".formatted(most));
        }
        return value.textValue();
    }

    private String readable(String name, String text) {
        try {
            return Text.require(text);
        } catch (BadInput refused) {
            throw new BadInput(refused.problem().at(path + name));
        }
    }

    private BadInput unknown(String name, Set<String> names) {
        String shownName = visible(path + name);
        return new BadInput(new Problem(
                ProblemType.UNKNOWN_FIELD,
                Sentence.of("Er is geen veld \"%s\".", "There is no field \"%s\".", shownName),
                shownName,
                shown(node.get(name)),
                List.copyOf(names),
                new Sentence("Laat dit veld weg.", "Leave this field out.")));
    }

    private String requireKnown(String name, JsonNode value, Set<String> allowed) {
        if (!value.isTextual() || !allowed.contains(value.textValue())) {
            throw BadInput.unknownValue(
                    path + name, shown(value), allowed.stream().sorted().toList());
        }
        return value.textValue();
    }

    private Iterable<JsonNode> array(String name, int most) {
        if (!has(name)) {
            return List.of();
        }
        if (node.get(name) instanceof ArrayNode array && array.size() <= most) {
            return array;
        }
        throw invalid(name, Expected.list(most));
    }

    private JsonNode required(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw BadInput.missing(path + name);
        }
        return value;
    }

    private static String shown(JsonNode value) {
        return visible(value.isTextual() ? value.textValue() : value.toString());
    }

    /** With a mark in the place of what cannot be shown. */
    private static String visible(String value) {
        StringBuilder visible = new StringBuilder(value.length());
        value.codePoints()
                .map(point -> Character.isISOControl(point) || isHalf(point) ? 0xFFFD : point)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
