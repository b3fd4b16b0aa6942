package nl.weerklank.bench.month;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.champion.UnitGate;

/** The days on which each department was open, those on which it rested, and what the gate let through and held. */
final class GateDrawing {

    private static final int TOP = 164;
    private static final int EDGE = 4;

    private final Diary diary;
    private final Words words;
    private final List<String> departments;
    private final Map<Day, Long> sent;
    private final Map<Day, Long> held;

    private GateDrawing(Diary diary, Words words) {
        this.diary = diary;
        this.words = words;
        this.departments = diary.members().stream()
                .filter(member -> !member.leader())
                .map(Member::department)
                .distinct()
                .sorted()
                .toList();
        this.sent =
                counted(diary.messagesForOthers().stream().map(message -> Day.of(message.to(), message.grantedAt())));
        this.held = counted(diary.heldByGate().stream().map(offer -> Day.of(offer.to(), offer.at())));
    }

    /** A day of a department; those who lead have a gate of their own. */
    private record Day(String department, LocalDate date, boolean leader) {

        private static Day of(Member member, Instant at) {
            return new Day(member.department(), LocalDate.ofInstant(at, Demo.ZONE), member.leader());
        }
    }

    private static Map<Day, Long> counted(Stream<Day> days) {
        return days.filter(day -> !day.leader()).collect(Collectors.groupingBy(day -> day, Collectors.counting()));
    }

    static String of(Diary diary, Words words) {
        return new GateDrawing(diary, words).drawn();
    }

    private String drawn() {
        DayGrid grid = new DayGrid(diary.gates().size(), words);
        String key = words.of(
                "Een vol vakje: berichten voor een collega of de organisatie mogen. Een open vakje: ze rusten, tot wie het"
                        + " onderdeel leidt zelf iets deelde of deed. Berichten voor jezelf gaan altijd door. Een stip: zo’n"
                        + " bericht ging uit, of wachtte om die reden.",
                "A full box: messages for a colleague or the organisation may go. An open box: they rest, until who leads"
                        + " the department shared or did something. Messages for yourself always go on. A dot: such a"
                        + " message went out, or waited for that reason.");
        Svg svg = new Svg(
                grid.right() + 40,
                TOP + departments.size() * DayGrid.DAY + 20,
                words.of("De teampoort van elk onderdeel", "The gate of each department"),
                key + " " + total() + " " + inWords() + " " + words.invented());
        int y = svg.paragraph("soft", 16, 50, 140, key);
        y = svg.paragraph("soft", 16, y, 140, total());
        svg.paragraph("soft", 16, y, 140, words.invented());
        grid.draw(svg, TOP - 8, departments.size() * DayGrid.DAY + 8);
        for (int row = 0; row < departments.size(); row++) {
            row(svg, departments.get(row), TOP + row * DayGrid.DAY);
        }
        return svg.text();
    }

    private String total() {
        return words.of(
                        "In deze maand gingen %d berichten voor anderen uit, en liet de poort %d keer een stuk wachten.",
                        "In this month %d messages for others went out, and the gate let a piece wait %d times.")
                .formatted(sum(sent), sum(held));
    }

    private static long sum(Map<Day, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void row(Svg svg, String department, int top) {
        svg.text("soft", 24, top + 16, department);
        int size = DayGrid.DAY - 2 * EDGE;
        for (int day = 0; day < diary.gates().size(); day++) {
            boolean open = isOpen(department, day);
            svg.box(open ? "open" : "rests", DayGrid.x(day) + EDGE, top + EDGE, size, size);
            Day at = new Day(department, Demo.START.plusDays(day), false);
            int middle = DayGrid.x(day) + DayGrid.DAY / 2;
            dot(svg, sent, at, "paper", middle, top, words.of("%d voor anderen verstuurd", "%d for others sent"));
            dot(svg, held, at, "c3", middle, top, words.of("%d keer gewacht", "%d times waited"));
        }
    }

    private static void dot(Svg svg, Map<Day, Long> counts, Day day, String look, int x, int top, String told) {
        if (counts.containsKey(day)) {
            svg.dot(look, x, top + DayGrid.DAY / 2, told.formatted(counts.get(day)));
        }
    }

    private boolean isOpen(String department, int day) {
        return diary.gates().get(day).get(department) == UnitGate.OPEN;
    }

    private String inWords() {
        return departments.stream()
                        .map(department -> words.of("%s %d dagen open", "%s open on %d days")
                                .formatted(
                                        department,
                                        diary.gates().stream()
                                                .filter(gates -> gates.get(department) == UnitGate.OPEN)
                                                .count()))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
