package nl.weerklank.api.problem;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 400: what was sent cannot be used as it is. */
public final class BadInput extends ProblemException {

    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 500;

    public BadInput(Problem problem) {
        super(problem);
    }

    /**
     * The value is not what this field takes: "limit is 0, expected a whole number from 1 to 50".
     *
     * @param expected the end of that sentence, without a full stop
     */
    public static BadInput expected(String field, @Nullable Object value, Sentence expected) {
        String shown = value == null ? "null" : Problem.shortened(value);
        return new BadInput(new Problem(
                ProblemType.BAD_INPUT,
                Sentence.of("%s is %s, verwacht: %s.", "%s is %s, expected %s.", field, shown, expected),
                field,
                value == null ? null : shown,
                List.of(),
                Sentence.of("Geef voor %s op: %s.", "Send for %s: %s.", field, expected)));
    }

    /** The field must be there, and is not. */
    public static BadInput missing(String field) {
        return new BadInput(new Problem(
                ProblemType.MISSING_FIELD,
                Sentence.of("%s ontbreekt.", "%s is missing.", field),
                field,
                null,
                List.of(),
                Sentence.of("Vul %s in.", "Send %s.", field)));
    }

    /** The value, or a refusal that names the field when it is null. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    /** Why somebody does something, in their words: 1 to {@value #LONGEST_REASON} characters and not only blanks. */
    public static String reason(@Nullable String reason) {
        String given = required(REASON, reason);
        if (given.isBlank() || given.length() > LONGEST_REASON) {
            throw expected(REASON, given, Sentence.of("1 tot %d tekens", "1 to %d characters", LONGEST_REASON));
        }
        return given;
    }

    /** The same where nobody needs to say why; null when nobody does. */
    public static @Nullable String reasonIfAny(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw expected(REASON, reason, Sentence.of("hoogstens %d tekens", "at most %d characters", LONGEST_REASON));
        }
        return reason;
    }

    /** The number, or a refusal when it lies outside these bounds; both are allowed themselves. */
    public static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw expected(
                    field,
                    value,
                    Sentence.of("een geheel getal van %d tot en met %d", "a whole number from %d to %d", least, most));
        }
        return value;
    }

    /** The value is none of those that this field takes. */
    public static BadInput unknownValue(String field, Object value, List<String> allowed) {
        return new BadInput(new Problem(
                ProblemType.UNKNOWN_VALUE,
                Sentence.of(
                        "%s is \"%s\", en dat bestaat niet.",
                        "%s is \"%s\", which does not exist.", field, Problem.shortened(value)),
                field,
                value.toString(),
                allowed,
                Sentence.of("Kies uit: %s.", "Choose from: %s.", String.join(", ", allowed))));
    }

    /** The constant with this name, or a refusal that lists those there are. */
    public static <E extends Enum<E>> E constant(Class<E> type, String field, String value) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(value)) {
            throw unknownValue(field, value, names);
        }
        return Enum.valueOf(type, value);
    }

    /** The text as a type of the domain, such as an id; or a refusal with what that type says of it. */
    public static <T> T as(String field, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException why) {
            throw refused(field, text, why);
        }
    }

    /** A domain type refused the value; its message names what it is and what was expected. */
    public static BadInput refused(String field, @Nullable Object value, IllegalArgumentException why) {
        String message = why.getMessage() == null ? field + " is not valid" : why.getMessage();
        return new BadInput(new Problem(
                ProblemType.BAD_INPUT,
                Sentence.of("%s past hier niet: %s.", "%s does not fit here: %s.", field, message),
                field,
                value == null ? null : value.toString(),
                List.of(),
                Sentence.of("Verbeter %s en probeer het opnieuw.", "Correct %s and try again.", field)));
    }
}
