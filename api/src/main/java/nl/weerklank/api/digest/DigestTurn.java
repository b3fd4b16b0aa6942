package nl.weerklank.api.digest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.mail.PostBox;
import nl.weerklank.api.nudge.TurnHolder;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.pressure.Places;
import nl.weerklank.api.wiring.Suggesters;
import nl.weerklank.engine.decision.DecisionRecord;

/** One person's turn in a digest: a decision like any other, marked with the digest. */
@ApplicationScoped
class DigestTurn {

    private final Places places;
    private final OrganisationTransaction transaction;
    private final DigestJobs jobs;
    private final TurnHolder holder;
    private final Suggesters suggesters;
    private final PostBox postBox;

    DigestTurn(
            Places places,
            OrganisationTransaction transaction,
            DigestJobs jobs,
            TurnHolder holder,
            Suggesters suggesters,
            PostBox postBox) {
        this.places = places;
        this.transaction = transaction;
        this.jobs = jobs;
        this.holder = holder;
        this.suggesters = suggesters;
        this.postBox = postBox;
    }

    /**
     * Decides, and ends the wait in the same transaction: so nobody is left out and nobody has two turns, whatever dies when.
     *
     * @return false when the turn is not this service's to give any more
     * @throws nl.weerklank.api.problem.Unavailable when there is no deciding at this moment
     */
    boolean decide(OrganisationId organisation, Job job) {
        try (Places.Place taken = places.take(organisation)) {
            return decideInPlace(organisation, job);
        }
    }

    private boolean decideInPlace(OrganisationId organisation, Job job) {
        return transaction.in(organisation, () -> {
            if (!jobs.end(job)) {
                return false;
            }
            holder.decidesFor(job.digest());
            DecisionRecord decision = suggesters.of(organisation).suggest(job.query());
            if (postBox.isFor(organisation, job.channel())) {
                postBox.leave(decision);
            }
            return true;
        });
    }
}
