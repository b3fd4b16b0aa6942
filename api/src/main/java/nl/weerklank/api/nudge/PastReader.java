package nl.weerklank.api.nudge;

import java.time.Instant;
import java.util.Optional;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Reads what came before for one person, in two statements. */
final class PastReader {

    private static final String NUDGES = """
            select n.id, n.suggestion_id::text as suggestion_id, n.granted_at, n.minutes, n.state, s.outcome, s.outcome_at
            from nudge n left join suggestion s on s.id = n.suggestion_id
            where n.employee_id = ?
            order by n.granted_at desc, n.id desc
            """;

    private static final String MET = """
            select s.content_external_id, s.offered_at, s.seen_at, s.outcome, s.outcome_at, s.too_much_at, s.snoozed_until,
                   s.source_kind, s.content_class, s.motive, s.minutes, n.granted_at, n.send_before, n.state,
                   case when s.outcome_at <= w.wiped_at then null else s.theme end as theme
            from suggestion s left join nudge n on n.suggestion_id = s.id
                              left join learning_wiped w on w.employee_id = s.employee_id
            where s.employee_id = ?
              and (s.seen_at is not null or s.outcome is not null or s.too_much_at is not null or n.id is not null)
            order by s.offered_at, s.id
            """;

    private final Sql sql;

    PastReader(Sql sql) {
        this.sql = sql;
    }

    Past read(long employee) {
        return new Past(sql.list(NUDGES, PastReader::nudge, employee), sql.list(MET, PastReader::met, employee));
    }

    /** When the person had what was learnt of them wiped; empty when they never did. */
    Optional<Instant> wipedAt(long employee) {
        return sql.first(
                "select wiped_at from learning_wiped where employee_id = ?", row -> row.instant("wiped_at"), employee);
    }

    private static Past.Nudge nudge(Row row) {
        return new Past.Nudge(
                row.number("id"),
                row.textOrNull("suggestion_id"),
                row.instant("granted_at"),
                (int) row.number("minutes"),
                row.constant("state", NudgeState.class),
                row.constantOrNull("outcome", Outcome.class),
                row.instantOrNull("outcome_at"));
    }

    private static @Nullable ThemeCode theme(Row row) {
        String theme = row.textOrNull("theme");
        return theme == null ? null : new ThemeCode(theme);
    }

    private static Past.Met met(Row row) {
        return new Past.Met(
                new ContentId(row.text("content_external_id")),
                theme(row),
                row.instant("offered_at"),
                row.instantOrNull("seen_at"),
                row.constantOrNull("outcome", Outcome.class),
                row.instantOrNull("outcome_at"),
                row.instantOrNull("too_much_at"),
                row.instantOrNull("snoozed_until"),
                row.constant("source_kind", Source.Kind.class),
                row.constant("content_class", ContentClass.class),
                row.constant("motive", Motive.class),
                (int) row.number("minutes"),
                row.instantOrNull("granted_at"),
                row.instantOrNull("send_before"),
                row.constantOrNull("state", NudgeState.class));
    }
}
