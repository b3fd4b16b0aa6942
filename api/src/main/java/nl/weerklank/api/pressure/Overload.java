package nl.weerklank.api.pressure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unavailable;

/** That more is asked than can be done: callers hear it, and {@code weerklank.pressure.refused} counts them. */
@ApplicationScoped
class Overload {

    /** Long enough for a full line to have passed. */
    private static final int SECONDS = 2;

    private final MeterRegistry metrics;

    Overload(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Where a call was refused. */
    enum Where {
        /** Too many calls of all kinds are in the service. */
        ENTRANCE,
        /** Too many of this organisation wait for a place. */
        LINE,
        /** No place came free in time. */
        WAIT
    }

    /** What the caller hears. */
    Unavailable at(Where where) {
        metrics.counter("weerklank.pressure.refused", "where", where.name()).increment();
        return new Unavailable(Problem.of(
                        ProblemType.OVERLOADED,
                        Sentence.of(
                                "Er wordt nu meer gevraagd dan er tegelijk kan. Hiervan is niets gedaan en niets bewaard.",
                                "More is asked right now than can be done at once. Nothing of this call was done or kept."),
                        Sentence.of(
                                "Probeer het over %d seconden weer, met dezelfde Idempotency-Key als je die stuurde.",
                                "Try again in %d seconds, with the same Idempotency-Key if you sent one.", SECONDS))
                .again(SECONDS));
    }
}
