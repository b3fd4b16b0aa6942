package nl.weerklank.api.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.keys.DataClass;
import nl.weerklank.api.keys.PersonKey;
import nl.weerklank.api.keys.PersonKeys;
import nl.weerklank.api.keys.Sealed;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.sql.Row;
import nl.weerklank.rules.record.Packing;
import nl.weerklank.rules.record.RecordParts;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept: in two parts, each packed and sealed to the decision by a key of the person, or as it was
 * before there were such keys: in one piece, by a key of the organisation.
 *
 * @param whole in one piece; null when it lies in parts
 * @param rest null when it lies in one piece, or was erased
 * @param behaviour null when it lies in one piece, or was erased
 */
record SealedRecord(
        UUID decision,
        @Nullable Sealed whole,
        @Nullable Part rest,
        @Nullable Part behaviour) {

    /** What {@link #of} reads, of {@link #TABLES}. */
    static final String COLUMNS = """
            d.id, d.pseudonym, d.decided_at, p.key_id, p.sealed, p.month::text as month, p.behaviour, p.week::text as week,
            m.key_id as month_key, m.wrapped as month_wrapped, w.key_id as week_key, w.wrapped as week_wrapped
            """;

    static final String TABLES = """
            decision d
                left join decision_payload p on p.decision_id = d.id
                left join person_key m on m.pseudonym = d.pseudonym and m.data_class = 'DECISION' and m.bucket = p.month
                left join person_key w on w.pseudonym = d.pseudonym and w.data_class = 'BEHAVIOUR' and w.bucket = p.week
            """;

    /**
     * A part of a record with its wrapped key.
     *
     * @param key null when it was destroyed
     */
    record Part(PersonKeys.Name name, @Nullable Sealed key, byte[] sealed) {}

    static SealedRecord of(Row row) {
        UUID decision = row.uuid("id");
        if (row.textOrNull("key_id") != null) {
            return new SealedRecord(decision, new Sealed(row.text("key_id"), row.bytes("sealed")), null, null);
        }
        if (row.textOrNull("month") == null) {
            return new SealedRecord(decision, null, null, null);
        }
        return new SealedRecord(
                decision,
                null,
                part(row, DataClass.DECISION, "month", "sealed"),
                part(row, DataClass.BEHAVIOUR, "week", "behaviour"));
    }

    private static Part part(Row row, DataClass dataClass, String bucket, String sealed) {
        String key = row.textOrNull(bucket + "_key");
        return new Part(
                new PersonKeys.Name(row.uuid("pseudonym"), dataClass, LocalDate.parse(row.text(bucket))),
                key == null ? null : new Sealed(key, row.bytes(bucket + "_wrapped")),
                row.bytes(sealed));
    }

    /** The canonical bytes, on any thread; empty when a part of it cannot be read any more. */
    Optional<byte[]> open(Sealer sealer, PersonKeys keys, OrganisationId organisation) {
        if (whole != null) {
            return Optional.of(Packing.unpacked(sealer.open(organisation, about(decision), whole)));
        }
        Optional<byte[]> kept = open(rest, keys, organisation);
        Optional<byte[]> cut = open(behaviour, keys, organisation);
        return kept.flatMap(bytes -> cut.map(pieces -> RecordParts.join(bytes, pieces)));
    }

    /** What is left without the behaviour: JSON in which that is missing. */
    Optional<byte[]> openRest(PersonKeys keys, OrganisationId organisation) {
        return open(rest, keys, organisation);
    }

    private Optional<byte[]> open(@Nullable Part part, PersonKeys keys, OrganisationId organisation) {
        if (part == null || part.key() == null) {
            return Optional.empty();
        }
        PersonKey key = keys.unwrapped(organisation, part.name(), part.key());
        return Optional.of(Packing.unpacked(key.open(about(decision, part.name().dataClass()), part.sealed())));
    }

    /** The parts of a record, sealed by these keys. */
    static Map<DataClass, byte[]> sealed(UUID decision, byte[] canonical, Map<DataClass, PersonKey> keys) {
        RecordParts.Parts parts = Packing.packed(RecordParts.cut(canonical));
        return Map.of(
                DataClass.DECISION, sealed(decision, DataClass.DECISION, parts.rest(), keys),
                DataClass.BEHAVIOUR, sealed(decision, DataClass.BEHAVIOUR, parts.behaviour(), keys));
    }

    private static byte[] sealed(UUID decision, DataClass part, byte[] content, Map<DataClass, PersonKey> keys) {
        PersonKey key = keys.get(part);
        if (key == null) {
            throw new IllegalArgumentException("there is no key for " + part);
        }
        return key.seal(about(decision, part), content);
    }

    private static byte[] about(UUID decision) {
        return decision.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] about(UUID decision, DataClass part) {
        return "%s %s".formatted(decision, part).getBytes(StandardCharsets.UTF_8);
    }
}
