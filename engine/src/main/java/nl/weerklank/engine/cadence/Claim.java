package nl.weerklank.engine.cadence;

import java.time.Instant;
import nl.weerklank.engine.rule.ReasonCode;

/** What a sender hears who asks, just before sending, whether a push may still go. */
public sealed interface Claim {

    /**
     * It may be sent.
     *
     * @param until only before this moment
     */
    record Send(Instant until) implements Claim {}

    /**
     * It may not be sent.
     *
     * @param frees whether this answer gives its place back; a place that was used or ran out of time stays counted
     */
    record Keep(Refusal refusal, boolean frees) implements Claim {}

    /** Why a push may not be sent any more. */
    enum Refusal {
        WITHDRAWN,
        /** The person answered the item, or put it off. */
        ANSWERED,
        /** The person muted what it is about. */
        MUTED,
        QUIET,
        PAUSED,
        /** The person said so of whatever it was, after it was granted, or there is room for half as much since. */
        TOO_MUCH,
        CAPPED;

        /** What a sender is told of this reason. */
        static Refusal of(ReasonCode reason) {
            return switch (reason) {
                case WITHDRAWN -> WITHDRAWN;
                case ALREADY_ANSWERED, SNOOZED -> ANSWERED;
                case MUTED_THEME -> MUTED;
                case TOO_MUCH -> TOO_MUCH;
                case NOT_JOINED, PAUSED, CHANNEL_NOT_CHOSEN -> PAUSED;
                case QUIET_MODE, PULL_ONLY, AWAY, QUIET_HOURS -> QUIET;
                default -> CAPPED;
            };
        }
    }
}
