package nl.weerklank.api.keys;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** A class of personal data with keys of its own: each key is for one person and one bucket of time (G05). */
public enum DataClass {
    /** How somebody answers to what is offered; a bucket is a week from Monday, in UTC. */
    BEHAVIOUR {
        @Override
        public LocalDate bucketOf(Instant moment) {
            return dayOf(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    },
    /** The other grounds of a decision; a bucket is a calendar month, in UTC. */
    DECISION {
        @Override
        public LocalDate bucketOf(Instant moment) {
            return dayOf(moment).withDayOfMonth(1);
        }
    };

    /** The first day of the bucket that a moment falls in. */
    public abstract LocalDate bucketOf(Instant moment);

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
