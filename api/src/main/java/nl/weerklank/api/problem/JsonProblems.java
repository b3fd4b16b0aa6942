package nl.weerklank.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jackson could not read, told by field, value and remedy; also for one line of an import. */
public final class JsonProblems {

    private static final String WHOLE = "body";

    private JsonProblems() {}

    /** The problem behind this failure to read JSON. */
    public static Problem of(JsonProcessingException failure) {
        return switch (failure) {
            case PropertyBindingException unknown -> unknownField(unknown);
            case InvalidFormatException badValue -> badValue(badValue);
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JsonMappingException refused -> refused(refused);
            case StreamConstraintsException excessive ->
                malformed(
                        excessive,
                        Sentence.of("De JSON is te diep of te groot.", "The JSON is too deep or too large."));
            default -> malformed(failure, Sentence.of("De JSON is niet te lezen.", "The JSON cannot be read."));
        };
    }

    private static Problem unknownField(PropertyBindingException unknown) {
        String field = path(unknown);
        Collection<Object> known = unknown.getKnownPropertyIds();
        List<String> allowed = known == null
                ? List.of()
                : known.stream().map(Object::toString).sorted().toList();
        return new Problem(
                ProblemType.UNKNOWN_FIELD,
                Sentence.of("%s bestaat hier niet.", "There is no field %s here.", field),
                field,
                null,
                allowed,
                Sentence.of("Laat %s weg, of verbeter de naam.", "Leave %s out, or correct its name.", field));
    }

    private static Problem badValue(InvalidFormatException failure) {
        Class<?> target = failure.getTargetType();
        String value = String.valueOf(failure.getValue());
        if (target != null && target.isEnum() && failure.getValue() instanceof String) {
            List<String> names = Arrays.stream(target.getEnumConstants())
                    .map(Object::toString)
                    .toList();
            return BadInput.unknownValue(path(failure), value, names).problem();
        }
        return wrongType(failure, value, target);
    }

    private static Problem mismatch(MismatchedInputException failure) {
        return withOwnProblem(failure) instanceof Problem own ? own : wrongType(failure, null, failure.getTargetType());
    }

    private static Problem wrongType(
            MismatchedInputException failure, @Nullable String value, @Nullable Class<?> target) {
        String field = path(failure);
        Sentence kind = kind(target);
        return new Problem(
                ProblemType.WRONG_TYPE,
                Sentence.of(
                        "%s is van de verkeerde soort, verwacht: %s.",
                        "%s is of the wrong kind, expected %s.", field, kind),
                field,
                value,
                List.of(),
                Sentence.of("Geef voor %s op: %s.", "Send for %s: %s.", field, kind));
    }

    /** A type refused the value while it was built, or a reader of ours did. */
    private static Problem refused(JsonMappingException failure) {
        if (withOwnProblem(failure) instanceof Problem own) {
            return own;
        }
        if (failure.getCause() instanceof IllegalArgumentException why) {
            return BadInput.refused(path(failure), null, why).problem();
        }
        if (failure.getCause() instanceof JsonProcessingException inner && !Objects.equals(inner, failure)) {
            return of(inner);
        }
        return malformed(failure, Sentence.of("De JSON is niet te lezen.", "The JSON cannot be read."));
    }

    private static @Nullable Problem withOwnProblem(JsonMappingException failure) {
        return failure.getCause() instanceof ProblemException own
                ? own.problem().at(path(failure))
                : null;
    }

    private static Problem malformed(JsonProcessingException failure, Sentence what) {
        JsonLocation location = failure.getLocation();
        Sentence where = location == null
                ? new Sentence("", "")
                : Sentence.of(
                        " Het gaat mis op regel %d, kolom %d.",
                        " It goes wrong on line %d, column %d.", location.getLineNr(), location.getColumnNr());
        return Problem.of(
                ProblemType.MALFORMED_JSON,
                Sentence.of("%s%s", "%s%s", what, where),
                Sentence.of(
                        "Stuur geldige JSON in UTF-8, elk veld één keer.",
                        "Send valid JSON in UTF-8, each field once."));
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? WHOLE : Problem.shortened(path);
    }

    private static Sentence kind(@Nullable Class<?> target) {
        if (target == null) {
            return Sentence.of("een andere soort waarde", "another kind of value");
        }
        if (target == String.class) {
            return Sentence.of("een tekst", "a text");
        }
        if (target == boolean.class || target == Boolean.class) {
            return Sentence.same("true, false");
        }
        if (target == int.class || target == Integer.class || target == long.class || target == Long.class) {
            return Sentence.of("een geheel getal", "a whole number");
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return Sentence.of("een getal", "a number");
        }
        if (target == Instant.class || target == OffsetDateTime.class) {
            return Sentence.of("een tijdstip zoals 2026-11-18T09:00:00Z", "a moment such as 2026-11-18T09:00:00Z");
        }
        if (target == LocalDate.class) {
            return Sentence.of("een datum zoals 2026-11-18", "a date such as 2026-11-18");
        }
        if (target == LocalTime.class) {
            return Sentence.of("een tijd zoals 08:30", "a time such as 08:30");
        }
        if (target.isEnum()) {
            return Sentence.same(target == DayOfWeek.class ? "MONDAY…SUNDAY" : names(target));
        }
        if (Collection.class.isAssignableFrom(target) || target.isArray()) {
            return Sentence.of("een lijst: […]", "a list: […]");
        }
        if (Map.class.isAssignableFrom(target) || target.isRecord()) {
            return Sentence.of("een object: {…}", "an object: {…}");
        }
        return Sentence.of("een andere soort waarde", "another kind of value");
    }

    private static String names(Class<?> constants) {
        return String.join(
                ", ",
                Arrays.stream(constants.getEnumConstants())
                        .map(Object::toString)
                        .toList());
    }
}
