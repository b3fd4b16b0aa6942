package nl.weerklank.nlp.guard;

import java.time.LocalDate;
import nl.weerklank.engine.tag.Finding;
import org.jspecify.annotations.Nullable;

/** Something found in a cleaned text, from {@code begin} up to {@code end} of it. */
record Span(Finding.Kind kind, int begin, int end, @Nullable LocalDate until) {

    Span(Finding.Kind kind, int begin, int end) {
        this(kind, begin, end, null);
    }

    boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }
}
