package nl.weerklank.api.content;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes from the outbox what every service that ran meanwhile has read. */
@Singleton
class OutboxForgetting {

    private final Outbox outbox;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final Duration kept;

    OutboxForgetting(
            Outbox outbox,
            Organisations organisations,
            OrganisationTransaction transaction,
            @ConfigProperty(name = "weerklank.outbox.kept", defaultValue = "P7D") Duration kept) {
        this.outbox = outbox;
        this.organisations = organisations;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "7m")
    void forgetOld() {
        organisations.all().forEach(organisation -> transaction.run(organisation, () -> outbox.forget(kept)));
    }
}
