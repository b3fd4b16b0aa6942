package nl.weerklank.rules.replay;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.decision.DecisionRecord;
import org.jspecify.annotations.Nullable;

/** What came of deciding again from a record. */
public sealed interface Replay {

    /**
     * The same bytes.
     *
     * @param hash of the record, then and now
     */
    record Identical(String hash, DecisionRecord decision) implements Replay {}

    /**
     * Not the same, or not to be trusted.
     *
     * @param hash of what was decided again; null when that could not be done
     * @param recorded what the record says; null when it cannot be read
     * @param replayed what was decided again; null when that could not be done
     * @param causes what is broken, the most telling first; at least one
     * @param contradictions the facts that do not follow from the rest of the record
     */
    record Different(
            @Nullable String hash,
            @Nullable DecisionRecord recorded,
            @Nullable DecisionRecord replayed,
            List<Cause> causes,
            List<Difference> contradictions)
            implements Replay {

        public Different {
            causes = List.copyOf(causes);
            contradictions = List.copyOf(contradictions);
        }

        /** A record that cannot even be read. */
        public static Different of(Cause cause) {
            return new Different(null, null, null, List.of(cause), List.of());
        }
    }

    /**
     * Its personal part is gone, as it should be.
     *
     * @param at when it went; null when that is not known
     * @param rule the retention rule that asked for it; null when it was something else
     */
    record Retired(@Nullable Instant at, @Nullable String rule) implements Replay {}
}
