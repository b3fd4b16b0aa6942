package nl.weerklank.engine.cadence;

import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * How the organisation runs its programme at this moment.
 *
 * @param revision names this state, for the record
 */
public record Programme(String revision, Mode mode, Caps caps) {

    /** Nudges as usual, no nudges at all, or silence for now. */
    public enum Mode {
        NORMAL,
        PULL_ONLY,
        QUIET
    }

    /** The same with these caps. */
    public Programme with(Caps other) {
        return new Programme(revision, mode, other);
    }

    /** Why nobody is nudged now, or null when nudging is on. */
    public @Nullable ReasonCode silence() {
        return switch (mode) {
            case NORMAL -> null;
            case PULL_ONLY -> ReasonCode.PULL_ONLY;
            case QUIET -> ReasonCode.QUIET_MODE;
        };
    }
}
