package nl.weerklank.api.ruleset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rule set came to hold.
 *
 * @param seq its place in the history, rising
 * @param by who published it; {@code weerklank} for the policy that ships
 * @param approvedBy who said yes to exactly this
 * @param baseRevision the revision it replaced; null for the first
 * @param draftId the draft it came from; null for the policy that ships
 */
public record Publication(
        long seq,
        String revision,
        String hash,
        Instant at,
        String by,
        List<String> approvedBy,
        String comment,
        @Nullable String baseRevision,
        @Nullable UUID draftId,
        Changed changed) {

    /** The ids of the rules that differ from those before. */
    public record Changed(List<String> added, List<String> changed, List<String> removed) {

        /** Nothing differs. */
        static final Changed NOTHING = new Changed(List.of(), List.of(), List.of());

        public Changed {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }
}
