package nl.weerklank.api.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The key ring of an organisation")
class SealerTest {

    private static final byte[] ABOUT = "decision 1".getBytes(UTF_8);
    private static final byte[] CONTENT = "for your eyes only".getBytes(UTF_8);

    @Inject
    Sealer sealer;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    DataSource database;

    private OrganisationId ours;

    @BeforeEach
    void newOrganisation() {
        ours = organisations.create("ours-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("opens what it sealed")
    void opens() {
        Sealed sealed = sealer.seal(ours, ABOUT, CONTENT);

        assertThat(sealer.open(ours, ABOUT, sealed)).isEqualTo(CONTENT);
    }

    @Test
    @DisplayName("G14 does not open what another organisation sealed")
    void another() {
        OrganisationId theirs = organisations.create("theirs-" + UUID.randomUUID());
        Sealed sealed = sealer.seal(theirs, ABOUT, CONTENT);

        assertThatThrownBy(() -> sealer.open(ours, ABOUT, sealed))
                .isInstanceOf(CannotOpenException.class)
                .hasMessageContaining("there is no key");
    }

    @Test
    @DisplayName("after a rotation seals with a new key and still opens what the old one sealed")
    void rotation() {
        Sealed before = sealer.seal(ours, ABOUT, CONTENT);

        sealer.rotate(ours);

        Sealed after = sealer.seal(ours, ABOUT, CONTENT);
        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(sealer.open(ours, ABOUT, before)).isEqualTo(CONTENT);
        assertThat(sealer.open(ours, ABOUT, after)).isEqualTo(CONTENT);
    }

    @Test
    @DisplayName("has one active key, however many rotate at once")
    void rotationsAtOnce() {
        List<Thread> rotations = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofPlatform().start(() -> sealer.rotate(ours)))
                .toList();
        rotations.forEach(SealerTest::join);

        assertThat(query("select count(*) filter (where active) || ' of ' || count(*) from key_ring"))
                .isEqualTo("1 of 8");
    }

    @Test
    @DisplayName("keeps a key that was made while a transaction failed: another one may have used it already")
    void rollback() {
        Sealed[] sealed = new Sealed[1];
        assertThatThrownBy(() -> transaction.run(ours, () -> {
                    sealed[0] = sealer.seal(ours, ABOUT, CONTENT);
                    throw new IllegalArgumentException("too bad");
                }))
                .hasMessage("too bad");

        assertThat(query("select key_id from key_ring where active")).isEqualTo(sealed[0].keyId());
    }

    @Test
    @DisplayName("stands in the database wrapped: nobody reads anything with the database alone")
    void wrapped() {
        Sealed sealed = sealer.seal(ours, ABOUT, CONTENT);

        byte[] stored = HexFormat.of().parseHex(query("select encode(wrapped, 'hex') from key_ring"));

        assertThat(stored).hasSize(1 + 12 + 32 + 16);
        for (int offset = 0; offset + 32 <= stored.length; offset++) {
            javax.crypto.SecretKey guess = new javax.crypto.spec.SecretKeySpec(stored, offset, 32, "AES");
            assertThatThrownBy(() -> AesGcm.open(
                            guess,
                            "weerklank %d decision 1".formatted(ours.id()).getBytes(UTF_8),
                            sealed.bytes()))
                    .isInstanceOf(CannotOpenException.class);
        }
    }

    private String query(String sql) {
        return transaction.in(ours, () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
