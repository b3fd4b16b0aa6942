package nl.weerklank.api.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.keys.PersonKeys;
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

    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");
    private static final Place BEGINNING = new Place(AFTER_ALL, new UUID(0, 0));

    private final Sql sql;
    private final Payloads payloads;

    DecisionArchive(Sql sql, Sealer sealer, PersonKeys keys, OrganisationTransaction transaction) {
        this.sql = sql;
        this.payloads = new Payloads(sql, sealer, keys, transaction);
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
     * @param content id of an item that was weighed
     * @param outcome what it came to, or that item, as {@code decision_keys} in the database names it
     * @param revision of the rules
     * @param after only what comes after this place, newest first
     */
    record Query(
            @Nullable UUID pseudonym,
            @Nullable String content,
            @Nullable String outcome,
            @Nullable String revision,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Place after,
            int most) {

        /** Everything about a person. */
        static Query of(UUID pseudonym) {
            return new Query(pseudonym, null, null, null, null, null, null, Integer.MAX_VALUE);
        }
    }

    /** A place in the list, newest first. */
    record Place(Instant decidedAt, UUID id) {}

    /** What fits, newest first. */
    List<Entry> search(Query query) {
        return query.content() == null && query.outcome() == null ? inOrder(query) : byWhatItCameTo(query);
    }

    private List<Entry> byWhatItCameTo(Query query) {
        Place after = query.after() == null ? BEGINNING : query.after();
        return sql.list(
                "select " + COLUMNS + " from decision where id in (select decisions_with(?, ?, ?, ?, ?, ?, ?, ?, ?))"
                        + " order by decided_at desc, id desc",
                Entry::of,
                query.pseudonym(),
                query.outcome(),
                query.content(),
                query.revision(),
                query.from() == null ? BEFORE_ALL : query.from(),
                query.to() == null ? AFTER_ALL : query.to(),
                after.decidedAt(),
                after.id(),
                query.most());
    }

    private List<Entry> inOrder(Query query) {
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
        if (query.revision() != null) {
            where.append(" and rule_set_revision = ?");
            arguments.add(query.revision());
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

    /** The canonical record, or empty when it cannot be read whole any more. */
    Optional<byte[]> record(UUID id) {
        return payloads.bytes(id);
    }

    /** A decision with what can still be read of it. */
    record WithRecord(Place place, String hash, Payload payload) {}

    /** Decisions for a person, newest first, after a place in that list. */
    List<WithRecord> records(UUID pseudonym, @Nullable Place after, int most) {
        return payloads.of(pseudonym, after, most);
    }

    /** What can still be read of a decision that there is. */
    Payload payload(UUID id) {
        return payloads.read(id).orElseThrow();
    }

    /** When the last decision was made; empty when there are none. */
    Optional<Instant> last() {
        return sql.first(
                "select decided_at from decision order by decided_at desc limit 1", row -> row.instant("decided_at"));
    }

    /**
     * So many of the decisions from this moment on, each with the same chance, whether it was made alone or together with
     * thousands of others; the same seed draws the same. Reads every one of them.
     */
    List<UUID> sample(Instant from, int most, long seed) {
        return sql.list(
                "select id from decision where decided_at >= ? order by hashtextextended(id::text, ?), id limit ?",
                row -> row.uuid("id"),
                from,
                seed,
                most);
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
        logLookUp(actor, role, "searchDecisions", pseudonym, caseReference);
    }

    /** The same for another way to look somebody up, by the id of the operation. */
    void logLookUp(String actor, String role, String operation, UUID pseudonym, String caseReference) {
        sql.change(
                "insert into access_log (actor, role, action, pseudonym, case_reference) values (?, ?, ?, ?, ?)",
                actor,
                role,
                operation,
                pseudonym,
                caseReference);
    }
}
