package nl.weerklank.bench.month;

import java.time.Duration;
import java.util.SplittableRandom;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with one suggestion: invented, and never evidence of anything.
 *
 * @param after how long they take
 * @param seen whether they look at it at all
 * @param outcome null when they do nothing with it
 */
record Response(Duration after, boolean seen, @Nullable Outcome outcome) {

    private static final int LONGEST_MINUTES = 300;

    static Response of(boolean seen, @Nullable Outcome outcome, SplittableRandom random) {
        return new Response(Duration.ofMinutes(5 + random.nextInt(LONGEST_MINUTES)), seen, outcome);
    }

    /** Draws one; the chances are in thousandths and come one after the other, what is left is nothing at all. */
    static Response drawn(Chances chances, Kind kind, SplittableRandom random) {
        int left = random.nextInt(1000);
        if (left < chances.acts()) {
            return of(true, actOn(kind), random);
        }
        left -= chances.acts();
        if (left < chances.declines()) {
            return of(true, Outcome.DECLINED, random);
        }
        left -= chances.declines();
        if (left < chances.snoozes()) {
            return of(true, Outcome.SNOOZED, random);
        }
        return of(left - chances.snoozes() < chances.onlySees(), null, random);
    }

    /** What acting on a suggestion of this kind is called. */
    static Outcome actOn(Kind kind) {
        return kind.goesOutside() ? Outcome.SHARED : Outcome.DONE;
    }

    /** Chances in thousandths. */
    record Chances(int acts, int declines, int snoozes, int onlySees) {}
}
