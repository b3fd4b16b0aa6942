package nl.weerklank.api.ruleset;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.wakeup.Alarm;
import nl.weerklank.api.wakeup.Sleeper;
import nl.weerklank.api.wakeup.Wakeup;
import nl.weerklank.engine.rule.RuleSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The built rules that decide, for each organisation. A question reads once which revision is the newest; what it gets is
 * one whole set, never two. A new set is built beside the one that decides: by the service that publishes it, before it is
 * published, and by every other as soon as it hears of it. Until it is ready, and for ever when it cannot be built, the old
 * one decides. A set that nobody uses any more is let go.
 */
@ApplicationScoped
public class RulesInForce {

    private static final Logger log = LoggerFactory.getLogger(RulesInForce.class);

    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Alarms ring for every kind of work; one look answers those of a moment. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final PublishedRules published;
    private final Builds builds;
    private final OrganisationTransaction transaction;
    private final Alarm alarm;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Counter failures;
    private final Sleeper sleeper;
    private final Map<OrganisationId, InForce> inForce = new ConcurrentHashMap<>();
    /** Built, and waiting for a question that finds it published. */
    private final Map<OrganisationId, Compiled> ready = new ConcurrentHashMap<>();

    private final Map<OrganisationId, String> failed = new ConcurrentHashMap<>();
    private final Thread watcher;

    private record InForce(Compiled rules, Instant since) {}

    RulesInForce(
            PublishedRules published,
            Builds builds,
            OrganisationTransaction transaction,
            Wakeup wakeup,
            Alarm alarm,
            Clock clock,
            MeterRegistry metrics) {
        this.published = published;
        this.builds = builds;
        this.transaction = transaction;
        this.alarm = alarm;
        this.clock = clock;
        this.metrics = metrics;
        this.failures = metrics.counter("weerklank.rules.build.failures");
        this.sleeper = wakeup.sleeper();
        this.watcher = Thread.ofPlatform().name("rules-in-force").daemon().unstarted(this::watchUntilStopped);
    }

    void start(@Observes StartupEvent event) {
        watcher.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watcher.interrupt();
        watcher.join(Duration.ofSeconds(5));
    }

    /** The rules that decide now. Inside a transaction of the organisation. */
    public RuleSet current() {
        OrganisationId organisation = transaction.current().orElseThrow();
        Revision newest = published.newest();
        InForce held = inForce.get(organisation);
        if (held == null) {
            return swap(organisation, built(newest));
        }
        if (held.rules().revision().equals(newest.name())) {
            return held.rules();
        }
        Compiled prepared = ready.get(organisation);
        return prepared != null && prepared.revision().equals(newest.name())
                ? swap(organisation, prepared)
                : held.rules();
    }

    /**
     * A set that was published at some time, built, under the name of its revision: to decide again as it did then.
     *
     * @throws UnbuildableException when it cannot be built any more
     */
    public RuleSet of(Published set) {
        return built(set);
    }

    /**
     * Builds these rules, to decide from the moment that they are the newest, and lets the other services know once this
     * transaction of the organisation is committed.
     *
     * @throws UnbuildableException when they cannot be built
     */
    public void prepare(Published next) {
        ready.put(transaction.current().orElseThrow(), built(next));

        alarm.ring();
    }

    private Compiled swap(OrganisationId organisation, Compiled next) {
        inForce.put(organisation, new InForce(next, clock.instant()));
        ready.remove(organisation, next);
        Gauge.builder("weerklank.rules.age", inForce, sets -> age(sets.get(organisation)))
                .tag("organisation", organisation.code())
                .description("Seconds since this service began to decide with the rules that hold.")
                .baseUnit("seconds")
                .register(metrics);
        return next;
    }

    private double age(@Nullable InForce held) {
        return held == null
                ? Double.NaN
                : Duration.between(held.since(), clock.instant()).toSeconds();
    }

    private Compiled built(Revision newest) {
        return built(published.find(newest.name()).orElseThrow());
    }

    private Compiled built(Published set) {
        return new Compiled(set.revision(), set.hash(), builds.of(set.hash(), set.rules()));
    }

    private void watchUntilStopped() {
        try {
            Instant lookedAtAll = clock.instant();
            while (!Thread.currentThread().isInterrupted()) {
                Set<Long> rang = sleeper.sleep(LOOK);
                boolean all = !clock.instant().isBefore(lookedAtAll.plus(LOOK));
                lookedAtAll = all ? clock.instant() : lookedAtAll;
                inForce.forEach((organisation, held) -> {
                    if (all || rang.contains(organisation.id())) {
                        catchUp(organisation, held);
                    }
                });
                Thread.sleep(BREATH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Builds what another service published. */
    private void catchUp(OrganisationId organisation, InForce held) {
        try {
            Optional<Published> newer = transaction.in(organisation, () -> {
                Revision newest = published.newest();
                return newest.name().equals(held.rules().revision())
                                || newest.name().equals(failed.get(organisation))
                        ? Optional.empty()
                        : published.find(newest.name());
            });
            newer.ifPresent(next -> swap(organisation, next));
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("new rules are looked for again in a moment: organisation={}", organisation.code(), e);
            }
        }
    }

    private void swap(OrganisationId organisation, Published next) {
        try {
            swap(organisation, built(next));

        } catch (UnbuildableException e) {
            failed.put(organisation, next.revision());
            failures.increment();
            log.error(
                    "published rules cannot be built, and the rules before them go on: organisation={} ruleSetRevision={}",
                    organisation.code(),
                    next.revision(),
                    e);
        }
    }
}
