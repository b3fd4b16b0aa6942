package nl.weerklank.api.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.engine.promise.Proof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Never pushy, over random lives with two services on one database:")
class PromiseIT {

    private static final int EVENTS = Boolean.getBoolean("weerklank.long") ? 100_000 : 20_000;
    private static final int CALLS_BETWEEN_KILLS = 4_000;
    private static final List<String> ORGANISATIONS = List.of("one", "two", "three");

    @TempDir
    Path folder;

    @Test
    @DisplayName("R16 R31 R32 R36 R37 no limit is ever broken, and nothing is sent twice, while services are killed")
    void kept() throws Exception {
        long seed = Proof.seed();
        try (TwoServices services = TwoServices.in(folder, ORGANISATIONS);
                ExecutorService threads = Executors.newFixedThreadPool(ORGANISATIONS.size())) {
            List<ServiceOffice> offices = new ArrayList<>();
            for (String organisation : ORGANISATIONS) {
                offices.add(new ServiceOffice(services, organisation, seed));
            }
            Thread reaper = services.killNowAndThen(seed, CALLS_BETWEEN_KILLS);

            List<Future<Proof>> proofs = new ArrayList<>();
            for (int i = 0; i < offices.size(); i++) {
                ServiceOffice office = offices.get(i);
                long own = seed + 1_000_000_007L * i;
                proofs.add(threads.submit(() -> Proof.of(own, EVENTS / ORGANISATIONS.size() + 1, () -> office)));
            }
            for (Future<Proof> proof : proofs) {
                System.out.println("seed " + seed + ": " + proof.get());
            }
            services.spare();
            reaper.join();

            assertThat(services.kills()).as("services killed").isPositive();
        }
    }
}
