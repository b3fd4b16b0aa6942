package nl.weerklank.api.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.engine.promise.Proof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof of {@code nl.weerklank.engine.promise} with two services on one PostgreSQL, as a platform, a lead of
 * communications and the people themselves see them: by what is answered over HTTP. Three organisations live at once. Calls
 * race for one person and for one push, are repeated with the same key, and services are killed with {@code kill -9} and
 * started again in the middle of it.
 *
 * <p>Sliding windows, quiet hours, days off and rests are met as well, because the clock of the database is set from outside
 * (see {@link TwoServices}). That each limit is met over and over again, to the microsecond and on both days when clocks on
 * walls are set, is shown by the far longer lives on the ledger in memory, as is that the proof finds what a ledger can do
 * wrong: see {@code PromiseTest} in {@code nl.weerklank.rules.promise}.
 */
@DisplayName("Never pushy, over random lives with two services on one database:")
class PromiseIT {

    private static final boolean LONG = Boolean.getBoolean("weerklank.long");
    private static final int EVENTS = LONG ? 100_000 : 20_000;

    /** A start takes as much of the machine as some hundred calls: more kills leave less time to live. */
    private static final int CALLS_BETWEEN_KILLS = LONG ? 2_000 : 4_000;

    private static final List<String> ORGANISATIONS = List.of("one", "two", "three");

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "R16 R31 R32 R36 R37 no limit is broken, nothing is sent twice and nothing that was answered is lost, while"
                    + " services are killed")
    void kept() throws Exception {
        long seed = Proof.seed();
        Instant begun = Instant.now();
        try (TwoServices services = TwoServices.in(folder, ORGANISATIONS)) {
            List<ServiceOffice> offices = new ArrayList<>();
            for (String organisation : ORGANISATIONS) {
                offices.add(new ServiceOffice(services, organisation, seed));
            }

            Instant ready = Instant.now();
            services.killNowAndThen(seed, CALLS_BETWEEN_KILLS);
            List<Proof> proofs = proofs(offices, seed);
            services.spare();

            for (ServiceOffice office : offices) {
                office.told().isWhatIsKept(office.owner());
                System.out.println(
                        "seed %d: %s, %s".formatted(seed, office.told(), proofs.get(offices.indexOf(office))));
            }
            System.out.println("the stage was set in %d s, the rest took %d s; %d calls, %d services killed"
                    .formatted(
                            Duration.between(begun, ready).toSeconds(),
                            Duration.between(ready, Instant.now()).toSeconds(),
                            services.calls(),
                            services.kills()));
            assertThat(services.kills()).as("services killed").isPositive();
            assertThat(reached(proofs).entrySet())
                    // who did not join, or has no minutes left, is offered nothing that could be pushed
                    .filteredOn(limit -> !Set.of("NOT_JOINED", "MINUTES").contains(limit.getKey()))
                    .allSatisfy(limit ->
                            assertThat(limit.getValue()).as(limit.getKey()).isPositive());
        }
    }

    private static Map<String, Integer> reached(List<Proof> proofs) {
        Map<String, Integer> all = new TreeMap<>();
        proofs.forEach(proof -> proof.reached().forEach((limit, count) -> all.merge(limit, count, Integer::sum)));
        return all;
    }

    /** Each organisation lives its own lives. */
    private static List<Proof> proofs(List<ServiceOffice> offices, long seed) throws Exception {
        List<Proof> proofs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(offices.size())) {
            List<Future<Proof>> lives = new ArrayList<>();
            for (int i = 0; i < offices.size(); i++) {
                ServiceOffice office = offices.get(i);
                long own = seed + 1_000_000_007L * i;
                lives.add(threads.submit(() -> Proof.of(own, EVENTS / offices.size() + 1, office::afresh)));
            }
            try {
                for (Future<Proof> proof : lives) {
                    proofs.add(proof.get());
                }
            } catch (ExecutionException broken) {
                threads.shutdownNow();
                throw broken;
            }
        }
        return proofs;
    }
}
