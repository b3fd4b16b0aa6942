package nl.weerklank.api.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.rule.ReasonCode;

/** Counts what digests came to, from the decisions that are marked with them. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class DigestResults {

    private final Sql sql;

    DigestResults(Sql sql) {
        this.sql = sql;
    }

    DigestResult of(UUID digest) {
        return sql.first(
                        """
                        select
                            count(*) filter (where pushed > 0) as pushed,
                            count(*) filter (where pushed = 0 and offered > 0) as waiting,
                            count(*) filter (where offered = 0) as nothing,
                            count(*) filter (where under_way) as under_way,
                            count(*) filter (where sent) as sent,
                            count(*) filter (where not_sent) as not_sent,
                            count(*) filter (where withdrawn) as withdrawn
                        from (
                            select jsonb_array_length(d.outcome_keys -> 'offered') as offered,
                                jsonb_array_length(d.outcome_keys -> 'pushed') as pushed,
                                bool_or(n.state in ('RESERVED', 'CLAIMED') and n.send_before > m.now) as under_way,
                                bool_or(n.state = 'SENT'
                                    or n.state in ('RESERVED', 'CLAIMED') and n.send_before <= m.now) as sent,
                                bool_or(n.state = 'NOT_SENT') as not_sent,
                                bool_or(n.state = 'WITHDRAWN') as withdrawn
                            from decision d cross join (select clock_timestamp() as now) m
                                left join suggestion s on s.decision_id = d.id and s.delivery = 'PUSH'
                                left join nudge n on n.suggestion_id = s.id
                            where d.digest_id = ? group by d.id) people
                        """,
                        row -> new DigestResult(
                                (int) row.number("pushed"),
                                (int) row.number("waiting"),
                                (int) row.number("nothing"),
                                (int) row.number("under_way"),
                                (int) row.number("sent"),
                                (int) row.number("not_sent"),
                                (int) row.number("withdrawn"),
                                refused(digest)),
                        digest)
                .orElseThrow();
    }

    private Map<ReasonCode, Integer> refused(UUID digest) {
        Map<ReasonCode, Integer> refused = new EnumMap<>(ReasonCode.class);
        sql.list("""
                        select reason, count(*) as people
                        from decision d cross join jsonb_object_keys(d.outcome_keys -> 'notPushed') as reason
                        where d.digest_id = ? group by reason
                        """, row -> Map.entry(row.constant("reason", ReasonCode.class), (int) row.number("people")), digest)
                .forEach(entry -> refused.put(entry.getKey(), entry.getValue()));
        return refused;
    }
}
