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
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Push;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Kind;
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

    /** What a report of a delivery came to. */
    enum Reported {
        RECORDED,
        /** It counts as sent: its time ran out, or it was reported as sent before. */
        TOO_LATE
    }

    /**
     * A push and the row of its item.
     *
     * @param kind what it invites to; null when that is not kept any more
     */
    private record Kept(long content, @Nullable Kind kind, Push push) {

        private static Kept of(Row row) {
            PushRequest request = new PushRequest(
                    row.text("suggestion_id"),
                    new ContentId(row.text("external_id")),
                    row.constant("channel", Channel.class),
                    (int) row.number("minutes"),
                    null);
            return new Kept(
                    row.number("content_id"),
                    row.constantOrNull("kind", Kind.class),
                    new Push(
                            request,
                            row.instant("granted_at"),
                            row.instant("send_before"),
                            row.constant("state", NudgeState.class)));
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
        return push(suggestion).map(kept -> {
            Claim claim = kept.push().claimAt(now, () -> again(person, kept, now));
            switch (claim) {
                case Claim.Send send -> mark(suggestion, NudgeState.CLAIMED, null);
                case Claim.Keep keep when keep.frees() -> free(kept, NudgeState.WITHDRAWN, now);
                case Claim.Keep keep -> {}
            }
            return claim;
        });
    }

    /** What the ledger would answer now if this push had not been granted yet. */
    private Reservation again(Employees.Held person, Kept kept, Instant now) {
        PushRequest request = kept.push().request();
        ContentItem item = catalogue.itemsOf(List.of(request.content())).get(request.content());
        if (item == null || !isOfferable(kept.kind(), item, now)) {
            return new Reservation.Refused(ReasonCode.WITHDRAWN);
        }
        PastReader past = new PastReader(sql);
        History before = past.recent(person.key(), now)
                .without(request.suggestionId())
                .at(now)
                .with(past.standing(person.key(), List.of(request.content()), now));
        return new PushGuard(person.profile(), before, programmes.held().programme(), now)
                .decideAgain(kept.push(), request.of(item));
    }

    private boolean isOfferable(@Nullable Kind kind, ContentItem item, Instant now) {
        return item.stateAt(now, taxonomy.get()) == ContentState.SUGGESTABLE
                && mayStillGo(kind, item.confidentialityThatHolds());
    }

    /** What became confidential since is offered to nobody, and what became internal is not there to take outside (G11). */
    private static boolean mayStillGo(@Nullable Kind kind, Confidentiality confidentiality) {
        return switch (confidentiality) {
            case PUBLIC -> true;
            case INTERNAL -> kind != null && !kind.goesOutside();
            case CONFIDENTIAL -> false;
        };
    }

    /** Records that a push was sent, whenever that is reported: it counts. Empty when it was never granted. */
    Optional<Reported> sent(EmployeeId employee, UUID suggestion) {
        employees.lockAndLoad(employee);
        Instant now = clock.read();
        return push(suggestion).map(kept -> {
            if (!kept.push().state().counts()) {
                Saturation.countAgain(sql, kept.content(), kept.push().grantedAt());
            }
            mark(suggestion, NudgeState.SENT, now);
            return Reported.RECORDED;
        });
    }

    /** Records that a push was not sent; in time, that frees its place once. Empty when it was never granted. */
    Optional<Reported> notSent(EmployeeId employee, UUID suggestion) {
        employees.lockAndLoad(employee);
        Instant now = clock.read();
        return push(suggestion).map(kept -> {
            if (!kept.push().state().counts()) {
                return Reported.RECORDED;
            }
            if (!kept.push().isFreedAt(now)) {
                return Reported.TOO_LATE;
            }
            free(kept, NudgeState.NOT_SENT, now);
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

    private Optional<Kept> push(UUID suggestion) {
        return sql.first("""
                select n.suggestion_id::text as suggestion_id, n.content_id, c.external_id, n.channel, n.granted_at,
                       n.send_before, n.minutes, n.state, s.kind
                from nudge n join content c on c.id = n.content_id left join suggestion s on s.id = n.suggestion_id
                where n.suggestion_id = ? for update of n
                """, Kept::of, suggestion);
    }

    private void free(Kept kept, NudgeState state, Instant now) {
        mark(UUID.fromString(kept.push().request().suggestionId()), state, now);
        Saturation.free(sql, kept.content(), kept.push().grantedAt());
    }

    private void mark(UUID suggestion, NudgeState state, @Nullable Instant reportedAt) {
        sql.change(
                "update nudge set state = ?, reported_at = ? where suggestion_id = ?", state, reportedAt, suggestion);
    }
}
