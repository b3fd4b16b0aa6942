package nl.weerklank.api.programme;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.organisation.OrganisationId;

/** Shows to those who watch the service how long a champion's acceptance still holds; below zero it is over (R39). */
@ApplicationScoped
class ChampionAlarm {

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<OrganisationId, Instant> until = new ConcurrentHashMap<>();

    ChampionAlarm(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Notes until when the acceptance in this organisation holds. */
    void holds(OrganisationId organisation, Instant acceptedUntil) {
        if (until.put(organisation, acceptedUntil) == null) {
            Gauge.builder("weerklank.programme.champion", this, alarm -> alarm.left(organisation))
                    .tag("organisation", organisation.code())
                    .description(
                            "Seconds for which the acceptance of the programme's champion holds; below zero it is over.")
                    .baseUnit("seconds")
                    .register(metrics);
        }
    }

    private double left(OrganisationId organisation) {
        Instant end = until.getOrDefault(organisation, Instant.EPOCH);
        return Duration.between(clock.instant(), end).toSeconds();
    }
}
