package nl.weerklank.api.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.wakeup.Alarm;
import nl.weerklank.api.wakeup.Wakeup;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several services on one database: each with rules in force of its own. */
@QuarkusTest
@DisplayName("The rules that decide")
class RulesInForceTest {

    @Inject
    PublishedRules published;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Wakeup wakeup;

    @Inject
    Alarm alarm;

    @Inject
    Clock clock;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<RulesInForce> services = new ArrayList<>();
    private OrganisationId life;

    @BeforeEach
    void organisation() {
        life = organisations.find("life").orElseThrow();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (RulesInForce service : services) {
            service.stop(new ShutdownEvent());
        }
    }

    @Test
    @DisplayName("are the new ones at once where they are published, within 5 seconds everywhere, and never a mixture")
    void switches() throws InterruptedException {
        RulesInForce here = service(new Builds());
        RulesInForce there = service(new Builds());
        String before = current(here).revision();
        assertThat(current(there).revision()).isEqualTo(before);

        String next = publish(here);
        long committed = System.nanoTime();

        assertThat(current(here).revision()).isEqualTo(next).isNotEqualTo(before);
        Eventually.holds(
                "the other service decides by them",
                () -> current(there).revision().equals(next));
        double seconds = (System.nanoTime() - committed) / 1e9;
        System.out.printf("the other service switched after %.2f s%n", seconds);
        assertThat(seconds).isLessThan(5);
    }

    @Test
    @DisplayName("stay as they are until the new ones are built: a question that is under way keeps its set")
    void underWay() throws InterruptedException {
        RulesInForce here = service(new Builds());
        RuleSet held = current(here);
        String before = held.revision();

        publish(here);

        assertThat(held.revision()).isEqualTo(before);
        assertThat(held.evaluate(List.of())).isEmpty();
    }

    @Test
    @DisplayName("stay as they are on a service that cannot build the new ones, which counts and logs it")
    void unbuildable() throws InterruptedException {
        Fragile fragile = new Fragile();
        RulesInForce there = service(fragile);
        String before = current(there).revision();
        fragile.breaks = true;

        publish(service(new Builds()));

        Eventually.holds(
                "it tried",
                () -> metrics.counter("weerklank.rules.build.failures").count() > 0);
        assertThat(current(there).revision()).isEqualTo(before);
        assertThat(metrics.counter("weerklank.rules.build.failures").count()).isEqualTo(1);
    }

    @Test
    @DisplayName("are as old as the metric says")
    void age() {
        RulesInForce here = service(new Builds());

        current(here);

        assertThat(metrics.get("weerklank.rules.age")
                        .tag("organisation", "life")
                        .gauge()
                        .value())
                .isBetween(0.0, 60.0);
    }

    private RulesInForce service(Builds builds) {
        RulesInForce service = new RulesInForce(published, builds, transaction, wakeup, alarm, clock, metrics);
        service.start(new StartupEvent());
        services.add(service);
        return service;
    }

    private RuleSet current(RulesInForce service) {
        return transaction.in(life, service::current);
    }

    /** The rules that hold, with one number turned, published by this service as if they were approved. */
    private String publish(RulesInForce service) {
        return transaction.in(life, () -> {
            published.lock();
            Published now = published.current();
            List<Rule> next = now.rules().stream().map(RulesInForceTest::turned).toList();
            Published set =
                    published.publish(new ToPublish(next, now.revision(), "a test", List.of(), "", UUID.randomUUID()));
            service.prepare(set);
            return set.revision();
        });
    }

    private static Rule turned(Rule rule) {
        if (!rule.id().value().equals("relevance.story")) {
            return rule;
        }
        SortedMap<String, Parameter> params = new TreeMap<>(rule.params());
        params.computeIfPresent(
                "each", (name, each) -> new Parameter(each.min(), each.max(), (each.value() + 1) % each.max()));
        return rule.withParams(params);
    }

    /** Builds until it breaks. */
    private static final class Fragile extends Builds {

        private volatile boolean breaks;

        @Override
        RuleSet of(String hash, Collection<Rule> rules) {
            if (breaks) {
                throw new UnbuildableException("broken", new IllegalStateException("a test"));
            }
            return super.of(hash, rules);
        }
    }
}
