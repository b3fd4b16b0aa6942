package nl.weerklank.api.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The revision that a caller saw, from {@code If-Match}; what was changed by somebody else since is left alone.
 *
 * @param seen null when the caller does not mind
 */
public record Revision(@Nullable Long seen) {

    private static final Pattern TAG = Pattern.compile("\"?([0-9]{1,18})\"?");
    private static final Sentence EXPECTED =
            new Sentence("de ETag van een eerder antwoord", "the ETag of an earlier answer");
    private static final ProblemType CHANGED_MEANWHILE =
            ProblemType.of("changed-meanwhile", 412, "Het is intussen veranderd", "It was changed meanwhile");

    /** The revision in this header; a missing one or {@code *} is any. */
    public static Revision of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return new Revision(null);
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw BadInput.expected("If-Match", ifMatch, EXPECTED);
        }
        return new Revision(Long.valueOf(tag.group(1)));
    }

    /** Whether this is the revision that was seen, or the caller does not mind. */
    public boolean is(long now) {
        return seen == null || seen == now;
    }

    /**
     * Goes on when this is the revision that counts.
     *
     * @throws Conflict as {@code changed-meanwhile} when it is another
     */
    public void require(long now) {
        if (seen != null && seen != now) {
            throw new Conflict(new Problem(
                    CHANGED_MEANWHILE,
                    Sentence.of(
                            "Je zag revisie %d, en nu is het %d.", "You saw revision %d, and now it is %d.", seen, now),
                    "If-Match",
                    Long.toString(seen),
                    List.of(),
                    new Sentence("Haal het opnieuw op en verander dat.", "Get it again and change that.")));
        }
    }
}
