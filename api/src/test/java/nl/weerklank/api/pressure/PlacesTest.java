package nl.weerklank.api.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.pressure.Places.Place;
import nl.weerklank.api.problem.Unavailable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Places")
class PlacesTest {

    private static final OrganisationId NORTH = new OrganisationId(1, "north");
    private static final OrganisationId SOUTH = new OrganisationId(2, "south");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    @DisplayName("are taken until there are none, and can be taken again once given back")
    void givenBack() {
        Places places = places(1, 0, LONG);

        Place taken = places.take(NORTH);
        assertThatThrownBy(() -> places.take(NORTH)).isInstanceOf(Unavailable.class);
        taken.close();

        places.take(NORTH).close();
        assertThat(refused("LINE")).isEqualTo(1);
    }

    @Test
    @DisplayName("come to whoever waits, and nobody waits for longer than they may")
    void waited() {
        Places places = places(1, 1, Duration.ofMillis(20));

        try (Place taken = places.take(NORTH)) {
            assertThatThrownBy(() -> places.take(NORTH))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            refused -> assertThat(refused.problem().more()).containsEntry("retryAfterSeconds", 2));
        }

        assertThat(refused("WAIT")).isEqualTo(1);
        assertThat(waiting()).isZero();
        places.take(NORTH).close();
    }

    @Test
    @DisplayName("have a line for each organisation: a full one turns nobody of another away")
    void lines() throws Exception {
        Executor threads = Thread::startVirtualThread;
        Places places = places(1, 1, LONG);
        Place taken = places.take(NORTH);
        CompletableFuture<Place> north = CompletableFuture.supplyAsync(() -> places.take(NORTH), threads);
        Eventually.holds("one waits", () -> waiting() == 1);

        assertThatThrownBy(() -> places.take(NORTH)).isInstanceOf(Unavailable.class);
        CompletableFuture<Place> south = CompletableFuture.supplyAsync(() -> places.take(SOUTH), threads);
        Eventually.holds("two wait", () -> waiting() == 2);
        taken.close();

        Place first = north.get(1, TimeUnit.MINUTES);
        assertThat(south).as("who came later").isNotDone();
        first.close();
        south.get(1, TimeUnit.MINUTES).close();
    }

    private Places places(int places, int line, Duration wait) {
        return new Places(places, line, wait, new Overload(metrics), metrics);
    }

    private double refused(String where) {
        return metrics.counter("weerklank.pressure.refused", "where", where).count();
    }

    private double waiting() {
        return metrics.get("weerklank.pressure.waiting").gauge().value();
    }
}
