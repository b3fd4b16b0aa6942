package nl.weerklank.api.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;

/** Removes answers that were kept for 24 hours. */
@Singleton
class Forgetting {

    private final AnswerTable answers;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;

    Forgetting(AnswerTable answers, Organisations organisations, OrganisationTransaction transaction) {
        this.answers = answers;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOldAnswers() {
        organisations.all().forEach(organisation -> transaction.run(organisation, answers::forgetOld));
    }
}
