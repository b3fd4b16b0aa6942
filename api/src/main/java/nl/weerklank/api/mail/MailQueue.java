package nl.weerklank.api.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.wakeup.Rounds;
import nl.weerklank.api.wakeup.Rounds.Found;
import nl.weerklank.api.wakeup.Wakeup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the mails that wait be brought, a few at a time. They are leased, so any number of services share them. */
@ApplicationScoped
class MailQueue {

    private static final Logger log = LoggerFactory.getLogger(MailQueue.class);

    private static final int CHUNK = 5;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final MailSettings settings;
    private final MailJobs jobs;
    private final Postman postman;
    private final OrganisationTransaction transaction;
    private final Rounds rounds;

    MailQueue(
            MailSettings settings,
            MailJobs jobs,
            Postman postman,
            OrganisationTransaction transaction,
            Organisations organisations,
            Wakeup wakeup,
            Clock clock,
            @ConfigProperty(name = "weerklank.mail.workers", defaultValue = "4") int workers) {
        this.settings = settings;
        this.jobs = jobs;
        this.postman = postman;
        this.transaction = transaction;
        this.rounds = new Rounds("mails", workers, wakeup, organisations, clock, this::doSome);
    }

    void start(@Observes StartupEvent event) {
        if (settings.isOn()) {
            rounds.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private Found doSome(OrganisationId organisation) {
        if (!settings.sendsFor(organisation)) {
            return Found.NOTHING;
        }
        List<MailJob> taken = transaction.in(organisation, () -> jobs.lease(CHUNK, LEASE));
        for (MailJob job : taken) {
            bring(organisation, job);
        }
        return taken.isEmpty() ? Found.NOTHING : Found.SOME;
    }

    /** What goes wrong before a mail is claimed is tried again when its lease ends; after that it counts as sent. */
    private void bring(OrganisationId organisation, MailJob job) {
        try {
            postman.bring(organisation, job);
        } catch (RuntimeException failed) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("a mail could not be brought: decisionId={}", job.decision(), failed);
            }
        }
    }
}
