package nl.weerklank.api.ruledraft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.api.decision.PastDecisions;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.engine.decision.DecisionRecord;

/** The newest decisions, to look at a draft with: few enough to be looked at while somebody waits. */
@ApplicationScoped
class DecidedLately {

    private static final int MOST = 100;
    private static final Duration LATELY = Duration.ofDays(30);

    private final OrganisationTransaction transaction;
    private final PastDecisions decisions;
    private final Clock clock;

    DecidedLately(OrganisationTransaction transaction, PastDecisions decisions, Clock clock) {
        this.transaction = transaction;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Those that can still be read; opened one by one, outside of any transaction. */
    Stream<DecisionRecord> of(OrganisationId organisation) {
        return transaction.in(organisation, this::kept).stream()
                .map(kept -> decisions.open(organisation, kept))
                .flatMap(Optional::stream);
    }

    private List<PastDecisions.Kept> kept() {
        Instant until = clock.instant().plusSeconds(1);
        Instant from = decisions.since(until.minus(LATELY), until, MOST);
        return decisions.page(from, until, null, MOST);
    }
}
