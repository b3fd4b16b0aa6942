package nl.weerklank.api.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/** Keeps what people answered to their suggestions. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class Answers {

    private final Sql sql;
    private final Employees employees;

    private final ContentCatalogue catalogue;

    Answers(Sql sql, Employees employees, ContentCatalogue catalogue) {
        this.sql = sql;
        this.employees = employees;
        this.catalogue = catalogue;
    }

    /**
     * What was answered so far.
     *
     * @param outcome null while there is no answer; that it was seen is no answer
     */
    record Given(@Nullable Outcome outcome, @Nullable Instant snoozedUntil) {

        private static Given of(Row row) {
            return new Given(row.constantOrNull("outcome", Outcome.class), row.instantOrNull("snoozed_until"));
        }

        /** Whether this may follow on what was answered: an answer stays, but for one that was put off. */
        boolean allows(Outcome next) {
            return switch (next) {
                case SEEN, TOO_MUCH -> true;
                case SHARED, DONE, DECLINED, SNOOZED ->
                    outcome == null || outcome == Outcome.SNOOZED || outcome == next;
            };
        }
    }

    /** Whom a suggestion was offered to, or empty when there is no such suggestion. */
    Optional<EmployeeId> offeredTo(UUID suggestion) {
        return sql.first(
                "select e.external_id from suggestion s join employee e on e.id = s.employee_id where s.id = ?",
                row -> new EmployeeId(row.text("external_id")),
                suggestion);
    }

    /** Holds the person, then reads what was answered so far. */
    Given hold(EmployeeId employee, UUID suggestion) {
        employees.lockAndLoad(employee);
        return sql.first("select outcome, snoozed_until from suggestion where id = ? for update", Given::of, suggestion)
                .orElseThrow();
    }

    /** The moment by the clock that nudges are counted with. */
    Instant now() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }

    /** Was shown; only the first time is kept, so that nobody can tell how often a person looked (R73). */
    void seen(UUID suggestion, Instant now) {
        sql.change(
                "update suggestion set seen_at = ?, seen_count = 1 where id = ? and seen_at is null", now, suggestion);
    }

    /** An answer, once. */
    void answered(UUID suggestion, Outcome outcome, @Nullable Instant until, @Nullable String reason, Instant now) {
        seen(suggestion, now);
        sql.change("""
                update suggestion set outcome = ?, outcome_at = ?, snoozed_until = coalesce(?, snoozed_until), reason = ?
                where id = ? and (outcome is distinct from ? or snoozed_until is distinct from coalesce(?, snoozed_until))
                """, outcome, now, until, reason, suggestion, outcome, until);
    }

    /**
     * The theme to ask about after a no: the one that the declined item leads with, when it is the second such item that the
     * person declined. Of a theme that is asked once and never again; empty when there is nothing to ask, and when the
     * person muted the theme already.
     */
    Optional<ThemeCode> themeToAskAbout(EmployeeId employee, UUID suggestion) {
        Employees.Held person = employees.lockAndLoad(employee);
        List<Declined> declined = sql.list("""
                select c.external_id, bool_or(s.id = ?) as just_now
                from suggestion s join content c on c.id = s.content_id
                where s.employee_id = ? and s.outcome = ? group by c.external_id
                """, Declined::of, suggestion, person.key(), Outcome.DECLINED);
        Map<ContentId, ContentItem> items =
                catalogue.itemsOf(declined.stream().map(Declined::content).toList());
        return declined.stream()
                .filter(Declined::justNow)
                .flatMap(one -> leading(items, one).stream())
                .filter(theme -> !person.profile().preferences().mutedThemes().contains(theme))
                .filter(theme -> 2
                        == declined.stream()
                                .filter(one -> leading(items, one).equals(Optional.of(theme)))
                                .count())
                .findFirst();
    }

    private static Optional<ThemeCode> leading(Map<ContentId, ContentItem> items, Declined declined) {
        return Optional.ofNullable(items.get(declined.content()))
                .flatMap(item -> item.themes().stream().findFirst())
                .map(ThemeTag::code);
    }

    /** An item that the person said no to. */
    private record Declined(ContentId content, boolean justNow) {

        private static Declined of(Row row) {
            return new Declined(new ContentId(row.text("external_id")), row.flag("just_now"));
        }
    }

    /** A word about the volume; it comes on top of an answer, and is one where there was none. */
    void tooMuch(UUID suggestion, @Nullable String reason, Instant now) {
        seen(suggestion, now);
        sql.change("""
                update suggestion set too_much_at = ?,
                    outcome_at = case when outcome is null or outcome = 'SNOOZED' then ? else outcome_at end,
                    outcome = case when outcome is null or outcome = 'SNOOZED' then 'TOO_MUCH' else outcome end,
                    reason = coalesce(?, reason)
                where id = ? and too_much_at is null
                """, now, now, reason, suggestion);
    }

    /** "This felt pushy", once. */
    void feltPushy(UUID suggestion, Instant now) {
        sql.change("update suggestion set felt_pushy_at = ? where id = ? and felt_pushy_at is null", now, suggestion);
    }
}
