package nl.weerklank.rules.evaluate;

import java.util.List;
import nl.weerklank.rules.language.Condition;
import org.jspecify.annotations.Nullable;

/** How each part of a condition came out, in the shape of the condition. */
public sealed interface Trace {

    /** How this part came out. */
    Truth truth();

    /** A group and its parts, in order. */
    record Group(Condition condition, Truth truth, List<Trace> parts) implements Trace {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A comparison.
     *
     * @param actual the value that was seen; null when it was missing
     */
    record Comparison(
            Condition.Leaf leaf, Truth truth, @Nullable Object actual) implements Trace {}
}
