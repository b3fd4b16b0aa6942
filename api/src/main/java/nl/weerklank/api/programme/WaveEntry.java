package nl.weerklank.api.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.Wave;

/**
 * Looks whether a wave may open. How many joined is said only from five people on. Every call runs inside a transaction of
 * the organisation.
 */
@ApplicationScoped
class WaveEntry {

    static final int FEWEST = 5;

    private final Sql sql;
    private final Moments moments;

    WaveEntry(Sql sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** What is missing before this wave opens, that of the waves it passes over included; empty when it may. */
    List<Sentence> missing(Waves waves, Wave wanted, Instant now) {
        return Arrays.stream(Wave.values())
                .filter(wave -> !wave.hasBegunBy(waves.open()) && wave.hasBegunBy(wanted))
                .flatMap(wave -> missing(waves.entryOf(wave), now).stream())
                .distinct()
                .toList();
    }

    private List<Sentence> missing(Waves.Entry entry, Instant now) {
        List<Sentence> missing = new ArrayList<>();
        if (entry.from() != null && now.isBefore(entry.from())) {
            missing.add(Sentence.of("Dat kan vanaf %s.", "It can from %s on.", moments.say(entry.from())));
        }
        if (entry.joined() != null) {
            int joined = joined();
            if (joined < entry.joined()) {
                missing.add(tooFew(joined, entry.joined()));
            }
        }
        return missing;
    }

    private int joined() {
        return sql.first("select count(*) as joined from preference where opt_in", row -> (int) row.number("joined"))
                .orElse(0);
    }

    private static Sentence tooFew(int joined, int needed) {
        return joined < FEWEST
                ? Sentence.of(
                        "Er doen minder dan %d mensen mee; nodig zijn er %d.",
                        "Fewer than %d people joined; %d are needed.", FEWEST, needed)
                : Sentence.of(
                        "Er doen %d mensen mee; nodig zijn er %d.", "%d people joined; %d are needed.", joined, needed);
    }
}
