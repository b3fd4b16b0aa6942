package nl.weerklank.api.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unavailable;
import org.jboss.logging.Logger;

/**
 * That the identity provider does not answer: callers hear it each time, the log now and then in one line, and
 * {@code weerklank.identity.provider.away} counts the calls that could not be answered for it.
 */
@Singleton
class ProviderAbsence {

    private static final Logger LOG = Logger.getLogger(ProviderAbsence.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(5);
    private static final ProblemType AWAY = ProblemType.of(
            "identity-provider-away",
            503,
            "De identiteitsdienst antwoordt niet",
            "The identity provider does not answer");

    private final OidcSettings oidc;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    ProviderAbsence(OidcSettings oidc, MeterRegistry metrics, Clock clock) {
        this.oidc = oidc;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What the caller hears. */
    Unavailable noticed() {
        metrics.counter("weerklank.identity.provider.away").increment();
        if (isTimeForALine()) {
            LOG.warnf(
                    "The identity provider does not answer: signing in, renewing sessions and tokens of unknown keys get 503 until it does issuer=%s",
                    oidc.issuer());
        }
        return new Unavailable(Problem.of(
                        AWAY,
                        Sentence.of(
                                "Aanmelden en tokens nakijken gaat via de identiteitsdienst van je organisatie, en die is nu niet te bereiken.",
                                "Signing in and checking tokens goes through your organisation's identity provider, which cannot be reached right now."),
                        Sentence.of(
                                "Probeer het over een minuut weer; je hoeft niets te veranderen.",
                                "Try again in a minute; there is nothing to change."))
                .again(60));
    }

    private boolean isTimeForALine() {
        Instant now = clock.instant();
        Instant until = quietUntil.get();
        return !now.isBefore(until) && quietUntil.compareAndSet(until, now.plus(BETWEEN_LINES));
    }
}
