package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.problem.ProblemException;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.DraftState;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.Plan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes drafts at their moment, in the name of who planned it, on whichever service looks first. The draft stays locked
 * until it is published, so no other service takes it. When it cannot be published any more, the draft says why.
 */
@Singleton
class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    private static final Person SERVICE = new Person("weerklank", Set.of());

    private final DraftStore store;
    private final DraftDesk desk;
    private final Publisher publisher;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;

    Releases(
            DraftStore store,
            DraftDesk desk,
            Publisher publisher,
            Organisations organisations,
            OrganisationTransaction transaction) {
        this.store = store;
        this.desk = desk;
        this.publisher = publisher;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void releaseAll() {
        organisations.all().forEach(this::release);
    }

    /** Publishes everything of this organisation whose moment has come. */
    void release(OrganisationId organisation) {
        boolean more = true;
        while (more) {
            more = releaseNext(organisation);
        }
    }

    /** What happened to the draft that was taken. */
    private static final class Taken {
        @Nullable
        UUID draft;
    }

    private boolean releaseNext(OrganisationId organisation) {
        Taken taken = new Taken();
        try {
            return transaction.in(organisation, () -> {
                Optional<UUID> due = store.takeDue();
                due.ifPresent(draft -> {
                    taken.draft = draft;
                    publish(draft);
                });
                return due.isPresent();
            });
        } catch (ProblemException refused) {
            return failed(organisation, taken, refused.problem().detail());
        } catch (RuntimeException broken) {
            log.error("a planned publication is tried again in a minute: draft={}", taken.draft, broken);
            return postponed(organisation, taken);
        }
    }

    private void publish(UUID draft) {
        Plan plan = desk.find(draft).draft().plan();
        if (plan == null) {
            throw new IllegalStateException("draft %s is due without a plan".formatted(draft));
        }
        publisher.publish(plan.by(), draft, "");
    }

    private boolean postponed(OrganisationId organisation, Taken taken) {
        UUID draft = taken.draft;
        if (draft != null) {
            transaction.run(organisation, () -> store.postpone(draft));
        }
        return draft != null;
    }

    private boolean failed(OrganisationId organisation, Taken taken, Sentence why) {
        UUID draft = taken.draft;
        if (draft == null) {
            return false;
        }
        log.warn("a planned publication was refused: draft={}", draft);
        ObjectNode reason =
                JsonNodeFactory.instance.objectNode().put("nl", why.nl()).put("en", why.en());
        return transaction.in(organisation, () -> store.locked(draft)
                .filter(stored -> stored.draft().state() == DraftState.SCHEDULED)
                .map(stored -> desk.add(stored, SERVICE, new Act.Fail(), reason, ""))
                .isPresent());
    }
}
