package nl.weerklank.api.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 413: more was sent than is read in one go. */
public final class TooLarge extends ProblemException {

    public TooLarge(Problem problem) {
        super(problem);
    }

    /**
     * More than the limit.
     *
     * @param what what is too large, such as "de inhoud van het bericht" and "the body"
     * @param limit the most that is read, with its unit
     */
    public static TooLarge of(@Nullable String field, Sentence what, String limit) {
        return new TooLarge(new Problem(
                ProblemType.TOO_LARGE,
                Sentence.of("%s is groter dan %s.", "%s is larger than %s.", what, limit),
                field,
                null,
                List.of(),
                Sentence.of("Stuur hoogstens %s.", "Send at most %s.", limit)));
    }
}
