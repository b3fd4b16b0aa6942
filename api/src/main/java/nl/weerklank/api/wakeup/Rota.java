package nl.weerklank.api.wakeup;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whose turn it is: an organisation that rang, that still has work, or that was not looked at for a while: five seconds, and
 * more when there are over 250 of them. For one thread.
 */
public final class Rota {

    private static final Duration WARM = Duration.ofSeconds(3);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(5);

    /** Looking at an organisation in vain costs some milliseconds: with very many of them, each is looked at less often. */
    private static final Duration FOR_EACH = Duration.ofMillis(20);

    private final Map<Long, Instant> warmUntil = new HashMap<>();
    private final Map<Long, Instant> lookedAt = new HashMap<>();

    /** Notes who rang. What they announced may take a moment to be seen, so they stay on for a few seconds. */
    public void rang(Set<Long> organisations, Instant now) {
        organisations.forEach(organisation -> warmUntil.put(organisation, now.plus(WARM)));
    }

    /** Whether to look at this organisation now; saying so counts as looking. */
    public boolean isTurnOf(long organisation, Instant now) {
        boolean warm = now.isBefore(warmUntil.getOrDefault(organisation, Instant.MIN));
        Instant last = lookedAt.get(organisation);
        boolean due = last == null || !now.isBefore(last.plus(atLeastEvery()));
        if (warm || due) {
            lookedAt.put(organisation, now);
        }
        return warm || due;
    }

    private Duration atLeastEvery() {
        Duration all = FOR_EACH.multipliedBy(lookedAt.size());
        return all.compareTo(AT_LEAST_EVERY) > 0 ? all : AT_LEAST_EVERY;
    }

    /** Keeps an organisation on for a few seconds more, because there is still work. */
    public void keep(long organisation, Instant now) {
        warmUntil.put(organisation, now.plus(WARM));
    }
}
