package nl.weerklank.api.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.keys.DataClass;
import nl.weerklank.api.keys.PersonKeys;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.verify.log.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the grounds of decisions: canonical JSON in two parts, each packed and sealed by a key of the person. Every call
 * runs inside a transaction of the organisation.
 */
final class Payloads {

    private final Sql sql;
    private final Sealer sealer;
    private final PersonKeys keys;
    private final OrganisationTransaction transaction;

    Payloads(Sql sql, Sealer sealer, PersonKeys keys, OrganisationTransaction transaction) {
        this.sql = sql;
        this.sealer = sealer;
        this.keys = keys;
        this.transaction = transaction;
    }

    /** Keeps the grounds of a decision within the turn of the person, and tells by name what is stored of them now. */
    List<Leaf.Part> seal(UUID decision, UUID pseudonym, Instant decidedAt, byte[] canonical) {
        Map<DataClass, byte[]> sealed = SealedRecord.sealed(decision, canonical, keys.at(pseudonym, decidedAt));
        sql.change(
                "insert into decision_payload (decision_id, month, sealed, week, behaviour) values (?, ?, ?, ?, ?)",
                decision,
                DataClass.DECISION.bucketOf(decidedAt),
                sealed.get(DataClass.DECISION),
                DataClass.BEHAVIOUR.bucketOf(decidedAt),
                sealed.get(DataClass.BEHAVIOUR));
        return sealed.entrySet().stream()
                .map(part -> Leaf.Part.of(part.getKey().name(), part.getValue()))
                .toList();
    }

    /** The decision, or empty when it cannot be read whole any more. */
    Optional<DecisionRecord> open(UUID decision) {
        return bytes(decision).map(RecordCodec::decode);
    }

    /** The canonical bytes, or empty when they cannot be read whole any more. */
    Optional<byte[]> bytes(UUID decision) {
        return sealed(decision).flatMap(found -> found.open(sealer, keys, organisation()));
    }

    /** What can still be read of a decision; empty when there is no such decision. */
    Optional<Payload> read(UUID decision) {
        return sealed(decision).map(this::payload);
    }

    /** What can still be read of the decisions for a person, newest first, after a place in that list. */
    List<DecisionArchive.WithRecord> of(UUID pseudonym, DecisionArchive.@Nullable Place after, int most) {
        return sql
                .list(
                        "select d.hash, " + SealedRecord.COLUMNS + " from " + SealedRecord.TABLES + """
                        where d.pseudonym = ? and (d.decided_at, d.id) < (coalesce(?, 'infinity'::timestamptz), ?)
                        order by d.decided_at desc, d.id desc limit ?
                        """,
                        Found::of,
                        pseudonym,
                        after == null ? null : after.decidedAt(),
                        after == null ? new UUID(0, 0) : after.id(),
                        most)
                .stream()
                .map(found -> new DecisionArchive.WithRecord(found.place(), found.hash(), payload(found.sealed())))
                .toList();
    }

    private record Found(DecisionArchive.Place place, String hash, SealedRecord sealed) {

        private static Found of(Row row) {
            return new Found(
                    new DecisionArchive.Place(row.instant("decided_at"), row.uuid("id")),
                    row.text("hash"),
                    SealedRecord.of(row));
        }
    }

    private Payload payload(SealedRecord sealed) {
        return sealed.open(sealer, keys, organisation())
                .<Payload>map(Payload.Readable::new)
                .orElseGet(() -> retired(
                        sealed.decision(), sealed.openRest(keys, organisation()).orElse(null)));
    }

    private Optional<SealedRecord> sealed(UUID decision) {
        return sql.first(
                "select " + SealedRecord.COLUMNS + " from " + SealedRecord.TABLES + " where d.id = ?",
                SealedRecord::of,
                decision);
    }

    private record Fate(
            @Nullable Instant erased,
            boolean gone,
            @Nullable Instant behaviour,
            @Nullable Instant grounds) {

        private static Fate of(Row row) {
            return new Fate(
                    row.instantOrNull("erased_at"),
                    row.flag("gone"),
                    row.instantOrNull("behaviour_at"),
                    row.instantOrNull("grounds_at"));
        }
    }

    private Payload.Retired retired(UUID decision, byte @Nullable [] rest) {
        Fate fate = sql.first("""
                        select t.erased_at, e.id is null as gone, b.retired_at as behaviour_at, g.retired_at as grounds_at
                        from decision d
                            left join tombstone t on t.pseudonym = d.pseudonym
                            left join employee e on e.pseudonym = d.pseudonym
                            left join retirement b on b.data_class = 'BEHAVIOUR'
                                and b.bucket = date_trunc('week', d.decided_at at time zone 'UTC')::date
                            left join retirement g on g.data_class = 'DECISION'
                                and g.bucket = date_trunc('month', d.decided_at at time zone 'UTC')::date
                        where d.id = ?
                        """, Fate::of, decision).orElseThrow();
        if (fate.erased() != null || fate.gone()) {
            return new Payload.Retired(Payload.Rule.ERASURE, fate.erased(), null);
        }
        return rest == null && fate.grounds() != null
                ? new Payload.Retired(Payload.Rule.DECISION, fate.grounds(), null)
                : new Payload.Retired(Payload.Rule.BEHAVIOUR, fate.behaviour(), rest);
    }

    private OrganisationId organisation() {
        return transaction.current().orElseThrow();
    }
}
