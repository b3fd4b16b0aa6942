package nl.weerklank.bench.month;

import java.time.Instant;
import java.time.LocalDateTime;

/** Columns for the days of a month, with names on the left. */
record DayGrid(int days, Words words) {

    /** Where the names stand. */
    static final int NAMES = 216;

    /** How wide a day is: a pixel an hour. */
    static final int DAY = 24;

    private static final int WEEK = 7;

    /** Where the days end. */
    int right() {
        return NAMES + DAY * days;
    }

    static int x(int day) {
        return NAMES + DAY * day;
    }

    /** Where a moment lies: by the day and the time on the wall in Amsterdam. */
    static int x(Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, Demo.ZONE);
        int day = (int) (wall.toLocalDate().toEpochDay() - Demo.START.toEpochDay());
        return x(day) + DAY * wall.toLocalTime().toSecondOfDay() / 86_400;
    }

    /** Once a week there is room for a date. */
    static boolean isNamed(int day) {
        return day % WEEK == 0;
    }

    void draw(Svg svg, int top, int height) {
        for (int day = 0; day <= days; day++) {
            svg.line("grid", x(day), top, x(day), top + height);
            if (isNamed(day) && day < days) {
                svg.text("soft", x(day) + 2, top - 3, words.day(Demo.START.plusDays(day)));
            }
        }
    }
}
