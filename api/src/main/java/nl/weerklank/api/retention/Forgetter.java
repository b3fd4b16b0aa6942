package nl.weerklank.api.retention;

import static nl.weerklank.api.retention.ErasureRole.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import nl.weerklank.api.organisation.OrganisationId;

/**
 * Takes away what was kept for long enough, of one organisation in one transaction. A bucket of keys goes as soon as its
 * first moment was kept for the whole time, so that nothing is kept for longer; rows go when their own time is over.
 */
@ApplicationScoped
public class Forgetter {

    private static final String DESTROY_KEYS = """
            with gone as (delete from person_key where data_class = ? and bucket <= ? returning bucket)
            insert into retirement (data_class, bucket, kept_days, removed)
            select ?, bucket, ?, count(*) from gone group by bucket
            on conflict (organisation_id, data_class, bucket)
            do update set removed = retirement.removed + excluded.removed
            """;

    /** What was sealed in one piece holds behaviour, and goes with it. */
    private static final String REMOVE_UNDIVIDED = """
            with gone as (
                delete from decision_payload p using decision d
                where d.id = p.decision_id and p.key_id is not null
                  and date_trunc('week', d.decided_at at time zone 'UTC')::date <= ?
                returning date_trunc('week', d.decided_at at time zone 'UTC')::date as bucket)
            insert into retirement (data_class, bucket, kept_days, removed)
            select 'BEHAVIOUR', bucket, ?, count(*) from gone group by bucket
            on conflict (organisation_id, data_class, bucket)
            do update set removed = retirement.removed + excluded.removed
            """;

    /** Each week once, while all of it is there; what fewer than five people did is not counted. */
    private static final String COUNT_WEEKS = """
            insert into behaviour_total (week, delivery, outcome, times, people)
            select week, delivery, what, count(*), count(distinct employee_id)
            from (select date_trunc('week', offered_at at time zone 'UTC')::date as week, delivery, employee_id,
                         coalesce(outcome, case when seen_at is not null then 'SEEN' else 'NONE' end) as what
                  from suggestion where offered_at < ?) told
            where week <= ? and not exists (select from behaviour_total counted where counted.week = told.week)
            group by week, delivery, what
            having count(distinct employee_id) >= 5
            """;

    /** Items that never return to somebody (R72): answered, put off twice or back after a rest, or seen five times. */
    private static final String KEEP_AWAY = """
            insert into kept_away (employee_id, content_external_id)
            select employee_id, content_external_id
            from (select s.employee_id, s.content_external_id, s.offered_at, s.outcome, s.snoozed_until,
                         s.seen_at is not null or n.state = 'SENT'
                             or (n.state in ('RESERVED', 'CLAIMED') and n.send_before <= ?) as shown,
                         min(s.snoozed_until) over (partition by s.employee_id, s.content_external_id) as put_off
                  from suggestion s left join nudge n on n.suggestion_id = s.id
                  where s.content_external_id is not null) met
            group by employee_id, content_external_id
            having min(offered_at) < ?
               and (bool_or(outcome in ('SHARED', 'DONE', 'DECLINED', 'TOO_MUCH'))
                    or count(snoozed_until) > 1
                    or bool_or(shown and offered_at >= put_off)
                    or count(*) filter (where shown) >= 5)
            on conflict do nothing
            """;

    private static final String FORGET_SUGGESTIONS = """
            delete from suggestion
            where offered_at < ?
              and greatest(offered_at, seen_at, outcome_at, too_much_at, felt_pushy_at, snoozed_until) < ?
            """;

    private final ErasureRole role;
    private final RetentionTimes times;

    Forgetter(ErasureRole role, RetentionTimes times) {
        this.role = role;
        this.times = times;
    }

    /** How many rows went, by class; empty when another server is at it. */
    public Map<Retention, Integer> forget(OrganisationId organisation, Instant now) throws SQLException {
        return role.in(
                organisation, connection -> isFirst(connection, organisation) ? forget(connection, now) : Map.of());
    }

    private static boolean isFirst(Connection connection, OrganisationId organisation) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('retention'), ?)")) {
            statement.setInt(1, Long.hashCode(organisation.id()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private Map<Retention, Integer> forget(Connection connection, Instant now) throws SQLException {
        Map<Retention, Integer> gone = new EnumMap<>(Retention.class);
        gone.put(Retention.DECISION, forgetGrounds(connection, now));
        gone.put(Retention.BEHAVIOUR, forgetBehaviour(connection, now));
        gone.put(
                Retention.ACCESS_LOG,
                change(connection, "delete from access_log where recorded_at < ?", before(now, Retention.ACCESS_LOG)));
        gone.put(
                Retention.DATA_PACKAGE,
                change(connection, "delete from data_package where made_at < ?", before(now, Retention.DATA_PACKAGE)));
        return gone;
    }

    private int forgetGrounds(Connection connection, Instant now) throws SQLException {
        LocalDate last = lastBucket(now, Retention.DECISION);
        int days = times.days(Retention.DECISION);
        if (change(connection, DESTROY_KEYS, "DECISION", last, "DECISION", days) == 0) {
            return 0;
        }
        return change(connection, "delete from decision_payload where month <= ?", last);
    }

    private int forgetBehaviour(Connection connection, Instant now) throws SQLException {
        LocalDate last = lastBucket(now, Retention.BEHAVIOUR);
        int days = times.days(Retention.BEHAVIOUR);
        change(connection, DESTROY_KEYS, "BEHAVIOUR", last, "BEHAVIOUR", days);
        change(connection, REMOVE_UNDIVIDED, last, days);

        OffsetDateTime before = before(now, Retention.BEHAVIOUR);
        change(connection, COUNT_WEEKS, before.plusDays(7), last);
        change(connection, KEEP_AWAY, now.atOffset(ZoneOffset.UTC), before);
        return change(connection, FORGET_SUGGESTIONS, before, before)
                + change(connection, "delete from nudge where granted_at < ?", before)
                + change(connection, "delete from champion_activity where acted_at < ?", before)
                + change(connection, "delete from mail_act where done_at < ?", before);
    }

    private OffsetDateTime before(Instant now, Retention retention) {
        return now.atOffset(ZoneOffset.UTC).minusDays(times.days(retention));
    }

    private LocalDate lastBucket(Instant now, Retention retention) {
        return before(now, retention).toLocalDate();
    }
}
