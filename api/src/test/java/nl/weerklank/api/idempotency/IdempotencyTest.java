package nl.weerklank.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Unprocessable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("A call with an Idempotency-Key")
class IdempotencyTest {

    @Inject
    Idempotency idempotency;

    @Inject
    AnswerTable answers;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    DataSource database;

    private final AtomicInteger done = new AtomicInteger();
    private OrganisationId organisation;

    @BeforeEach
    void inAnOrganisationOfItsOwn() {
        organisation = organisations.create("once-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("does its work once, and answers the same to the byte")
    void doesItsWorkOnce() {
        Answer first = call("key", "a");
        Answer second = call("key", "a");

        assertThat(done).hasValue(1);
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).asString().isEqualTo("answer 1");
    }

    @Test
    @DisplayName("is refused when the key was used for something else")
    void refusesAnotherCall() {
        call("key", "a");

        assertThatThrownBy(() -> call("key", "b")).isInstanceOfSatisfying(Unprocessable.class, refused -> assertThat(
                        refused.problem().type().slug())
                .isEqualTo("idempotency-key-reused"));
        assertThat(done).hasValue(1);
    }

    @Test
    @DisplayName("stands by itself for each key, client and organisation")
    void standsByItself() {
        OrganisationId elsewhere = organisations.create("once-" + UUID.randomUUID());

        call("key", "a");
        call("another", "a");
        idempotency.once(organisation, "somebody-else", new IdempotencyKey("key"), "a", this::work);
        idempotency.once(elsewhere, "client", new IdempotencyKey("key"), "a", this::work);

        assertThat(done).hasValue(4);
    }

    @Test
    @DisplayName("may be sent again when its work failed, and then leaves nothing half done")
    void startsOverAfterAFailure() {
        assertThatThrownBy(() -> idempotency.once(organisation, "client", new IdempotencyKey("key"), "a", () -> {
                    work();
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");

        Answer again = call("key", "a");

        assertThat(again.body()).asString().isEqualTo("answer 2");
    }

    @Test
    @DisplayName("waits for the same call when it is running, and does nothing itself")
    void waitsForTheSameCall() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(
                    () -> idempotency.once(organisation, "client", new IdempotencyKey("key"), "a", () -> {
                        running.countDown();
                        await(goOn);
                        return work();
                    }),
                    threads);
            await(running);
            List<CompletableFuture<Answer>> others = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> call("key", "a"), threads))
                    .limit(3)
                    .toList();
            goOn.countDown();

            byte[] answer = first.get().body();

            for (CompletableFuture<Answer> other : others) {
                assertThat(other.get().body()).isEqualTo(answer);
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    @DisplayName("is forgotten after 24 hours")
    void isForgottenAfterADay() {
        call("old", "a");
        call("new", "a");
        age("old", "24 hours 1 minute");
        age("new", "23 hours 59 minutes");

        transaction.run(organisation, answers::forgetOld);

        call("new", "a");
        assertThat(done).hasValue(2);
        call("old", "b");
        assertThat(done).hasValue(3);
    }

    @Test
    @DisplayName("begins anew after 24 hours, forgotten or not")
    void beginsAnewAfterADay() {
        call("key", "a");
        age("key", "24 hours 1 minute");

        call("key", "b");

        assertThat(done).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "é", "tab\t"})
    @DisplayName("is refused when the key has another shape")
    void refusesAnotherShape(String key) {
        assertThatThrownBy(() -> new IdempotencyKey(key)).isInstanceOfSatisfying(BadInput.class, refused -> assertThat(
                        refused.problem().field())
                .isEqualTo("Idempotency-Key"));
    }

    private Answer call(String key, String requestHash) {
        return idempotency.once(organisation, "client", new IdempotencyKey(key), requestHash, this::work);
    }

    private Answer work() {
        return new Answer(201, ("answer " + done.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    }

    private void age(String key, String age) {
        transaction.run(organisation, () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(
                            "update idempotency set created_at = clock_timestamp() - ?::interval where key = ?")) {
                statement.setString(1, age);
                statement.setString(2, key);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
