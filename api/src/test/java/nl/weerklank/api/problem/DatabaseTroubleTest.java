package nl.weerklank.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.weerklank.engine.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Trouble of the database")
class DatabaseTroubleTest {

    @ParameterizedTest(name = "is told by its code: {0} is {1}, answered {2}")
    @CsvSource({
        "53100, FULL, storage-full",
        "53300, AWAY, database-away",
        "57P01, AWAY, database-away",
        "57P03, AWAY, database-away",
        "08006, AWAY, database-away",
        "08001, AWAY, database-away",
        "58030, AWAY, database-away",
        "25006, AWAY, database-away"
    })
    void codes(String state, DatabaseTrouble trouble, String slug) {
        RuntimeException failure = new IllegalStateException(new RuntimeException(new SQLException("", state)));

        assertThat(DatabaseTrouble.behind(failure)).contains(trouble);
        assertThat(trouble.problem().type().slug()).isEqualTo(slug);
        assertThat(trouble.problem().type().status()).isEqualTo(503);
    }

    @ParameterizedTest(name = "is not a mistake of ours or something that was asked for: {0}")
    @ValueSource(strings = {"23505", "42601", "40001", "55P03", "22P02"})
    void defects(String state) {
        assertThat(DatabaseTrouble.behind(new RuntimeException(new SQLException("", state))))
                .isEmpty();
    }

    @Test
    @DisplayName("is found beside a failure too, and where a failure is its own cause's cause")
    void beside() {
        Exception commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new SQLException("", "53100"));
        Exception around = new IllegalStateException("a");
        Exception within = new IllegalStateException("b", around);
        around.initCause(within);

        assertThat(DatabaseTrouble.behind(commit)).contains(DatabaseTrouble.FULL);
        assertThat(DatabaseTrouble.behind(around)).isEmpty();
    }

    @Test
    @DisplayName("is a pool without a connection, in the two ways in which it says so; nothing else without a code")
    void pool() {
        assertThat(DatabaseTrouble.behind(new SQLException("Sorry, acquisition timeout!")))
                .contains(DatabaseTrouble.BUSY);
        assertThat(DatabaseTrouble.behind(new SQLException("Acquisition timeout while waiting for new connection")))
                .contains(DatabaseTrouble.BUSY);
        assertThat(DatabaseTrouble.behind(new SQLException("Connection is closed")))
                .isEmpty();
    }

    @Test
    @DisplayName("says in both languages when to try again")
    void again() {
        for (DatabaseTrouble trouble : DatabaseTrouble.values()) {
            String seconds = trouble.problem().again().orElseThrow().toString();
            assertThat(trouble.problem().in(Language.NL).remedy()).contains(seconds);
            assertThat(trouble.problem().in(Language.EN).remedy()).contains(seconds);
        }
    }
}
