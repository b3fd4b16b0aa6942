package nl.weerklank.api.pressure;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.api.problem.EarlyAnswer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets so many calls in at once, fewer than there are threads, and turns others away before they take one. Health checks and
 * figures are not counted: they are answered when nothing else is.
 */
@Singleton
class Entrance {

    /** After the front door (1000), before authentication (200). */
    private static final int SECOND = 900;

    private static final List<String> CALLS = List.of("/v1/", "/session", "/local/", "/mail/");

    private final int most;
    private final Overload overload;
    private final EarlyAnswer answer;
    private final AtomicInteger inside;

    Entrance(
            @ConfigProperty(name = "weerklank.pressure.calls", defaultValue = "150") int most,
            Overload overload,
            EarlyAnswer answer,
            MeterRegistry metrics) {
        this.most = most;
        this.overload = overload;
        this.answer = answer;
        this.inside = metrics.gauge("weerklank.pressure.calls", new AtomicInteger());
    }

    void at(@Observes Filters filters) {
        filters.register(this::receive, SECOND);
    }

    private void receive(RoutingContext call) {
        if (CALLS.stream().noneMatch(call.normalizedPath()::startsWith)) {
            call.next();
        } else if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            answer.end(call, overload.at(Overload.Where.ENTRANCE).problem());
        } else {
            call.addEndHandler(ended -> inside.decrementAndGet());
            call.next();
        }
    }
}
