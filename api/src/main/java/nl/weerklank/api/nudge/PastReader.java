package nl.weerklank.api.nudge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what came before for one person. A turn reads what can still count, each part by an index of its own, so that years
 * cost no more than months; all of it is read only by who looks back.
 *
 * <p>What belongs to a row is looked up for each by itself ({@code lateral} with a limit), and once for all when what was
 * learnt was wiped: the database cannot know how little there is of one person, and joined as a whole it may read all that
 * an organisation has.
 */
final class PastReader {

    private static final String NUDGES = """
            select n.id, n.suggestion_id::text as suggestion_id, n.granted_at, n.minutes, n.state, s.outcome, s.outcome_at
            from nudge n left join lateral (select outcome, outcome_at from suggestion
                                            where id = n.suggestion_id limit 1) s on true
            where n.employee_id = ?
            """;

    private static final String NUDGES_SINCE = NUDGES + " and n.granted_at > ?";

    private static final String MET = """
            select s.content_external_id, s.offered_at, s.seen_at, s.outcome, s.outcome_at, s.too_much_at, s.snoozed_until,
                   s.source_kind, s.content_class, s.motive, s.minutes, n.granted_at, n.send_before, n.state,
                   case when s.outcome_at <= (select wiped_at from learning_wiped where employee_id = ?) then null
                        else s.theme end as theme
            """;

    private static final String PUSHED = """
            left join lateral (select id, granted_at, send_before, state from nudge where suggestion_id = s.id limit 1) n on true
            """;

    private static final String MET_EVER = MET + "from suggestion s " + PUSHED + """
            where s.employee_id = ?
              and (s.seen_at is not null or s.outcome is not null or s.too_much_at is not null or n.id is not null)
            order by s.offered_at, s.id
            """;

    private static final String KEPT_AWAY = "select content_external_id from kept_away where employee_id = ?";

    /** The condition on each is that of its index. */
    private static final String MET_LATELY = MET + """
            from (select id from suggestion where employee_id = ? and seen_at > ?
                  union
                  select id from suggestion where employee_id = ? and outcome_at > ?
                  union
                  select suggestion_id from nudge where employee_id = ? and granted_at > ?) lately
            cross join lateral (select * from suggestion where id = lately.id limit 1) s
            """ + PUSHED + "order by s.offered_at, s.id";

    /** A push has a row among the suggestions that says so: the index, whose condition this is, need not look at nudges. */
    private static final String MET_OF_ITEMS = MET + "from suggestion s " + PUSHED + """
            where s.employee_id = ? and s.content_external_id = any(?)
              and case when s.seen_at is null and s.outcome is null and s.too_much_at is null then s.delivery = 'PUSH'
                       else true end
            order by s.offered_at, s.id
            """;

    /** Sorted and cut off, not max(): behind row-level security only that reads one row and no more. */
    private static final String LAST = """
            select (select too_much_at from suggestion where employee_id = ? and too_much_at is not null
                    order by too_much_at desc limit 1) as too_much_at,
                   (select outcome_at from suggestion where employee_id = ? and outcome in ('SHARED', 'DONE')
                    order by outcome_at desc limit 1) as acted_at,
                   (select wiped_at from learning_wiped where employee_id = ?) as wiped_at
            """;

    private final Sql sql;

    PastReader(Sql sql) {
        this.sql = sql;
    }

    /** Everything that ever happened to the person. */
    Past whole(long employee) {
        List<Past.Met> met = new ArrayList<>(sql.list(MET_EVER, PastReader::met, employee, employee));
        met.addAll(sql.list(KEPT_AWAY, PastReader::keptAway, employee));
        return new Past(sql.list(NUDGES, PastReader::nudge, employee), met);
    }

    /** What of it can count at this moment or later. */
    Recent recent(long employee, Instant clock) {
        Instant shown = clock.minus(Past.SHOWN_COUNTS);
        Past past = new Past(
                sql.list(NUDGES_SINCE, PastReader::nudge, employee, clock.minus(Past.NUDGES_COUNT)),
                sql.list(
                        MET_LATELY,
                        PastReader::met,
                        employee,
                        employee,
                        shown,
                        employee,
                        clock.minus(Learnt.SAYS_SOMETHING),
                        employee,
                        shown));
        return sql.first(
                        LAST,
                        row -> new Recent(
                                past,
                                row.instantOrNull("too_much_at"),
                                row.instantOrNull("acted_at"),
                                row.instantOrNull("wiped_at")),
                        employee,
                        employee,
                        employee)
                .orElseThrow();
    }

    /** Where these items stand with the person; one that they never met is left out. */
    Map<ContentId, History.Standing> standing(long employee, Collection<ContentId> items, Instant now) {
        List<String> ids = items.stream().map(ContentId::value).toList();
        List<Past.Met> met = new ArrayList<>(sql.list(MET_OF_ITEMS, PastReader::met, employee, employee, ids));
        met.addAll(sql.list(KEPT_AWAY + " and content_external_id = any(?)", PastReader::keptAway, employee, ids));
        return new Past(List.of(), met).at(now).standing();
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

    /** Nothing is left of it but that the item never returns (R72). */
    private static Past.Met keptAway(Row row) {
        return Past.Met.keptAway(new ContentId(row.text("content_external_id")));
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
