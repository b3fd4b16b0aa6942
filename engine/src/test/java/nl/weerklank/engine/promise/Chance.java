package nl.weerklank.engine.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/** Draws what happens next, by a seed, and likes to be where something begins or ends. */
final class Chance {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Amsterdam",
                    "Europe/Amsterdam",
                    "Europe/London",
                    "America/New_York",
                    "America/Santiago",
                    "Africa/Cairo",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    /** Days around which clocks on walls are set, and ordinary ones. */
    private static final List<Instant> STARTS = Stream.of(
                    "2026-03-06T08:00:00Z",
                    "2026-03-27T08:00:00Z",
                    "2026-04-03T08:00:00Z",
                    "2026-06-15T08:00:00Z",
                    "2026-09-04T08:00:00Z",
                    "2026-10-02T08:00:00Z",
                    "2026-10-23T08:00:00Z",
                    "2026-10-30T08:00:00Z",
                    "2026-12-21T08:00:00Z")
            .map(Instant::parse)
            .toList();

    private final Random random;
    private final Play play;
    private final Book book;
    /** How often somebody answers well, of a hundred pushes. */
    private final int kindness;

    private final Deque<Act> planned = new ArrayDeque<>();

    Chance(long seed, Play play, Book book) {
        this.random = new Random(seed);
        this.play = play;
        this.book = book;
        this.kindness = of(List.of(0, 50, 90, 100));
    }

    static Instant startOf(long seed) {
        return STARTS.get(new Random(seed ^ 0x5eed).nextInt(STARTS.size()));
    }

    /** Who there is, and how the programme runs, in the beginning. */
    List<Act> beginning(String name) {
        List<Act> acts = new ArrayList<>();
        int people = 1 + random.nextInt(play.people());
        for (int i = 0; i < people; i++) {
            Someone someone = Someone.open(name + "-" + i, "zorg/team-" + i, of(ZONES));
            acts.add(new Act.IsNow(percent(50) ? someone : changed(someone)));
        }
        acts.add(new Act.Runs(Programme.Mode.NORMAL, caps()));
        return acts;
    }

    /** What happens next. */
    Act next() {
        if (!planned.isEmpty()) {
            return planned.removeFirst();
        }
        String person = of(book.people());
        if (percent(4)) {
            planned.addAll(
                    switch (random.nextInt(play.withEverything() ? 9 : 8)) {
                        case 0, 1, 2, 3 -> toTheLimit(person);
                        case 4, 5, 6, 7 -> whereClocksAreSet(person);
                        default -> notAnswering(person);
                    });
            return next();
        }
        Book.Pushed newest = book.page(person).newest();
        if (play.claims() && newest != null && newest.state == Book.State.GRANTED && percent(25)) {
            return percent(30) ? new Act.IsNow(changed(book.page(person).someone())) : new Act.Claims(person, 0);
        }
        int draw = random.nextInt(100);
        if (draw < 36) {
            return new Act.Asks(person, percent(4) ? Channel.PULL : percent(85) ? Channel.EMAIL : Channel.CHAT);
        }
        if (draw < 66) {
            return new Act.TimeIs(later(book.page(person)));
        }
        if (draw < 78) {
            return percent(10) && percent(kindness)
                    ? new Act.Finds(person, act())
                    : new Act.Answers(person, percent(90) ? 0 : random.nextInt(3), outcome());
        }
        if (draw < 84) {
            return new Act.IsNow(
                    percent(50)
                            ? Someone.open(person, book.page(person).someone().unit(), of(ZONES))
                            : changed(book.page(person).someone()));
        }
        return play.withEverything() ? rarer(person, draw) : new Act.TimeIs(later(book.page(person)));
    }

    /** Asks at the last moment of a limit and at the first one after it. */
    private List<Act> toTheLimit(String person) {
        Book.Page page = book.page(person);
        boolean kind = percent(60);
        List<Instant> ends = kind ? after(page, of(List.of(24, 168, 720))) : rests(page);
        List<Instant> ahead = (percent(25) ? onTheWall(page.someone()) : ends)
                .stream().filter(end -> end.isAfter(book.clock().plus(MICRO))).toList();
        if (ahead.isEmpty()) {
            return List.of(new Act.Asks(person, Channel.EMAIL));
        }
        Instant end = of(ahead);
        List<Act> acts = new ArrayList<>();
        if (kind) {
            acts.add(new Act.Answers(person, 0, Outcome.SHARED));
        }
        acts.add(new Act.TimeIs(end.minus(MICRO)));
        acts.add(new Act.Asks(person, Channel.EMAIL));
        acts.add(new Act.TimeIs(end));
        acts.add(new Act.Asks(person, Channel.EMAIL));
        return acts;
    }

    /** Somebody who got a few in the last months, from elsewhere, and answered nothing. */
    private List<Act> notAnswering(String person) {
        List<Act> acts = new ArrayList<>();
        Stream.of(2_140, 1_500, 900, 800, 760, 30)
                .skip(random.nextInt(6))
                .forEach(hours -> acts.add(new Act.Outside(person, Duration.ofHours(hours))));
        acts.add(new Act.IsNow(Someone.open(person, book.page(person).someone().unit(), of(ZONES))));
        acts.add(new Act.Asks(person, Channel.EMAIL));
        return acts;
    }

    /** Asks, with quiet hours near it, just before the clock on the wall is set or soon after. */
    private List<Act> whereClocksAreSet(String person) {
        Someone someone = book.page(person).someone();
        ZoneOffsetTransition change = clockChange(zoneOf(someone));
        if (change == null) {
            return List.of(new Act.TimeIs(later(book.page(person))));
        }
        Instant near = change.getInstant().plusSeconds(60L * (random.nextInt(100) - 20));
        List<Act> acts = new ArrayList<>();
        acts.add(new Act.Answers(person, 0, Outcome.SHARED));
        acts.add(new Act.IsNow(
                Someone.open(person, someone.unit(), zoneOf(someone)).quiet(quietNear(change))));
        acts.add(new Act.TimeIs(near.isAfter(book.clock()) ? near : change.getInstant()));
        acts.add(new Act.Asks(person, Channel.EMAIL));
        if (play.claims()) {
            acts.add(new Act.Claims(person, 0));
        }
        return acts;
    }

    private Someone.Quiet quietNear(ZoneOffsetTransition change) {
        LocalTime from =
                change.getDateTimeBefore().toLocalTime().plusMinutes(of(List.of(-75, -60, -30, -15, 0, 15, 30, 45)));
        return new Someone.Quiet(from, from.plusMinutes(15L * (1 + random.nextInt(6))));
    }

    /** Now or soon, for some or for all, for an hour or until somebody ends it. */
    private Silence silence() {
        Instant from = book.clock().plusSeconds(percent(50) ? 0 : random.nextInt(3_600));
        return new Silence(
                "q-" + random.nextInt(1_000_000),
                from,
                percent(20) ? null : from.plusSeconds(60L + random.nextInt(100_000)),
                percent(60) ? new UnitPath(of(List.of("zorg", "zorg/team-0", "zorg/team-1"))) : null,
                null);
    }

    private Act rarer(String person, int draw) {
        if (draw < 90) {
            return play.claims() ? new Act.Claims(person, recent()) : new Act.Asks(person, Channel.EMAIL);
        }
        if (draw < 93) {
            return new Act.Delivers(person, recent(), play.claims() && percent(50));
        }
        if (draw < 95) {
            return new Act.Outside(person, percent(50) ? Duration.ZERO : Duration.ofMinutes(random.nextInt(20_000)));
        }
        if (draw < 96) {
            return new Act.Silences(percent(50) ? List.of() : List.of(silence(), silence()));
        }
        if (draw < 97) {
            return new Act.Runs(percent(70) ? Programme.Mode.NORMAL : of(List.of(Programme.Mode.values())), caps());
        }
        if (draw < 99) {
            return new Act.AsksAtOnce(
                    person, Channel.EMAIL, 2 + random.nextInt(2), Duration.ofSeconds(random.nextInt(1_800)));
        }
        if (!play.claims()) {
            return new Act.TimeIs(later(book.page(person)));
        }
        return new Act.TimeIs(book.clock().minusSeconds(random.nextInt(percent(50) ? 120 : 260_000)));
    }

    private int recent() {
        return percent(80) ? 0 : random.nextInt(4);
    }

    private Outcome outcome() {
        if (!play.withEverything() || percent(kindness)) {
            return act();
        }
        return percent(50) ? Outcome.DECLINED : Outcome.TOO_MUCH;
    }

    private Outcome act() {
        return percent(50) ? Outcome.SHARED : Outcome.DONE;
    }

    private Caps caps() {
        if (percent(40)) {
            return Caps.STANDARD;
        }
        return play.withEverything()
                ? Caps.of(random.nextInt(3), random.nextInt(6), random.nextInt(16))
                : Caps.of(1, 1 + random.nextInt(5), 1 + random.nextInt(15));
    }

    private Someone changed(Someone someone) {
        return switch (random.nextInt(8)) {
            case 0 -> someone.in(percent(20) ? null : of(ZONES));
            case 1, 2 -> someone.quiet(percent(20) ? null : quiet());
            case 3 -> someone.working(percent(20) ? null : days());
            case 4 -> someone.away(away(someone));
            case 5 -> someone.pausedUntil(book.clock().plusSeconds(random.nextInt(300_000)));
            case 6 ->
                percent(50)
                        ? someone.joined(false)
                        : someone.by(EnumSet.of(percent(50) ? Channel.CHAT : Channel.EMAIL));
            default ->
                play.withEverything()
                        ? someone.withMinutes(random.nextInt(percent(50) ? 8 : 40))
                        : someone.working(days());
        };
    }

    private Someone.Quiet quiet() {
        LocalTime from = LocalTime.of(random.nextInt(24), of(List.of(0, 0, 15, 30, 45)));
        return new Someone.Quiet(from, from.plusMinutes(15L * (1 + random.nextInt(60))));
    }

    /** The next time the clocks on the walls there are set, when that is soon. */
    private @Nullable ZoneOffsetTransition clockChange(ZoneId zone) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(book.clock());
        return next == null || next.getInstant().isAfter(book.clock().plus(Duration.ofDays(20))) ? null : next;
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).filter(day -> percent(70)).forEach(days::add);
        return days;
    }

    private Someone.Away away(Someone someone) {
        LocalDate from = LocalDate.ofInstant(book.clock(), zoneOf(someone)).plusDays(random.nextInt(4) - 2);
        return new Someone.Away(from, from.plusDays(1L + random.nextInt(6)));
    }

    private static ZoneId zoneOf(Someone someone) {
        return someone.zone() == null ? ZoneId.of("Europe/Helsinki") : someone.zone();
    }

    /** A moment to come: soon, or where something begins or ends for this person, or just before or after that. */
    private Instant later(Book.Page page) {
        Instant now = book.clock();
        Instant edge = percent(70) ? edge(page) : null;
        if (edge == null) {
            return now.plusSeconds(random.nextInt(percent(60) ? 1_800 : 40_000));
        }
        Instant aimed = edge.plus(of(List.of(
                Duration.ZERO, Duration.ZERO, MICRO.negated(), MICRO.negated(), MICRO, Duration.ofMinutes(-10))));
        return aimed.isAfter(now) ? aimed : edge;
    }

    private @Nullable Instant edge(Book.Page page) {
        List<Instant> edges =
                edges(page).stream().filter(edge -> edge.isAfter(book.clock())).toList();
        return edges.isEmpty() ? null : of(edges);
    }

    private List<Instant> edges(Book.Page page) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> after(page, 24);
            case 3, 4 -> after(page, 168);
            case 5 -> after(page, 720);
            case 6 -> after(page, 336);
            case 7 -> rests(page);
            case 8 -> ends(page);
            default -> onTheWall(page.someone());
        };
    }

    private static List<Instant> after(Book.Page page, int hours) {
        return page.countedBut(null).stream()
                .map(counted -> counted.at().plus(Duration.ofHours(hours)))
                .toList();
    }

    private List<Instant> rests(Book.Page page) {
        List<Instant> rests = new ArrayList<>(after(page, of(List.of(168, 336, 504, 672, 720))));
        if (page.tooMuchAt() != null) {
            rests.add(page.tooMuchAt().plus(Duration.ofHours(336)));
        }
        return rests;
    }

    private static List<Instant> ends(Book.Page page) {
        List<Instant> ends = new ArrayList<>();
        page.pushes().forEach(push -> ends.add(push.sendBefore));
        if (page.someone().pausedUntil() != null) {
            ends.add(page.someone().pausedUntil());
        }
        return ends;
    }

    /** Where the day, quiet hours or leave begin or end, and where the clock on the wall is set. */
    private List<Instant> onTheWall(Someone someone) {
        ZoneId zone = zoneOf(someone);
        LocalDate today = LocalDate.ofInstant(book.clock(), zone);
        List<LocalDateTime> walls = new ArrayList<>();
        for (int days = 0; days < 3; days++) {
            walls.add(today.plusDays(days).atStartOfDay());
            if (someone.quiet() != null) {
                walls.add(today.plusDays(days).atTime(someone.quiet().from()));
                walls.add(today.plusDays(days).atTime(someone.quiet().until()));
            }
        }
        if (someone.away() != null) {
            walls.add(someone.away().from().atStartOfDay());
            walls.add(someone.away().until().atStartOfDay());
        }
        List<Instant> edges = new ArrayList<>();
        walls.forEach(wall -> edges.addAll(instants(wall, zone)));
        return edges;
    }

    /** None when the clock jumped over it, two when it came twice. */
    private static List<Instant> instants(LocalDateTime wall, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return offsets.stream().map(wall::toInstant).toList();
    }

    private boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
