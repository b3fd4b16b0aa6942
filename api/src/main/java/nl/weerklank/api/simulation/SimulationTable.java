package nl.weerklank.api.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.weerklank.api.ruledraft.Proposal;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;

/** Keeps what is tried. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class SimulationTable {

    /** Interrupted, or gone wrong, more often than this, it is given up. */
    private static final int MOST_ATTEMPTS = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COLUMNS = """
            id, draft_id, content_hash, base_revision, period_from, period_to, state, done, total, report::text as report,
            started_by, started_at, finished_at
            """;

    private final Sql sql;

    SimulationTable(Sql sql) {
        this.sql = sql;
    }

    /** Lets a draft wait to be tried, in place of an earlier try of the same draft that is not done. */
    SimulationRun start(Proposal proposal, Duration period, String by) {
        sql.change("""
                update simulation set state = 'CANCELLED', finished_at = clock_timestamp()
                where draft_id = ? and state in ('WAITING', 'RUNNING')
                """, proposal.draftId());
        ArrayNode rules = JSON.createArrayNode();
        proposal.rules().forEach(rule -> rules.add(RuleWriter.json(rule)));
        UUID id = sql.first(
                        """
                        insert into simulation
                            (draft_id, content_hash, base_revision, rules, period_from, period_to, state, started_by)
                        select ?, ?, ?, ?::jsonb, now - ? * interval '1 second', now, 'WAITING', ?
                        from clock_timestamp() as now returning id
                        """,
                        row -> row.uuid("id"),
                        proposal.draftId(),
                        proposal.contentHash(),
                        proposal.baseRevision(),
                        rules.toString(),
                        period.toSeconds(),
                        by)
                .orElseThrow();
        return find(id).orElseThrow();
    }

    Optional<SimulationRun> find(UUID id) {
        return sql.first("select " + COLUMNS + " from simulation where id = ?", SimulationTable::read, id);
    }

    /** The newest of a draft, newest first, without their reports. */
    List<SimulationRun> of(UUID draft, int most) {
        return sql.list(
                "select " + COLUMNS.replace("report::text", "null::text")
                        + " from simulation where draft_id = ? order by seq desc limit ?",
                SimulationTable::read,
                draft,
                most);
    }

    /** The newest that is done of exactly this content. */
    Optional<SimulationRun> newestDone(String contentHash) {
        return sql.first(
                "select " + COLUMNS
                        + " from simulation where content_hash = ? and state = 'DONE' order by seq desc limit 1",
                SimulationTable::read,
                contentHash);
    }

    /** The rules that are tried. */
    List<Rule> rulesOf(UUID id) {
        return sql.first(
                        "select rules::text as rules from simulation where id = ?", row -> rules(row.text("rules")), id)
                .orElseThrow();
    }

    /** Stops one that is not done; one that ended stays as it is. */
    void cancel(UUID id) {
        sql.change("""
                update simulation set state = 'CANCELLED', finished_at = clock_timestamp()
                where id = ? and state in ('WAITING', 'RUNNING')
                """, id);
    }

    /** Takes the one that waits longest, or whose service went away, for a while; nobody else gets it until then. */
    Optional<SimulationRun> lease(Duration lease) {
        sql.change("""
                update simulation set state = 'FAILED', finished_at = clock_timestamp()
                where state = 'RUNNING' and attempts >= ? and leased_until < clock_timestamp()
                """, MOST_ATTEMPTS);
        return sql.first("""
                update simulation set state = 'RUNNING', attempts = attempts + 1, done = 0,
                    leased_until = clock_timestamp() + ? * interval '1 millisecond'
                where id = (select id from simulation
                    where state in ('WAITING', 'RUNNING') and coalesce(leased_until, '-infinity') < clock_timestamp()
                    order by seq for update skip locked limit 1)
                returning
                """ + COLUMNS, SimulationTable::read, lease.toMillis());
    }

    /** Keeps the lease and says how far it is; false when it was stopped meanwhile. */
    boolean goesOn(UUID id, int done, int total, Duration lease) {
        return sql.change("""
                        update simulation set done = ?, total = ?,
                            leased_until = clock_timestamp() + ? * interval '1 millisecond'
                        where id = ? and state = 'RUNNING'
                        """, done, total, lease.toMillis(), id) > 0;
    }

    /** Keeps the report, unless it was stopped meanwhile. */
    void finish(UUID id, int total, String report) {
        sql.change("""
                update simulation set state = 'DONE', done = ?, total = ?, report = ?::jsonb,
                    finished_at = clock_timestamp()
                where id = ? and state = 'RUNNING'
                """, total, total, report, id);
    }

    /** Lets it be taken again at once: this service goes away, or something went wrong. */
    void release(UUID id) {
        sql.change("update simulation set leased_until = clock_timestamp() where id = ? and state = 'RUNNING'", id);
    }

    private static SimulationRun read(Row row) {
        return new SimulationRun(
                row.uuid("id"),
                row.uuid("draft_id"),
                row.text("content_hash"),
                row.text("base_revision"),
                row.instant("period_from"),
                row.instant("period_to"),
                row.constant("state", SimulationRun.State.class),
                (int) row.number("done"),
                (int) row.number("total"),
                row.textOrNull("report"),
                row.text("started_by"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"));
    }

    private static List<Rule> rules(String json) {
        try {
            return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                    .map(RuleReader::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
