package nl.weerklank.bench.month;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.WorkingTime;
import org.jspecify.annotations.Nullable;

/** Every message, in a row for each person, over the time in which none may come. */
final class MessagesDrawing {

    private static final int TOP = 150;
    private static final int ROW = 15;
    private static final Duration STEP = Duration.ofMinutes(30);

    private final Diary diary;
    private final MonthFigures figures;
    private final Words words;
    private final DayGrid grid;
    private final Svg svg;

    private MessagesDrawing(Diary diary, Words words) {
        this.diary = diary;
        this.figures = new MonthFigures(diary);
        this.words = words;
        this.grid = new DayGrid(figures.days(), words);
        this.svg = new Svg(grid.right() + 100, TOP + height() + 20, title(), description());
    }

    static String of(Diary diary, Words words) {
        return new MessagesDrawing(diary, words).drawn();
    }

    /** A row for each person, and one above each sort of them. */
    private int height() {
        return (diary.members().size() + Temper.values().length + 1) * ROW;
    }

    private String title() {
        return words.of("Berichten per mens en dag", "Messages for each person and day");
    }

    private String description() {
        return words.of("%d berichten in %d dagen. ", "%d messages in %d days. ")
                        .formatted(diary.messages().size(), figures.days())
                + figures.mostInWords(words) + " " + words.invented();
    }

    private String drawn() {
        int y = svg.paragraph("soft", 16, 50, 150, description());
        svg.paragraph("soft", 16, y, 150, key());
        grid.draw(svg, TOP - 8, height() + 8);

        int row = TOP + ROW;
        for (Temper temper : Temper.values()) {
            row = rows(row, temper.in(words), figures.joinedBy(temper), "c" + (temper.ordinal() + 1));
        }
        List<Member> others =
                diary.members().stream().filter(member -> !member.joined()).toList();
        rows(row, words.of("doet niet mee", "did not join"), others, "soft");
        return svg.text();
    }

    private String key() {
        Caps caps = Caps.STANDARD;
        return words.of(
                        "Een rij per mens, een kolom per dag van middernacht tot middernacht. Een stip is een bericht. Grijs is"
                                + " tijd waarin niets mag komen: stille uren, vrije dagen, afwezigheid, pauze. Rechts het meeste in 7"
                                + " dagen (hoogstens %d) en in 30 dagen (hoogstens %d).",
                        "A row for each person, a column for each day from midnight to midnight. A dot is a message. Grey is"
                                + " time in which nothing may come: quiet hours, days off, absence, a pause. On the right the most in"
                                + " 7 days (at most %d) and in 30 days (at most %d).")
                .formatted(caps.week().most(), caps.month().most());
    }

    private int rows(int top, String name, List<Member> members, String look) {
        svg.text(look, 16, top, name);
        int y = top + ROW;
        for (Member member : members) {
            row(member, y, look);
            y += ROW;
        }
        return y;
    }

    private void row(Member member, int y, String look) {
        svg.text("soft", 24, y, named(member));
        svg.path("closed", closed(member, y));
        for (Diary.Message message : diary.messagesTo(member)) {
            LocalDateTime at =
                    LocalDateTime.ofInstant(message.grantedAt(), Demo.ZONE).truncatedTo(ChronoUnit.MINUTES);
            svg.dot(
                    look,
                    DayGrid.x(message.grantedAt()),
                    y - 4,
                    "%s, %s %s".formatted(member.id(), words.day(at.toLocalDate()), at.toLocalTime()));
        }
        svg.text(
                "soft",
                grid.right() + 12,
                y,
                "%d · %d".formatted(figures.most(member, 168), figures.most(member, 720)));
    }

    private String named(Member member) {
        return member.id()
                + (member.leader() ? words.of(", leidt", ", leads") : "")
                + (member.worksElsewhere() ? words.of(", andere tijdzone", ", other zone") : "")
                + (member.worksPartTime() ? words.of(", deeltijd", ", part-time") : "")
                + (isAway(member) ? words.of(", weg", ", away") : "")
                + (member.profile().preferences().pausedAt(Demo.morningOf(0)) ? words.of(", pauze", ", pause") : "");
    }

    private boolean isAway(Member member) {
        LocalDate end = Demo.START.plusDays(figures.days());
        return member.profile().employee().absence().stream()
                .anyMatch(
                        period -> period.from().isBefore(end) && period.until().isAfter(Demo.START));
    }

    /** All time in which nothing may come, as one path of boxes. */
    private String closed(Member member, int y) {
        StringBuilder path = new StringBuilder();
        Instant end = Demo.morningOf(figures.days());
        @Nullable Instant from = null;
        for (Instant at = Demo.morningOf(0); !at.isAfter(end); at = at.plus(STEP)) {
            boolean shut = at.isBefore(end) && isClosed(member, at);
            if (shut && from == null) {
                from = at;
            }
            if (!shut && from != null) {
                path.append(box(DayGrid.x(from), at.equals(end) ? grid.right() : DayGrid.x(at), y));
                from = null;
            }
        }
        return path.toString();
    }

    private static boolean isClosed(Member member, Instant at) {
        return !WorkingTime.of(member.profile()).openAt(at)
                || member.profile().preferences().pausedAt(at);
    }

    private static String box(int left, int right, int y) {
        return "M%d %dH%dV%dH%dz".formatted(left, y - 10, right, y + 2, left);
    }
}
