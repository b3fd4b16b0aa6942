package nl.weerklank.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Delivery;

/** Where decisions are left whose pushes Weerklank mails itself. */
@ApplicationScoped
public class PostBox {

    /** So many mails wait that new ones might not leave before their time is over. */
    private static final int FULL = 500;

    private final MailSettings settings;
    private final MailJobs jobs;

    PostBox(MailSettings settings, MailJobs jobs) {
        this.settings = settings;
        this.jobs = jobs;
    }

    /** Whether Weerklank itself brings pushes of this organisation by this channel; if not, its platform does. */
    public boolean isFor(OrganisationId organisation, Channel channel) {
        return channel == Channel.EMAIL && settings.sendsFor(organisation);
    }

    /** Whether it is wiser to wait with new ones. Inside a transaction of the organisation. */
    public boolean isFull() {
        return jobs.hasAtLeast(FULL);
    }

    /** Leaves a decision, in the transaction of its turn; one without pushes is nothing to mail. */
    public void leave(DecisionRecord decision) {
        Optional<Instant> sendBefore = decision.suggestions().stream()
                .filter(suggestion -> suggestion.delivery() == Delivery.PUSH)
                .map(Suggestion::sendBefore)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        sendBefore.ifPresent(moment -> jobs.add(UUID.fromString(decision.id()), decision.employee(), moment));
    }
}
