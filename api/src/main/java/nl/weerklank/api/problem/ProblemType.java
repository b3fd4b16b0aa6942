package nl.weerklank.api.problem;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of problem that a client can act on, stable for ever. The common kinds stand here; a room with a kind of its own
 * keeps it beside the code that throws it.
 *
 * @param slug last part of the {@code type}, in lower case with hyphens
 * @param status the HTTP status that goes with it, 400 to 599
 */
public record ProblemType(String slug, int status, Sentence title) {

    private static final String BASE = "https://weerklank.nl/problems/";
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public static final ProblemType BAD_INPUT =
            of("bad-input", 400, "Deze waarde kan hier niet", "This value does not fit here");
    public static final ProblemType MISSING_FIELD =
            of("missing-field", 400, "Er ontbreekt een veld", "A field is missing");
    public static final ProblemType UNKNOWN_FIELD =
            of("unknown-field", 400, "Dit veld bestaat niet", "There is no such field");
    public static final ProblemType UNKNOWN_VALUE =
            of("unknown-value", 400, "Deze waarde bestaat niet", "There is no such value");
    public static final ProblemType WRONG_TYPE =
            of("wrong-type", 400, "De waarde is van de verkeerde soort", "The value is of the wrong kind");
    public static final ProblemType MALFORMED_JSON = of("malformed-json", 400, "Dit is geen JSON", "This is not JSON");
    public static final ProblemType CONTROL_CHARACTER =
            of("control-character", 400, "De tekst bevat een onzichtbaar teken", "The text holds a control character");
    public static final ProblemType SIGN_IN_NEEDED = of("sign-in-needed", 401, "Meld je eerst aan", "Sign in first");
    public static final ProblemType TOKEN_REFUSED =
            of("token-refused", 401, "Dit token geldt niet", "This token is not valid");
    public static final ProblemType NOT_ALLOWED =
            of("not-allowed", 403, "Dat mag deze rol niet", "This role may not do that");
    public static final ProblemType NOT_FOUND = of("not-found", 404, "Niet gevonden", "Not found");
    public static final ProblemType NO_SUCH_ADDRESS =
            of("no-such-address", 404, "Dit adres bestaat niet", "There is no such address");
    public static final ProblemType METHOD_NOT_ALLOWED =
            of("method-not-allowed", 405, "Deze methode kan hier niet", "This method is not possible here");
    public static final ProblemType NOT_ACCEPTABLE =
            of("not-acceptable", 406, "Die vorm van antwoord is er niet", "There is no answer in that form");
    public static final ProblemType CONFLICT =
            of("conflict", 409, "Dat past niet bij hoe het nu is", "That does not fit how things are now");
    public static final ProblemType TOO_LARGE = of("too-large", 413, "Dit is te groot", "This is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            of("unsupported-media-type", 415, "Deze vorm wordt niet gelezen", "This form is not read here");
    public static final ProblemType UNPROCESSABLE =
            of("unprocessable", 422, "Dit kan zo niet", "This cannot be done as it is");
    public static final ProblemType UNEXPECTED =
            of("unexpected", 500, "Er ging bij ons iets mis", "Something went wrong on our side");
    public static final ProblemType UNAVAILABLE =
            of("unavailable", 503, "Dit lukt nu even niet", "This is not possible right now");
    public static final ProblemType OVERLOADED =
            of("overloaded", 503, "Het is nu te druk", "Too much is asked right now");

    public ProblemType {
        if (!SHAPE.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "slug is \"%s\", expected lower case words with hyphens".formatted(slug));
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status of %s is %d, expected 400 to 599".formatted(slug, status));
        }
    }

    /** A kind of problem with its title in Dutch and in English. */
    public static ProblemType of(String slug, int status, String nl, String en) {
        return new ProblemType(slug, status, new Sentence(nl, en));
    }

    /** The slug as a code, such as {@code NOT_FOUND}. */
    public String code() {
        return slug.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The {@code type} by which clients recognise it. */
    public URI uri() {
        return URI.create(BASE + slug);
    }
}
