package nl.weerklank.api.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Finds what was decided. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class DecisionArchive {

    private static final String COLUMNS =
            "id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys::text as outcome_keys, hash,"
                    + " digest_id";

    private final Sql sql;
    private final Payloads payloads;

    DecisionArchive(Sql sql, Sealer sealer, OrganisationTransaction transaction) {
        this.sql = sql;
        this.payloads = new Payloads(sql, sealer, transaction);
    }

    /**
     * The open part of a decision.
     *
     * @param digest it was made for; null when somebody asked
     */
    record Entry(
            UUID id,
            UUID pseudonym,
            Instant decidedAt,
            Channel channel,
            String ruleSetRevision,
            String outcomeKeys,
            String hash,
            @Nullable UUID digest) {

        private static Entry of(Row row) {
            return new Entry(
                    row.uuid("id"),
                    row.uuid("pseudonym"),
                    row.instant("decided_at"),
                    row.constant("channel", Channel.class),
                    row.text("rule_set_revision"),
                    row.text("outcome_keys"),
                    row.text("hash"),
                    row.uuidOrNull("digest_id"));
        }
    }

    /**
     * What is looked for; what is null does not matter.
     *
     * @param keys part of the outcome keys, as JSON
     * @param content id of an item that was weighed
     * @param after only what comes after this place, newest first
     */
    record Query(
            @Nullable UUID pseudonym,
            @Nullable String content,
            @Nullable String keys,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Place after,
            int most) {}

    /** A place in the list, newest first. */
    record Place(Instant decidedAt, UUID id) {}

    List<Entry> search(Query query) {
        StringBuilder where = new StringBuilder("true");
        List<@Nullable Object> arguments = new ArrayList<>();
        if (query.pseudonym() != null) {
            where.append(" and pseudonym = ?");
            arguments.add(query.pseudonym());
        }
        if (query.from() != null) {
            where.append(" and decided_at >= ?");
            arguments.add(query.from());
        }
        if (query.to() != null) {
            where.append(" and decided_at < ?");
            arguments.add(query.to());
        }
        if (query.keys() != null) {
            where.append(" and outcome_keys @> ?::jsonb");
            arguments.add(query.keys());
        }
        if (query.content() != null) {
            where.append(
                    " and jsonb_path_exists(outcome_keys, '$.**[*] ? (@ == $content)', jsonb_build_object('content', ?))");
            arguments.add(query.content());
        }
        if (query.after() != null) {
            where.append(" and (decided_at, id) < (?, ?)");
            arguments.add(query.after().decidedAt());
            arguments.add(query.after().id());
        }
        arguments.add(query.most());
        return sql.list(
                "select " + COLUMNS + " from decision where " + where + " order by decided_at desc, id desc limit ?",
                Entry::of,
                arguments.toArray());
    }

    Optional<Entry> find(UUID id) {
        return sql.first("select " + COLUMNS + " from decision where id = ?", Entry::of, id);
    }

    /** The canonical record, or empty when its personal part was erased. */
    Optional<byte[]> record(UUID id) {
        return payloads.bytes(id);
    }

    /** Who a pseudonym stands for, or empty when that person is gone. */
    Optional<EmployeeId> employee(UUID pseudonym) {
        return sql.first(
                "select external_id from employee where pseudonym = ?",
                row -> new EmployeeId(row.text("external_id")),
                pseudonym);
    }

    Optional<UUID> pseudonym(EmployeeId employee) {
        return sql.first(
                "select pseudonym from employee where external_id = ?", row -> row.uuid("pseudonym"), employee.value());
    }

    /** Writes down that somebody looked up a named person, and for which case; that person will see it. */
    void logLookUp(String actor, String role, UUID pseudonym, String caseReference) {
        sql.change(
                "insert into access_log (actor, role, action, pseudonym, case_reference) values (?, ?, 'searchDecisions', ?, ?)",
                actor,
                role,
                pseudonym,
                caseReference);
    }
}
