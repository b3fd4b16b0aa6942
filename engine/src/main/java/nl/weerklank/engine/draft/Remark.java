package nl.weerklank.engine.draft;

import java.util.List;
import nl.weerklank.engine.draft.Terms.Place;

/**
 * Something to look at again.
 *
 * @param places where in the draft, in order; empty when it is about the draft as a whole
 */
public record Remark(Kind kind, List<Place> places) {

    public Remark {
        places = List.copyOf(places);
    }

    /** What there is to look at, what matters most first. */
    public enum Kind {
        /** It holds words that the organisation keeps inside. */
        BLOCKED_TERM,
        /** It holds a mark that it is meant for few, or may not go out yet. */
        KEPT_INSIDE,
        /** It holds an address, or a number that is somebody's. */
        PERSONAL_DATA,
        /** It is about a story that is meant for inside only. */
        INSIDE_ONLY,
        /** It is about the own employer and does not say so. */
        DISCLOSURE,
        /** It is nearly what a colleague published. */
        NEAR_COPY,
        /** It is nearly the story itself, word for word. */
        COPIED_STORY,
        /** It speaks as an advertisement does. */
        ONE_WAY,
        /** It hides more than it says. */
        JARGON
    }
}
