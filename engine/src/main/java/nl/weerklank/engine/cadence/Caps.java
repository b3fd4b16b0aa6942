package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.List;

/** The hard caps over all channels (R37). Every one of them holds, whatever the rules say. */
public record Caps(Cap day, Cap week, Cap month) {

    private static final int CEILING_DAY = 2;
    private static final int CEILING_WEEK = 5;
    private static final int CEILING_MONTH = 15;

    /** What ships: 1 in 24 hours, 3 in 168, 8 in 720. */
    public static final Caps STANDARD = of(1, 3, 8);

    /** What nobody can exceed. */
    public static final Caps CEILING = of(CEILING_DAY, CEILING_WEEK, CEILING_MONTH);

    public Caps {
        require("day", day, 24, CEILING_DAY);
        require("week", week, 168, CEILING_WEEK);
        require("month", month, 720, CEILING_MONTH);
    }

    /** Caps of so many nudges in 24, 168 and 720 hours. */
    public static Caps of(int day, int week, int month) {
        return new Caps(new Cap(day, 24), new Cap(week, 168), new Cap(month, 720));
    }

    /** Half as many, rounded down; one at least where there was any. */
    public Caps halved() {
        return of(half(day), half(week), half(month));
    }

    private static int half(Cap cap) {
        return Math.min(cap.most(), Math.max(1, cap.most() / 2));
    }

    /** All caps, the shortest window first. */
    public List<Cap> all() {
        return List.of(day, week, month);
    }

    /** How many more nudges fit now, over all caps. */
    public int roomAt(List<Instant> grants, Instant now) {
        return all().stream()
                .mapToInt(cap -> Math.max(0, cap.most() - cap.countWithin(grants, now)))
                .min()
                .orElse(0);
    }

    /** The first moment at which one more nudge fits all caps, given no others. */
    public Instant roomAgainAt(List<Instant> grants, Instant now) {
        return all().stream()
                .map(cap -> cap.hasRoomAt(grants, now))
                .max(Instant::compareTo)
                .orElse(now);
    }

    private static void require(String name, Cap cap, int hours, int ceiling) {
        if (cap.hours() != hours || cap.most() > ceiling) {
            throw new IllegalArgumentException("the %s cap is %d in %d hours, expected at most %d in %d hours"
                    .formatted(name, cap.most(), cap.hours(), ceiling, hours));
        }
    }
}
