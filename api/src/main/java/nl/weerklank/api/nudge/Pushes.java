package nl.weerklank.api.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.tag.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a push after it was granted: claimed, sent or not, and pushes that were sent elsewhere. Every change locks
 * the person first, as a turn does. Every call runs inside a transaction of the organisation.
 */
@ApplicationScoped
class Pushes {

    private final Sql sql;
    private final Employees employees;
    private final Programmes programmes;
    private final ContentCatalogue catalogue;
    private final Supplier<Taxonomy> taxonomy;
    private final LedgerClock clock;

    @Inject
    Pushes(Sql sql, Employees employees, Programmes programmes, ContentCatalogue catalogue, Themes themes) {
        this(sql, employees, programmes, catalogue, themes::current, new DatabaseClock(sql));
    }

    Pushes(
            Sql sql,
            Employees employees,
            Programmes programmes,
            ContentCatalogue catalogue,
            Supplier<Taxonomy> taxonomy,
            LedgerClock clock) {
        this.sql = sql;
        this.employees = employees;
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** What a platform hears when it asks whether it may send now. */
    sealed interface Claim {

        /**
         * It may be sent.
         *
         * @param until only before this moment
         */
        record Send(Instant until) implements Claim {}

        /** It may not be sent; its place is free again unless it was used or its time ran out. */
        record Keep(Refusal refusal) implements Claim {}
    }

    /** Why a push may not be sent any more. */
    enum Refusal {
        WITHDRAWN,
        QUIET,
        PAUSED,
        CAPPED
    }

    /** What a report of a delivery came to. */
    enum Reported {
        RECORDED,
        /** It counts as sent: its time ran out, or it was reported as sent before. */
        TOO_LATE
    }

    /** A suggestion that was offered, and its push if there is one. */
    private record Push(
            long content,
            ContentId contentId,
            Channel channel,
            Instant grantedAt,
            Instant sendBefore,
            int minutes,
            NudgeState state) {

        private static Push of(Row row) {
            return new Push(
                    row.number("content_id"),
                    new ContentId(row.text("external_id")),
                    row.constant("channel", Channel.class),
                    row.instant("granted_at"),
                    row.instant("send_before"),
                    (int) row.number("minutes"),
                    row.constant("state", NudgeState.class));
        }
    }

    /** The person a suggestion was offered to, or empty when there is no such suggestion. */
    Optional<EmployeeId> offeredTo(UUID suggestion) {
        return sql.first(
                "select e.external_id from suggestion s join employee e on e.id = s.employee_id where s.id = ?",
                row -> new EmployeeId(row.text("external_id")),
                suggestion);
    }

    /** Looks once more, just before sending; empty when it was never granted as a push. */
    Optional<Claim> claim(EmployeeId employee, UUID suggestion) {
        Employees.Held person = employees.lockAndLoad(employee);
        Instant now = clock.read();
        return push(suggestion).map(push -> claim(person, suggestion, push, now));
    }

    private Claim claim(Employees.Held person, UUID suggestion, Push push, Instant now) {
        switch (push.state()) {
            case RESERVED -> {}
            case NOT_SENT, WITHDRAWN -> {
                return new Claim.Keep(Refusal.WITHDRAWN);
            }
            case CLAIMED, SENT, OUTSIDE -> {
                return new Claim.Keep(Refusal.CAPPED);
            }
        }
        Refusal refusal = refusalNow(person, suggestion, push, now);
        if (!now.isBefore(push.sendBefore())) {
            return new Claim.Keep(refusal == null ? Refusal.CAPPED : refusal);
        }
        if (refusal != null) {
            free(suggestion, push, NudgeState.WITHDRAWN, now);
            return new Claim.Keep(refusal);
        }
        mark(suggestion, NudgeState.CLAIMED, null);
        return new Claim.Send(push.sendBefore());
    }

    private @Nullable Refusal refusalNow(Employees.Held person, UUID suggestion, Push push, Instant now) {
        if (!isOfferable(person, push.contentId(), now)) {
            return Refusal.WITHDRAWN;
        }
        Programme programme = programmes.held().programme();
        PushGuard guard = new PushGuard(
                person.profile(),
                new PastReader(sql).read(person.key()).without(suggestion).at(now),
                programme,
                now);
        Reservation again = guard.decide(
                new PushRequest(suggestion.toString(), push.contentId(), push.channel(), push.minutes(), null));
        return again instanceof Reservation.Refused refused ? refusal(refused.reason()) : null;
    }

    private boolean isOfferable(Employees.Held person, ContentId content, Instant now) {
        ContentItem item = catalogue.itemsOf(List.of(content)).get(content);
        return item != null
                && item.stateAt(now, taxonomy.get()) == ContentState.SUGGESTABLE
                && item.themes().stream()
                        .noneMatch(tag ->
                                person.profile().preferences().mutedThemes().contains(tag.code()));
    }

    private static Refusal refusal(ReasonCode reason) {
        return switch (reason) {
            case NOT_JOINED, PAUSED, CHANNEL_NOT_CHOSEN -> Refusal.PAUSED;
            case QUIET_MODE, PULL_ONLY, AWAY, QUIET_HOURS -> Refusal.QUIET;
            default -> Refusal.CAPPED;
        };
    }

    /** Records that a push was sent, whenever that is reported: it counts. Empty when it was never granted. */
    Optional<Reported> sent(EmployeeId employee, UUID suggestion) {
        employees.lockAndLoad(employee);
        Instant now = clock.read();
        return push(suggestion).map(push -> {
            if (!push.state().counts()) {
                sql.change(
                        "update saturation set pushed = pushed + 1 where day = ?::date and content_id = ?",
                        Saturation.dayOf(push.grantedAt()),
                        push.content());
            }
            mark(suggestion, NudgeState.SENT, now);
            return Reported.RECORDED;
        });
    }

    /** Records that a push was not sent; in time, that frees its place once. Empty when it was never granted. */
    Optional<Reported> notSent(EmployeeId employee, UUID suggestion) {
        employees.lockAndLoad(employee);
        Instant now = clock.read();
        return push(suggestion).map(push -> {
            if (!push.state().counts()) {
                return Reported.RECORDED;
            }
            if (push.state() == NudgeState.SENT || !now.isBefore(push.sendBefore())) {
                return Reported.TOO_LATE;
            }
            free(suggestion, push, NudgeState.NOT_SENT, now);
            return Reported.RECORDED;
        });
    }

    /** Counts a push that was sent elsewhere; one from the future counts from now. */
    Instant outside(EmployeeId employee, Channel channel, @Nullable Instant at, String source) {
        Employees.Held person = employees.lockAndLoad(employee);
        Instant now = clock.read();
        Instant counted = at == null || at.isAfter(now) ? now : at.truncatedTo(ChronoUnit.MICROS);
        sql.change("""
                insert into nudge (employee_id, channel, granted_at, state, source, reported_at)
                values (?, ?, ?, ?, ?, ?)
                """, person.key(), channel, counted, NudgeState.OUTSIDE, source, now);
        return counted;
    }

    /** Whether this moment lies so far ahead that a clock is wrong. */
    boolean isAhead(Instant at, Duration leeway) {
        return at.isAfter(clock.read().plus(leeway));
    }

    private Optional<Push> push(UUID suggestion) {
        return sql.first("""
                select n.content_id, c.external_id, n.channel, n.granted_at, n.send_before, n.minutes, n.state
                from nudge n join content c on c.id = n.content_id
                where n.suggestion_id = ? for update of n
                """, Push::of, suggestion);
    }

    private void free(UUID suggestion, Push push, NudgeState state, Instant now) {
        mark(suggestion, state, now);
        Saturation.free(sql, push.content(), push.grantedAt());
    }

    private void mark(UUID suggestion, NudgeState state, @Nullable Instant reportedAt) {
        sql.change(
                "update nudge set state = ?, reported_at = ? where suggestion_id = ?", state, reportedAt, suggestion);
    }
}
