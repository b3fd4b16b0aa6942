package nl.weerklank.api.employee;

import static nl.weerklank.api.retention.ErasureRole.change;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.retention.ErasureRole;
import nl.weerklank.api.retention.Tombstones;
import nl.weerklank.api.retention.Tombstones.Tombstone;
import nl.weerklank.engine.employee.EmployeeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases a person (G05), signed in to the database as the only role that may. Decisions stay with their pseudonym and
 * their hash, so that the proof holds, but what they rested on goes with its keys, and nothing links the pseudonym to the
 * person any more. That somebody was erased stands outside the back-up too, and is done again at the start after a restore.
 */
@ApplicationScoped
class Erasure {

    private static final Logger log = LoggerFactory.getLogger(Erasure.class);

    private static final int BEFORE_ANYBODY_CALLS = 20;

    /** That somebody stood for the programme stays, without whom; from now on nobody does (R39). */
    private static final String LEAVE_PROGRAMME = """
            update programme_champion
            set employee_id = null, accepted_until = least(accepted_until, clock_timestamp()) where employee_id = ?
            """;

    /** Answers that were kept to be given again, when they speak of the person. */
    private static final String FORGET_ANSWERS =
            "delete from idempotency where position(convert_to(?, 'UTF8') in body) > 0";

    /** What is kept by the person's own key in the database; what refers to something goes before it. */
    private static final List<String> BY_KEY = List.of(
            "delete from champion where employee_id = ?",
            "delete from champion_trust where employee_id = ?",
            "delete from champion_activity where employee_id = ?",
            "delete from unit_leader where employee_id = ?",
            LEAVE_PROGRAMME,
            "delete from published_text where employee_id = ?",
            "delete from mail_act where employee_id = ?",
            "delete from mail_job where employee_id = ?",
            "delete from digest_job where employee_id = ?",
            "delete from nudge where employee_id = ?",
            "delete from suggestion where employee_id = ?",
            "delete from data_package where employee_id = ?",
            "delete from kept_away where employee_id = ?",
            "delete from learning_wiped where employee_id = ?",
            "delete from preference where employee_id = ?",
            "delete from employee where id = ?");

    /** What is kept under the pseudonym. */
    private static final List<String> BY_PSEUDONYM = List.of(
            "delete from person_key where pseudonym = ?",
            "delete from decision_payload where decision_id in (select id from decision where pseudonym = ?)",
            "update access_log set subject = null, case_reference = null where pseudonym = ?");

    /** What names the person. */
    private static final List<String> BY_ID = List.of(
            """
            update access_log set subject = null
            where subject in (select user_name from person where employee_external_id = ?)
            """,
            "update access_log set subject = null where subject = ?",
            """
            update access_log set actor = 'erased'
            where actor in (select user_name from person where employee_external_id = ?)
            """,
            "update access_log set actor = 'erased' where actor = ?",
            "delete from idempotency where client in (select user_name from person where employee_external_id = ?)",
            "delete from person where employee_external_id = ?",
            """
            update employee set manager_external_id = null, body = body - 'managerId' where manager_external_id = ?
            """,
            FORGET_ANSWERS);

    private final ErasureRole role;
    private final Tombstones tombstones;
    private final Organisations organisations;
    private final Clock clock;

    Erasure(ErasureRole role, Tombstones tombstones, Organisations organisations, Clock clock) {
        this.role = role;
        this.tombstones = tombstones;
        this.organisations = organisations;
        this.clock = clock;
    }

    private record Person(long key, String id, String name, UUID pseudonym) {}

    /** After a restore everybody who was erased is in the database again: they go before anybody can ask anything. */
    void onStart(@Observes @Priority(BEFORE_ANYBODY_CALLS) StartupEvent start) {
        applyTombstones();
    }

    @Scheduled(every = "{weerklank.retention.every}", delayed = "2m")
    void applyTombstones() {
        organisations.all().forEach(this::applyTombstones);
    }

    /** Erases this person, or says that there is none. A decision that is being made meanwhile is waited for and goes too. */
    boolean erase(OrganisationId organisation, EmployeeId id) {
        return in(organisation, connection -> {
            Optional<Person> found = find(connection, "external_id = ?", id.value());
            if (found.isEmpty()) {
                return false;
            }
            UUID pseudonym = found.get().pseudonym();
            Instant now = clock.instant();
            // first where no back-up reaches: an erasure that was promised is never lost
            tombstones.add(new Tombstone(organisation.code(), pseudonym, now));
            remember(connection, pseudonym, now);
            erase(connection, found.get());
            return true;
        });
    }

    /** Erases whom the file names and the database does not; and the file learns of those whom another server erased. */
    void applyTombstones(OrganisationId organisation) {
        List<Tombstone> inFile = tombstones.of(organisation);
        int again = in(organisation, connection -> {
            List<Tombstone> inDatabase = read(connection, organisation);
            Set<UUID> known = pseudonyms(inDatabase);
            int erased = 0;
            for (Tombstone tombstone : inFile) {
                if (known.add(tombstone.pseudonym())) {
                    remember(connection, tombstone.pseudonym(), tombstone.erasedAt());
                    eraseAgain(connection, tombstone.pseudonym());
                    erased++;
                }
            }
            Set<UUID> written = pseudonyms(inFile);
            inDatabase.stream()
                    .filter(tombstone -> written.add(tombstone.pseudonym()))
                    .forEach(tombstones::add);
            return erased;
        });
        if (again > 0) {
            log.info("Erased {} people of organisation {} again after a restore", again, organisation.code());
        }
    }

    private static Set<UUID> pseudonyms(List<Tombstone> tombstones) {
        return tombstones.stream().map(Tombstone::pseudonym).collect(Collectors.toCollection(HashSet::new));
    }

    private static void eraseAgain(Connection connection, UUID pseudonym) throws SQLException {
        Optional<Person> returned = find(connection, "pseudonym = ?", pseudonym);
        if (returned.isPresent()) {
            erase(connection, returned.get());
        }
    }

    private static void erase(Connection connection, Person person) throws SQLException {
        for (String sql : BY_PSEUDONYM) {
            change(connection, sql, person.pseudonym());
        }
        for (String sql : BY_ID) {
            change(connection, sql, person.id());
        }
        change(connection, FORGET_ANSWERS, person.name());
        for (String sql : BY_KEY) {
            change(connection, sql, person.key());
        }
    }

    private static void remember(Connection connection, UUID pseudonym, Instant at) throws SQLException {
        change(
                connection,
                "insert into tombstone (pseudonym, erased_at) values (?, ?) on conflict do nothing",
                pseudonym,
                at.atOffset(ZoneOffset.UTC));
    }

    private <T> T in(OrganisationId organisation, ErasureRole.Work<T> work) {
        try {
            return role.in(organisation, work);
        } catch (SQLException e) {
            throw new ErasureFailedException(e);
        }
    }

    private static List<Tombstone> read(Connection connection, OrganisationId organisation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pseudonym, erased_at from tombstone");
                ResultSet rows = select.executeQuery()) {
            List<Tombstone> read = new ArrayList<>();
            while (rows.next()) {
                read.add(new Tombstone(
                        organisation.code(),
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, OffsetDateTime.class).toInstant()));
            }
            return read;
        }
    }

    /** Finds and locks: who is being decided for is waited for, and nothing is added after that. */
    private static Optional<Person> find(Connection connection, String which, Object value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, external_id, name, pseudonym from employee where " + which + " for update")) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Person(
                                row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, UUID.class)))
                        : Optional.empty();
            }
        }
    }
}
