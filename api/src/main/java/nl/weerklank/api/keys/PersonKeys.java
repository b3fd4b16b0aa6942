package nl.weerklank.api.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;

/**
 * The keys of each person, wrapped by the organisation's ring. None is kept in memory: a key that was destroyed opens
 * nothing any more, on any server, from that moment on.
 */
@ApplicationScoped
public class PersonKeys {

    /** Reads both keys and makes those that are not there, in one go: this is on the way of every decision. */
    private static final String FOUND_OR_MADE = """
            with made as (
                insert into person_key (pseudonym, data_class, bucket, key_id, wrapped)
                values (?, 'BEHAVIOUR', ?, ?, ?), (?, 'DECISION', ?, ?, ?)
                on conflict do nothing returning data_class, bucket, key_id, wrapped)
            select data_class, bucket::text as bucket, key_id, wrapped from made
            union all
            select data_class, bucket::text, key_id, wrapped from person_key
            where pseudonym = ? and (data_class = 'BEHAVIOUR' and bucket = ? or data_class = 'DECISION' and bucket = ?)
            """;

    private final Sql sql;
    private final Sealer sealer;
    private final OrganisationTransaction transaction;
    private final SecureRandom random = new SecureRandom();

    PersonKeys(Sql sql, Sealer sealer, OrganisationTransaction transaction) {
        this.sql = sql;
        this.sealer = sealer;
        this.transaction = transaction;
    }

    /** Whose key it is and for what. */
    public record Name(UUID pseudonym, DataClass dataClass, LocalDate bucket) {

        /** The name of the key for a moment. */
        public static Name at(UUID pseudonym, DataClass dataClass, Instant moment) {
            return new Name(pseudonym, dataClass, dataClass.bucketOf(moment));
        }

        /** A wrapped key that is moved to another person, class or bucket does not open there. */
        private byte[] about() {
            return "person key %s %s %s".formatted(pseudonym, dataClass, bucket).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * The keys of a person for a moment, one of each class. Runs inside a transaction of the organisation that holds the
     * lock on the person.
     */
    public Map<DataClass, PersonKey> at(UUID pseudonym, Instant moment) {
        OrganisationId organisation = transaction.current().orElseThrow();
        Name behaviour = Name.at(pseudonym, DataClass.BEHAVIOUR, moment);
        Name decision = Name.at(pseudonym, DataClass.DECISION, moment);
        Sealed newBehaviour = fresh(organisation, behaviour);
        Sealed newDecision = fresh(organisation, decision);
        Map<DataClass, PersonKey> keys = new EnumMap<>(DataClass.class);
        sql.list(
                        FOUND_OR_MADE,
                        PersonKeys::wrapped,
                        pseudonym,
                        behaviour.bucket(),
                        newBehaviour.keyId(),
                        newBehaviour.bytes(),
                        pseudonym,
                        decision.bucket(),
                        newDecision.keyId(),
                        newDecision.bytes(),
                        pseudonym,
                        behaviour.bucket(),
                        decision.bucket())
                .forEach(found -> keys.put(
                        found.dataClass(),
                        unwrapped(
                                organisation,
                                new Name(pseudonym, found.dataClass(), found.bucket()),
                                found.wrapped())));
        if (keys.size() < DataClass.values().length) {
            throw new IllegalStateException("the keys of a person are made within the person's turn");
        }
        return keys;
    }

    /**
     * A key that was read, on any thread.
     *
     * @throws CannotOpenException when it is not the key of this name
     */
    public PersonKey unwrapped(OrganisationId organisation, Name name, Sealed wrapped) {
        return new PersonKey(new SecretKeySpec(sealer.open(organisation, name.about(), wrapped), "AES"));
    }

    private record Found(DataClass dataClass, LocalDate bucket, Sealed wrapped) {}

    private static Found wrapped(Row row) {
        return new Found(
                row.constant("data_class", DataClass.class),
                LocalDate.parse(row.text("bucket")),
                new Sealed(row.text("key_id"), row.bytes("wrapped")));
    }

    private Sealed fresh(OrganisationId organisation, Name name) {
        byte[] bytes = new byte[AesGcm.KEY_BYTES];
        random.nextBytes(bytes);
        return sealer.seal(organisation, name.about(), bytes);
    }
}
