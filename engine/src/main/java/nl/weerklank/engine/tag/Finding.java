package nl.weerklank.engine.tag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that somebody answerable should see before it goes outside (G11), or that tells people what they must do
 * (R15). It keeps the place and never the words: what stands there may be personal. Names of people are mentions
 * ({@link EntityMention}).
 *
 * @param begin offset of its first UTF-16 unit in title + "\n" + text
 * @param end offset just past its last
 * @param until the day on which an embargo ends, when the text says so
 */
public record Finding(
        Kind kind, int begin, int end, @Nullable LocalDate until) {

    public Finding {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException(
                    "finding spans %d to %d, expected a non-empty span".formatted(begin, end));
        }
    }

    /** What stands there. */
    public enum Kind {
        EMAIL,
        PHONE,
        IBAN,
        /** A Dutch citizen service number. */
        BSN,
        /** A mark that the text is meant for few: "vertrouwelijk", "internal use only". */
        CONFIDENTIAL,
        /** A mark that the text may not go out yet. */
        EMBARGO,
        /** Words that make sharing a duty: "iedereen moet", "please share this post". */
        DUTY
    }
}
