package nl.weerklank.api.wiring;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids that sort by time: UUIDs of version 7 (RFC 9562), unguessable but for their time. */
final class TimeOrderedIds implements Supplier<String> {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String get() {
        long high = (clock.millis() << 16) | VERSION | (random.nextLong() & 0x0FFFL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
