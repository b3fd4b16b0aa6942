package nl.weerklank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How fast the ledger grants while several want the same people, as the test of the ledger in the database saw it earlier in
 * the same run of all checks: only there is a ledger without the rest of a suggestion.
 *
 * @param turns turns a second in which a push is asked for, the person locked first
 * @param bare what the same PostgreSQL does in a second for the same callers and the same people, with nothing but a row
 *     selected for update and updated
 */
record LedgerSpeed(double turns, double bare) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was written down, or null when that test did not measure. */
    static @Nullable LedgerSpeed writtenDown(Path root) throws IOException {
        Path file = root.resolve("api/target/figures/ledger.json");
        if (!Files.exists(file)) {
            return null;
        }
        JsonNode seen = JSON.readTree(file.toFile());
        return new LedgerSpeed(seen.path("turns").asDouble(), seen.path("bare").asDouble());
    }

    double ratio() {
        return bare / turns;
    }

    /** A section of the page of figures. */
    String section() {
        return String.format(Locale.ROOT, """

                The ledger of pushes in the service's own PostgreSQL, which confirms nothing before it is on disk: eight
                callers want the same 40 people, each of whom two want at the same time.

                | what | a second |
                |---|---|
                | turns that ask for a push, each in a transaction with history, caps and counters | %.0f |
                | a bare select for update and update of the same rows | %.0f |
                | bare ÷ turns | %.1f |
                """, turns, bare, ratio());
    }
}
