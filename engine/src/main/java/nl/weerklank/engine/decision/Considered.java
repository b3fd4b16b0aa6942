package nl.weerklank.engine.decision;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * One candidate, with everything that was weighed about it; deciding again needs nothing else of the item.
 *
 * @param rank place in the retrieval, from 1
 * @param retrievalScore in thousandths, comparable within this decision only
 * @param sourceName for variety across sources
 * @param mainTheme for variety across themes; null without themes
 * @param words length, for the effort it takes
 * @param themes what the item and the person share
 * @param benefit what is in it for the person; null when that cannot be named
 */
public record Considered(
        ContentId content,
        int revision,
        int rank,
        int retrievalScore,
        String sourceName,
        @Nullable ThemeCode mainTheme,
        int words,
        @Nullable Instant expiresAt,
        Motive motive,
        @Nullable Benefit benefit,
        List<ThemeMatch> themes,
        Facts facts) {

    public Considered {
        themes = List.copyOf(themes);
    }

    /** The same with other facts. */
    public Considered withFacts(Facts other) {
        return new Considered(
                content,
                revision,
                rank,
                retrievalScore,
                sourceName,
                mainTheme,
                words,
                expiresAt,
                motive,
                benefit,
                themes,
                other);
    }
}
