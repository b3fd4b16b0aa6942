package nl.weerklank.api.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the log of an organisation stands. */
@ApplicationScoped
public class LogHealth {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Beyond this it is enough to know that there are many. */
    private static final int COUNTED = 100_000;

    private final Sql sql;
    private final MeterRegistry metrics;
    private final Map<OrganisationId, Seen> seen = new ConcurrentHashMap<>();

    LogHealth(Sql sql, MeterRegistry metrics) {
        this.sql = sql;
        this.metrics = metrics;
    }

    /** What there is to say of a log. */
    @Schema(name = "LogStanding")
    public enum Standing {
        /** What was decided is signed within a minute, and the last look at the log found it whole. */
        SOUND,
        /** Decisions have waited for longer than a minute. */
        BEHIND,
        /** The last look at the log found something that is not as it was written. */
        BROKEN
    }

    /**
     * What a look at the log shows.
     *
     * @param since since when the one that waits longest waits; null when none does
     * @param signedAt when something was signed last; null as long as nothing was
     * @param broken whether the last verification found something
     */
    private record Seen(
            long waiting, @Nullable Instant since, @Nullable Instant signedAt, boolean broken, Instant now) {

        private static Seen of(Row row) {
            return new Seen(
                    row.number("waiting"),
                    row.instantOrNull("since"),
                    row.instantOrNull("signed_at"),
                    "BROKEN".equals(row.textOrNull("outcome")),
                    row.instant("now"));
        }

        private double seconds(@Nullable Instant from) {
            return from == null ? 0 : Duration.between(from, now).toMillis() / 1_000.0;
        }

        private Standing standing() {
            if (broken) {
                return Standing.BROKEN;
            }
            return seconds(since) > LONGEST.toSeconds() ? Standing.BEHIND : Standing.SOUND;
        }
    }

    /** How the log stands of the organisation whose transaction runs. */
    public Standing standing() {
        return look().standing();
    }

    /** How many decisions have no number yet; {@value #COUNTED} for that many or more. */
    long waiting() {
        return look().waiting();
    }

    /** Lets the figures of this organisation, whose transaction runs, be what they are now. */
    void measure(OrganisationId organisation) {
        if (seen.put(organisation, look()) == null) {
            gauge("weerklank.log.waiting", "Decisions without a number in the log.", organisation, Seen::waiting);
            gauge(
                    "weerklank.log.waiting.seconds",
                    "How long the decision waits that waits longest for its number.",
                    organisation,
                    now -> now.seconds(now.since()));
            gauge(
                    "weerklank.log.checkpoint.age.seconds",
                    "How long ago something of the log was signed.",
                    organisation,
                    now -> now.seconds(now.signedAt()));
            gauge(
                    "weerklank.log.broken",
                    "1 when the last look at the log found something.",
                    organisation,
                    now -> now.broken() ? 1 : 0);
        }
    }

    private void gauge(String name, String what, OrganisationId organisation, ToDoubleFunction<Seen> figure) {
        Gauge.builder(name, seen, all -> figure.applyAsDouble(all.get(organisation)))
                .tag("organisation", organisation.code())
                .description(what)
                .register(metrics);
    }

    private Seen look() {
        return sql.first("""
                        select (select count(*) from (select from log_waiting limit ?) as counted) as waiting,
                            (select recorded_at from log_waiting order by id limit 1) as since,
                            (select signed_at from log_checkpoint order by number desc limit 1) as signed_at,
                            (select state from log_verification where state in ('WHOLE', 'BROKEN')
                             order by seq desc limit 1) as outcome,
                            clock_timestamp() as now
                        """, Seen::of, COUNTED).orElseThrow();
    }
}
