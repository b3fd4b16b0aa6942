package nl.weerklank.api.keys;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.weerklank.api.launch.LaunchException;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The data keys of each organisation, wrapped by the master key. One is active and seals; the others still open what
 * they sealed.
 */
@ApplicationScoped
class KeyRing {

    /** Another replica may have made another key the active one; sealing with the previous one so long does no harm. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final int AFTER_THE_ORGANISATIONS = 10;

    private final OrganisationTransaction transaction;
    private final Organisations organisations;
    private final Sql sql;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final MasterKey master;

    private final Map<OrganisationId, Active> active = new ConcurrentHashMap<>();
    private final Map<KeyName, SecretKey> opened = new ConcurrentHashMap<>();

    @Inject
    KeyRing(
            OrganisationTransaction transaction,
            Organisations organisations,
            Sql sql,
            @ConfigProperty(name = "weerklank.data") String data,
            @ConfigProperty(name = "weerklank.master-key") Optional<String> given) {
        this.transaction = transaction;
        this.organisations = organisations;
        this.sql = sql;
        this.master = MasterKey.of(given, Path.of(data).resolve("master.key"));
    }

    /** A data key and its name. */
    record DataKey(String id, SecretKey key) {}

    private record KeyName(long organisation, String id) {}

    private record Active(DataKey key, Instant until) {}

    private record Wrapped(String id, byte[] wrapped) {

        static Wrapped of(Row row) {
            return new Wrapped(row.text("key_id"), row.bytes("wrapped"));
        }
    }

    /** A master key that fits another database is found out now, not when the first decision is to be shown. */
    void onStart(@Observes @Priority(AFTER_THE_ORGANISATIONS) StartupEvent start) {
        for (OrganisationId organisation : organisations.all()) {
            try {
                active(organisation);
            } catch (CannotOpenException e) {
                throw new LaunchException(
                        "The master key (master.key in the data folder, or WEERKLANK_MASTER_KEY) is not the one that the keys of organisation %s were wrapped with. Put the right one back; without it what was sealed stays unreadable."
                                .formatted(organisation.code()),
                        e);
            }
        }
    }

    /** The key to seal with. */
    DataKey active(OrganisationId organisation) {
        Active known = active.get(organisation);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.key();
        }
        Wrapped row = readActive(organisation).orElseGet(() -> {
            makeActive(organisation, false);
            return readActive(organisation).orElseThrow();
        });
        return believe(organisation, row);
    }

    /** The key of this name, active or not; empty when there is none, or no longer. */
    Optional<SecretKey> named(OrganisationId organisation, String id) {
        SecretKey known = opened.get(new KeyName(organisation.id(), id));
        if (known != null) {
            return Optional.of(known);
        }
        return transaction.in(
                organisation, () -> sql.first("select key_id, wrapped from key_ring where key_id = ?", Wrapped::of, id)
                        .map(row -> unwrapped(organisation, row)));
    }

    /** Makes a new key the active one; what earlier ones sealed stays readable. */
    DataKey rotate(OrganisationId organisation) {
        makeActive(organisation, true);
        return believe(organisation, readActive(organisation).orElseThrow());
    }

    private DataKey believe(OrganisationId organisation, Wrapped row) {
        DataKey key = new DataKey(row.id(), unwrapped(organisation, row));
        active.put(organisation, new Active(key, clock.instant().plus(BELIEVED)));
        return key;
    }

    private Optional<Wrapped> readActive(OrganisationId organisation) {
        return transaction.in(
                organisation, () -> sql.first("select key_id, wrapped from key_ring where active", Wrapped::of));
    }

    /** In a transaction of its own: nothing may be sealed with a key that a rollback takes away again. */
    private void makeActive(OrganisationId organisation, boolean instead) {
        byte[] fresh = new byte[AesGcm.KEY_BYTES];
        random.nextBytes(fresh);
        String id = UUID.randomUUID().toString();
        byte[] wrapped = master.wrap(about(organisation, id), fresh);

        QuarkusTransaction.requiringNew()
                .run(() -> transaction.run(organisation, () -> {
                    if (instead) {
                        // one rotation at a time: two would each want to be the active one
                        sql.list(
                                "select pg_advisory_xact_lock(hashtext('key_ring'), ?)",
                                row -> true,
                                lock(organisation));
                        sql.change("update key_ring set active = false where active");
                    }
                    sql.change(
                            "insert into key_ring (key_id, wrapped, active) values (?, ?, true) on conflict do nothing",
                            id,
                            wrapped);
                }));
    }

    private SecretKey unwrapped(OrganisationId organisation, Wrapped row) {
        return opened.computeIfAbsent(
                new KeyName(organisation.id(), row.id()),
                name -> new SecretKeySpec(master.unwrap(about(organisation, row.id()), row.wrapped()), "AES"));
    }

    private static int lock(OrganisationId organisation) {
        return Long.hashCode(organisation.id());
    }

    /** A wrapped key that is moved to another organisation or another name does not open there. */
    private static byte[] about(OrganisationId organisation, String keyId) {
        return "weerklank data key %d %s".formatted(organisation.id(), keyId).getBytes(StandardCharsets.UTF_8);
    }
}
