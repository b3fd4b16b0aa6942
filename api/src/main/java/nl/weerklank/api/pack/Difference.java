package nl.weerklank.api.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became different from one pack to the next, and what of that widens what can be observed of people. */
record Difference(List<Change> changes, List<Warning> warnings) {

    private static final Difference NONE = new Difference(List.of(), List.of());

    Difference {
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /** @param before the pack before, as it is kept; null when there is none: then nothing differs */
    static Difference between(@Nullable String before, String after) {
        return before == null || before.equals(after)
                ? NONE
                : new Difference(
                        Comparison.of(PackJson.tree(before), PackJson.tree(after)),
                        Widening.of(PackJson.read(before), PackJson.read(after)));
    }
}
