package nl.weerklank.api.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People are put into digests here with a lease that the workers of the service respect. */
@QuarkusTest
@DisplayName("A turn in a digest")
class DigestTurnTest {

    private static final long LATEST = 9_000_000_002L;
    private static final long EARLIER = 9_000_000_001L;

    @Inject
    DigestTurn turn;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    @Test
    @DisplayName("is given by the holder of the newest lease, once")
    void once() {
        Job held = leasedWhile("RUNNING");

        boolean first = turn.decide(organisations.usual(), held);
        boolean again = turn.decide(organisations.usual(), held);

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(decisions(held.digest())).isEqualTo(1);
    }

    @Test
    @DisplayName("is not given by whoever held it before and was thought dead")
    void fence() {
        Job held = leasedWhile("RUNNING");
        Job late = new Job(held.digest(), held.employeeKey(), held.employee(), EARLIER, 1, Channel.EMAIL, 3);

        boolean given = turn.decide(organisations.usual(), late);

        assertThat(given).isFalse();
        assertThat(decisions(held.digest())).isZero();
        assertThat(turn.decide(organisations.usual(), held)).isTrue();
    }

    @Test
    @DisplayName("is not given once the digest was paused or stopped")
    void stopped() {
        Job paused = leasedWhile("PAUSED");
        Job cancelled = leasedWhile("CANCELLED");

        assertThat(turn.decide(organisations.usual(), paused)).isFalse();
        assertThat(turn.decide(organisations.usual(), cancelled)).isFalse();
        assertThat(decisions(paused.digest()) + decisions(cancelled.digest())).isZero();
    }

    @Test
    @DisplayName("that goes wrong each time is given up and counted, and the others get theirs")
    void givenUp() throws Exception {
        UUID digest = digest();
        Job fine = leased(digest, Stage.newPerson());
        String nobody = "p-" + UUID.randomUUID();
        inMain(() ->
                sql.change("insert into employee (external_id, name, unit, body) values (?, '', '', '{}')", nobody));
        leased(digest, nobody);
        // both were taken four times before
        inMain(() -> sql.change("update digest_job set leased_until = null, attempts = 4 where digest_id = ?", digest));
        become(digest, "RUNNING");

        Eventually.holds(
                "it is done",
                () -> inMain(() -> sql.first("select state from digest where id = ?", row -> row.text("state"), digest)
                        .orElseThrow()
                        .equals("DONE")));

        assertThat(decisions(digest)).isEqualTo(1);
        assertThat(left(digest)).containsExactly(nobody);
        assertThat(left(digest)).doesNotContain(fine.employee().value());
    }

    private UUID digest() {
        return inMain(() -> sql.first("""
                        insert into digest (unit, channel, most, not_before, state, people, started_by)
                        values ('none', 'EMAIL', 3, clock_timestamp(), 'PAUSED', 1, 'a test') returning id
                        """, row -> row.uuid("id")).orElseThrow());
    }

    /** Lets a new person wait in a new digest, held for an hour, and brings the digest into this state. */
    private Job leasedWhile(String state) {
        UUID digest = digest();
        Job job = leased(digest, Stage.newPerson());
        become(digest, state);
        return job;
    }

    private void become(UUID digest, String state) {
        inMain(() -> sql.change("update digest set state = ? where id = ?", state, digest));
    }

    private Job leased(UUID digest, String person) {
        long key = inMain(() -> sql.first("""
                        insert into digest_job (digest_id, employee_id, lease, leased_until)
                        select ?, id, ?, clock_timestamp() + interval '1 hour' from employee where external_id = ?
                        returning employee_id
                        """, row -> row.number("employee_id"), digest, LATEST, person)
                .orElseThrow());
        return new Job(digest, key, new EmployeeId(person), LATEST, 1, Channel.EMAIL, 3);
    }

    private long decisions(UUID digest) {
        return inMain(() -> sql.first(
                        "select count(*) as number from decision where digest_id = ?",
                        row -> row.number("number"),
                        digest)
                .orElseThrow());
    }

    private List<String> left(UUID digest) {
        return inMain(() -> sql.list(
                "select e.external_id from digest_job j join employee e on e.id = j.employee_id where j.digest_id = ?",
                row -> row.text("external_id"),
                digest));
    }

    private <T> T inMain(Supplier<T> work) {
        return transaction.in(organisations.usual(), work);
    }
}
