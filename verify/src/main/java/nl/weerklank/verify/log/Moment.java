package nl.weerklank.verify.log;

import java.time.DateTimeException;
import java.time.Instant;

/** Moments as they are written in the log: in UTC, and in one way each. */
final class Moment {

    private Moment() {}

    static Instant of(String text) {
        try {
            Instant moment = Instant.parse(text);
            if (moment.toString().equals(text)) {
                return moment;
            }
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'%s' is no moment".formatted(text), refused);
        }
        throw new IllegalArgumentException("'%s' is not the way to write this moment".formatted(text));
    }
}
