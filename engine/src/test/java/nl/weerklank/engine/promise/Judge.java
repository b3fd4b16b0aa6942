package nl.weerklank.engine.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the promise in its own words, over the list of what was sent, and holds each answer against it. Nothing here asks
 * the engine: another reading of the same promise must come to the same.
 *
 * <p>A push counts from the moment it is granted, so that is the moment at which caps, quiet hours and leave must allow it;
 * it may be sent from then until a given moment, and all that time must be open too.
 */
final class Judge {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<ZoneId> WHEN_UNKNOWN =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("Europe/Amsterdam"), ZoneId.of("Europe/Helsinki"));
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Duration LONGEST_TO_SEND = Duration.ofMinutes(15);

    private static final int NINETY_DAYS = 90 * 24;
    /** A week of rest for the first that was ignored, two for the second and so on, until it is the longest. */
    private static final List<Limit> WEEKS_OF_REST =
            List.of(Limit.REST_AFTER_ONE, Limit.REST_AFTER_TWO, Limit.REST_AFTER_THREE, Limit.REST_AFTER_FOUR);

    private static final Duration LONGEST_REST = Duration.ofDays(30);

    private final Book book;
    /** What every item asks for: they are all alike. 0 until one was offered. */
    private int minutesOfOne;

    private int keptAsTheySaid;
    private final Map<Limit, Integer> reached = new EnumMap<>(Limit.class);
    private final Map<Limit, Integer> toTheLast = new EnumMap<>(Limit.class);
    private final Map<Limit, Integer> justOver = new EnumMap<>(Limit.class);

    Judge(Book book) {
        this.book = book;
    }

    /** How often each limit stood in the way. */
    Map<Limit, Integer> reached() {
        return reached;
    }

    /** How often a push was kept because of what the person said of it, or of everything, after it was granted. */
    int keptAsTheySaid() {
        return keptAsTheySaid;
    }

    /** How often it stood in the way at its very last microsecond. */
    Map<Limit, Integer> toTheLast() {
        return toTheLast;
    }

    /** How often a push was granted at the very moment at which it had ended. */
    Map<Limit, Integer> justOver() {
        return justOver;
    }

    /** Judges an answer and writes it down. */
    void answered(String person, Channel channel, Office.Answer answer) {
        Instant moment = book.momentOf(person);
        Book.Page page = book.page(person);
        require(answer.toldOf() == answer.considered(), "each item is offered or has a reason: %s", answer);
        judgeWithheld(page, channel, answer, moment);
        Set<Limit> resting = rests(page, moment);
        for (Office.Offered offered : answer.offered()) {
            Set<Limit> limits = limits(page, channel, offered.minutes(), moment, null);
            limits.addAll(resting);
            if (channel == Channel.PULL) {
                require(
                        offered.notPushed() == null && offered.sendBefore() == null,
                        "nobody asked for a push: %s",
                        offered);
            } else if (offered.sendBefore() == null) {
                judgeRefusal(offered, limits);
                count(reached, limits);
                count(toTheLast, gone(limits, everything(page, channel, offered.minutes(), moment.plus(MICRO))));
            } else {
                judgeGrant(page, offered, moment, limits);
                count(justOver, everything(page, channel, offered.minutes(), moment.minus(MICRO)));
                page.pushed(new Book.Pushed(
                        offered.suggestion(),
                        offered.content(),
                        channel,
                        moment,
                        offered.sendBefore(),
                        offered.minutes()));
            }
        }
    }

    /** Who did not join, or has no minutes left, is offered nothing that could be pushed. */
    private void judgeWithheld(Book.Page page, Channel channel, Office.Answer answer, Instant moment) {
        Someone someone = page.someone();
        boolean notJoined = answer.withheld().containsKey(ReasonCode.NOT_JOINED);
        require(notJoined != someone.joined(), "joined: %s, and it was said: %s", someone.joined(), answer);
        require(someone.joined() || answer.offered().isEmpty(), "offered to who did not join: %s", answer);
        answer.offered().forEach(offered -> minutesOfOne = offered.minutes());
        count(reached, notJoined ? EnumSet.of(Limit.NOT_JOINED) : Set.of());
        if (channel != Channel.PULL) { // what was found by looking stands for a day, whatever becomes of minutes
            judgeMinutes(page, answer, moment);
        }
    }

    private void judgeMinutes(Book.Page page, Office.Answer answer, Instant moment) {
        int asked = minutes(page.countedSince(moment, 168, null))
                + answer.offered().stream().mapToInt(Office.Offered::minutes).sum();
        Integer budget = page.someone().weeklyMinutes();
        boolean overBudget = answer.withheld().containsKey(ReasonCode.OVER_BUDGET);
        require(
                !overBudget || budget != null && (minutesOfOne == 0 || asked + minutesOfOne > budget),
                "of %s minutes %d are asked for, and one more of %d is too much",
                budget,
                asked,
                minutesOfOne);
        require(
                budget == null || answer.offered().isEmpty() || asked <= budget,
                "of %s minutes %d are asked for",
                budget,
                asked);
        count(reached, overBudget ? EnumSet.of(Limit.MINUTES) : Set.of());
    }

    private static int minutes(List<Book.Counted> counted) {
        return counted.stream().mapToInt(Book.Counted::minutes).sum();
    }

    private Set<Limit> everything(Book.Page page, Channel channel, int minutes, Instant moment) {
        Set<Limit> limits = limits(page, channel, minutes, moment, null);
        limits.addAll(rests(page, moment));
        return limits;
    }

    private static Set<Limit> gone(Set<Limit> before, Set<Limit> after) {
        Set<Limit> gone = EnumSet.noneOf(Limit.class);
        gone.addAll(before);
        gone.removeAll(after);
        return gone;
    }

    private static void count(Map<Limit, Integer> counts, Set<Limit> limits) {
        limits.forEach(limit -> counts.merge(limit, 1, Integer::sum));
    }

    private static void judgeRefusal(Office.Offered offered, Set<Limit> limits) {
        require(
                reasons(limits).contains(offered.notPushed()),
                "not pushed because of %s; what stood in the way: %s",
                offered.notPushed(),
                limits);
    }

    private void judgeGrant(Book.Page page, Office.Offered offered, Instant moment, Set<Limit> limits) {
        require(limits.isEmpty(), "pushed at %s in spite of %s", moment, limits);
        require(page.push(offered.suggestion()) == null, "pushed twice: %s", offered.suggestion());
        Instant until = offered.sendBefore();
        require(
                moment.isBefore(until) && !until.isAfter(moment.plus(LONGEST_TO_SEND)),
                "granted at %s, to be sent before %s",
                moment,
                until);
        requireOpen(page.someone(), moment, until);
    }

    /** Judges what a sender heard, and writes it down. */
    void claimed(String person, String suggestion, Claim claim) {
        Book.Page page = book.page(person);
        Book.Pushed push = page.push(suggestion);
        Instant now = book.clock();
        Set<Limit> limits = limits(page, push.channel, push.minutes, now, push);
        Set<Claim.Refusal> said = saidSince(page, push, now);
        switch (claim) {
            case Claim.Send send -> {
                require(push.state == Book.State.GRANTED, "may be sent twice: %s is %s", suggestion, push.state);
                require(limits.isEmpty(), "may be sent at %s in spite of %s", now, limits);
                require(said.isEmpty(), "may be sent at %s, though they said %s", now, said);
                require(
                        now.isBefore(send.until()) && !send.until().isAfter(push.sendBefore),
                        "may be sent at %s until %s, granted until %s",
                        now,
                        send.until(),
                        push.sendBefore);
                requireOpen(page.someone(), now, send.until());
                push.state = Book.State.CLAIMED;
                push.claimedAt = now;
                requireSendingsApart(page, now);
            }
            case Claim.Keep keep -> {
                require(
                        isTrue(keep.refusal(), push, limits, now)
                                || push.state == Book.State.GRANTED && said.contains(keep.refusal()),
                        "kept because of %s; it is %s, and what stood in the way: %s and %s",
                        keep.refusal(),
                        push.state,
                        limits,
                        said);
                keptAsTheySaid += said.contains(keep.refusal()) ? 1 : 0;
                if (push.state == Book.State.GRANTED && now.isBefore(push.sendBefore)) {
                    push.state = Book.State.FREE;
                }
            }
        }
    }

    /** What they said of it, or of everything, after it was granted. */
    private static Set<Claim.Refusal> saidSince(Book.Page page, Book.Pushed push, Instant now) {
        Set<Claim.Refusal> said = EnumSet.noneOf(Claim.Refusal.class);
        if (page.hasAnswered(push.content)) {
            said.add(Claim.Refusal.ANSWERED);
        }
        if (page.wantsLess(now) && !page.tooMuchAt().isBefore(push.at)) {
            said.add(Claim.Refusal.TOO_MUCH);
        }
        return said;
    }

    private static boolean isTrue(Claim.Refusal refusal, Book.Pushed push, Set<Limit> limits, Instant now) {
        return switch (push.state) {
            case FREE -> refusal == Claim.Refusal.WITHDRAWN;
            case CLAIMED, SENT -> refusal == Claim.Refusal.CAPPED;
            case GRANTED ->
                refusal == Claim.Refusal.CAPPED && !now.isBefore(push.sendBefore)
                        || limits.stream().map(Judge::asToldToSenders).anyMatch(refusal::equals);
        };
    }

    private static Claim.Refusal asToldToSenders(Limit limit) {
        return switch (limit) {
            case QUIET_HOURS, DAY_OFF, AWAY, QUIET_MODE, PULL_ONLY -> Claim.Refusal.QUIET;
            case PAUSED, NOT_JOINED, CHANNEL -> Claim.Refusal.PAUSED;
            case TOO_MUCH -> Claim.Refusal.TOO_MUCH;
            default -> Claim.Refusal.CAPPED;
        };
    }

    /** Between granting and sending lie 15 minutes at most: by so much sendings may be nearer to each other than grants. */
    private void requireSendingsApart(Book.Page page, Instant now) {
        for (Window window : windows(page, now)) {
            Instant start = now.minus(Duration.ofHours(window.hours())).plus(LONGEST_TO_SEND);
            long sent = page.sendings().stream().filter(at -> at.isAfter(start)).count();
            require(sent <= window.most(), "%d sendings since %s, at most %d", sent, start, window.most());
        }
    }

    /** Writes down a report of a delivery. */
    void delivered(String person, String suggestion, boolean sent) {
        Book.Pushed push = book.page(person).push(suggestion);
        if (sent) {
            push.state = Book.State.SENT;
        } else if (push.state != Book.State.SENT && book.clock().isBefore(push.sendBefore)) {
            push.state = Book.State.FREE;
        }
    }

    private record Window(Limit limit, int hours, int most) {}

    /** "Too much" leaves half of each, and one at least where there was any. */
    private List<Window> windows(Book.Page page, Instant moment) {
        boolean half = page.wantsLess(moment);
        return List.of(
                new Window(Limit.DAY_CAP, 24, most(book.caps().day().most(), half)),
                new Window(Limit.WEEK_CAP, 168, most(book.caps().week().most(), half)),
                new Window(Limit.MONTH_CAP, 720, most(book.caps().month().most(), half)));
    }

    private static int most(int cap, boolean half) {
        return half && cap > 1 ? cap / 2 : cap;
    }

    /** Everything that stands in the way of one more push, whatever the rules say. */
    private Set<Limit> limits(Book.Page page, Channel channel, int minutes, Instant moment, Book.@Nullable Pushed but) {
        Someone someone = page.someone();
        Set<Limit> limits = closed(someone, moment);
        if (!someone.joined()) {
            limits.add(Limit.NOT_JOINED);
        }
        if (someone.pausedUntil() != null && moment.isBefore(someone.pausedUntil())) {
            limits.add(Limit.PAUSED);
        }
        switch (book.mode()) {
            case NORMAL -> {}
            case QUIET -> limits.add(Limit.QUIET_MODE);
            case PULL_ONLY -> limits.add(Limit.PULL_ONLY);
        }
        if (book.silences().stream().anyMatch(silence -> isSilent(silence, someone, moment))) {
            limits.add(Limit.QUIET_MODE);
        }
        if (!someone.channels().contains(channel)) {
            limits.add(Limit.CHANNEL);
        }
        for (Window window : windows(page, moment)) {
            if (page.countedSince(moment, window.hours(), but).size() >= window.most()) {
                limits.add(window.limit());
                if (page.wantsLess(moment)) {
                    limits.add(Limit.TOO_MUCH);
                }
            }
        }
        int asked = minutes(page.countedSince(moment, 168, but));
        if (someone.weeklyMinutes() != null && asked + minutes > someone.weeklyMinutes()) {
            limits.add(Limit.MINUTES);
        }
        return limits;
    }

    /** What the shipped rules ask for who does not answer, or said it was too much. */
    private static Set<Limit> rests(Book.Page page, Instant moment) {
        Set<Limit> rests = EnumSet.noneOf(Limit.class);
        List<Book.Counted> newestFirst = page.countedSince(moment, NINETY_DAYS, null).stream()
                .sorted(Comparator.comparing(Book.Counted::at).reversed())
                .toList();
        if (!newestFirst.isEmpty()) {
            int ignored = ignored(newestFirst, page.actedAt(), moment);
            Duration rest = ignored > WEEKS_OF_REST.size() ? LONGEST_REST : Duration.ofDays(7L * ignored);
            if (ignored > 0 && moment.isBefore(newestFirst.getFirst().at().plus(rest))) {
                rests.add(ignored > WEEKS_OF_REST.size() ? Limit.LONGEST_REST : WEEKS_OF_REST.get(ignored - 1));
            }
        }
        if (page.tooMuchAt() != null
                && Duration.between(page.tooMuchAt(), moment).compareTo(Duration.ofHours(336)) < 0) {
            rests.add(Limit.TOO_MUCH);
        }
        return rests;
    }

    /** A positive act, about whatever it is, ends the row of what was granted until then, and of what it was about. */
    private static int ignored(List<Book.Counted> newestFirst, @Nullable Instant acted, Instant moment) {
        int ignored = 0;
        Instant followedUp = newestFirst.stream()
                .filter(Judge::wasFollowedUp)
                .map(Book.Counted::at)
                .findFirst()
                .orElse(Instant.MIN);
        Instant ended = acted != null && acted.isAfter(followedUp) ? acted : followedUp;
        for (Book.Counted counted : newestFirst) {
            if (!counted.at().isAfter(ended)) {
                return ignored;
            }
            Outcome answer = counted.push() == null ? null : counted.push().answer;
            boolean dayOld = !moment.isBefore(counted.at().plus(Duration.ofHours(24)));
            if (answer != null || dayOld) {
                ignored++;
            }
        }
        return ignored;
    }

    private static boolean wasFollowedUp(Book.Counted counted) {
        Outcome answer = counted.push() == null ? null : counted.push().answer;
        return answer == Outcome.SHARED || answer == Outcome.DONE;
    }

    /** Every item is about the same theme. */
    private static boolean isSilent(Silence silence, Someone someone, Instant at) {
        boolean here = silence.unit() == null
                || (someone.unit() + "/").startsWith(silence.unit().value() + "/");
        boolean aboutThis = silence.theme() == null || silence.theme().value().equals(Someone.THEME);
        boolean now = !silence.from().isAfter(at) && (silence.until() == null || at.isBefore(silence.until()));
        return here && aboutThis && now;
    }

    private void requireOpen(Someone someone, Instant from, Instant until) {
        for (Silence silence : book.silences()) {
            boolean begins = silence.from().isAfter(from) && silence.from().isBefore(until);
            require(
                    !begins || !isSilent(silence, someone, silence.from()),
                    "may be sent from %s until %s in spite of %s",
                    from,
                    until,
                    silence);
        }
        for (Instant at = from; at.isBefore(until); at = nextMinute(at)) {
            Set<Limit> closed = closed(someone, at);
            require(closed.isEmpty(), "may be sent from %s until %s, and at %s there is %s", from, until, at, closed);
        }
    }

    private static Instant nextMinute(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 60) * 60 + 60);
    }

    /** What closes a moment for somebody: the time of day and the date on the wall where they are. */
    private static Set<Limit> closed(Someone someone, Instant at) {
        Set<Limit> closed = EnumSet.noneOf(Limit.class);
        for (ZoneId zone : someone.zone() == null ? WHEN_UNKNOWN : List.of(someone.zone())) {
            LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
            if (isQuiet(someone.quiet(), wall.getHour() * 60 + wall.getMinute())) {
                closed.add(Limit.QUIET_HOURS);
            }
            if (!(someone.days() == null ? WEEKDAYS : someone.days()).contains(wall.getDayOfWeek())) {
                closed.add(Limit.DAY_OFF);
            }
            Someone.Away away = someone.away();
            if (away != null
                    && wall.toLocalDate().toEpochDay() >= away.from().toEpochDay()
                    && wall.toLocalDate().toEpochDay() < away.until().toEpochDay()) {
                closed.add(Limit.AWAY);
            }
        }
        return closed;
    }

    /** Who says nothing is left alone from five until nine. */
    private static boolean isQuiet(Someone.@Nullable Quiet quiet, int minute) {
        int from = quiet == null ? 17 * 60 : quiet.from().toSecondOfDay() / 60;
        int until = quiet == null ? 9 * 60 : quiet.until().toSecondOfDay() / 60;
        return from < until ? minute >= from && minute < until : minute >= from || minute < until;
    }

    private static Set<ReasonCode> reasons(Set<Limit> limits) {
        return limits.stream().map(Limit::reason).collect(Collectors.toSet());
    }

    private static void require(boolean holds, String otherwise, @Nullable Object... values) {
        if (!holds) {
            throw new AssertionError(otherwise.formatted(values));
        }
    }
}
