package nl.weerklank.api.security;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a browser has between signing in and out. Its token is renewed while it is used, and always says which session it is
 * of, and since when.
 */
record Session(UUID id, Instant begunAt) {

    /** However much it is used. */
    static final Duration LONGEST = Duration.ofHours(10);

    /** The age from which a token is replaced by a younger one. */
    static final Duration RENEW_AFTER = Duration.ofMinutes(5);

    /** When it ends by itself. */
    Instant endsAt() {
        return begunAt.plus(LONGEST);
    }

    /** When a token that is made now no longer holds. */
    Instant tokenEndsAt(Instant now) {
        Instant usual = now.plus(Tokens.LIFETIME);
        return usual.isBefore(endsAt()) ? usual : endsAt();
    }

    /** Whether a token of this session, made at that moment, is to be replaced. */
    boolean isDue(Instant madeAt, Instant now) {
        return !now.isBefore(madeAt.plus(RENEW_AFTER)) && now.isBefore(endsAt());
    }
}
