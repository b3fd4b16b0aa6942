package nl.weerklank.api.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import nl.weerklank.api.audit.Verification.State;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.wakeup.Rounds;
import nl.weerklank.api.wakeup.Rounds.Found;
import nl.weerklank.api.wakeup.Wakeup;
import nl.weerklank.verify.check.Finding;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.SignedCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one log after the other. A look is leased: when this service goes away another one begins it again. */
@ApplicationScoped
class VerificationQueue {

    private static final Logger log = LoggerFactory.getLogger(VerificationQueue.class);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration SAYS_SO = Duration.ofSeconds(1);

    private final VerificationTable table;
    private final TableCheck check;
    private final OrganisationTransaction transaction;
    private final Rounds rounds;

    VerificationQueue(
            VerificationTable table,
            TableCheck check,
            OrganisationTransaction transaction,
            Organisations organisations,
            Wakeup wakeup,
            Clock clock) {
        this.table = table;
        this.check = check;
        this.transaction = transaction;
        this.rounds = new Rounds("verifications", 1, wakeup, organisations, clock, this::doSome);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private Found doSome(OrganisationId organisation) {
        Optional<Verification> next = transaction.in(organisation, () -> table.lease(LEASE));
        next.ifPresent(verification -> work(organisation, verification));
        return next.isPresent() ? Found.SOME : Found.NOTHING;
    }

    private void work(OrganisationId organisation, Verification verification) {
        try {
            long total = check.total(organisation);
            Optional<Finding> finding =
                    check.check(organisation, kept(verification), saysHowFar(organisation, verification, total));
            finding.ifPresent(what -> log.error(
                    "the log of decisions is broken: organisation={} kind={} record={} decisionId={}",
                    organisation.code(),
                    what.kind(),
                    what.first(),
                    what.decisionId()));
            transaction.run(
                    organisation,
                    () -> table.finish(
                            verification.id(),
                            finding.isPresent() ? State.BROKEN : State.WHOLE,
                            total,
                            finding.map(what -> what.json().canonical()).orElse(null)));
        } catch (CancellationException stopped) {
            log.info("a look at the log ended: verification={} reason={}", verification.id(), stopped.getMessage());
            release(organisation, verification);
        } catch (RuntimeException failed) {
            log.error("a look at the log failed: verification={}", verification.id(), failed);
            release(organisation, verification);
        }
    }

    private static List<SignedCheckpoint> kept(Verification verification) {
        return verification.kept() == null
                ? List.of()
                : List.of(SignedCheckpoint.of(Json.readFields(verification.kept())));
    }

    /**
     * Keeps the lease, and shows how far it is, once a second.
     *
     * @throws CancellationException from what is given, when somebody stopped the look or this service stops
     */
    LongConsumer saysHowFar(OrganisationId organisation, Verification verification, long total) {
        return new LongConsumer() {

            private long saidAt = System.nanoTime();

            @Override
            public void accept(long done) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("this service stops");
                }
                if (System.nanoTime() - saidAt <= SAYS_SO.toNanos()) {
                    return;
                }
                saidAt = System.nanoTime();
                if (!transaction.in(organisation, () -> table.goesOn(verification.id(), done, total, LEASE))) {
                    throw new CancellationException("somebody stopped it");
                }
            }
        };
    }

    private void release(OrganisationId organisation, Verification verification) {
        boolean interrupted = Thread.interrupted(); // the database would refuse
        try {
            transaction.run(organisation, () -> table.release(verification.id()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
