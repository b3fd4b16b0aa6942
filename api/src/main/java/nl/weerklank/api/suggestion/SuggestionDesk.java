package nl.weerklank.api.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.idempotency.Idempotency;
import nl.weerklank.api.nudge.TurnHolder;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.wiring.Suggesters;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import org.jboss.logging.Logger;

/** Decides, and tells the decision in the reader's language: one transaction from the question to the words. */
@ApplicationScoped
class SuggestionDesk {

    private static final Logger LOG = Logger.getLogger(SuggestionDesk.class);

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Suggesters suggesters;
    private final Telling telling;
    private final TurnHolder turn;
    private final Idempotency idempotency;

    SuggestionDesk(
            Caller caller,
            OrganisationTransaction transaction,
            Suggesters suggesters,
            Telling telling,
            TurnHolder turn,
            Idempotency idempotency) {
        this.caller = caller;
        this.transaction = transaction;
        this.suggesters = suggesters;
        this.telling = telling;
        this.turn = turn;
        this.idempotency = idempotency;
    }

    Answer suggest(SuggestionQuery query, Language language) {
        return transaction.in(caller.organisation(), () -> {
            DecisionRecord decision = decide(query);
            if (turn.hasDecided()) {
                LOG.infof(
                        "decided: decisionId=%s ruleSetRevision=%s",
                        decision.id(), decision.versions().ruleSet());
            } else {
                idempotency.leaveNoTrace();
            }
            return telling.tell(decision, language);
        });
    }

    private DecisionRecord decide(SuggestionQuery query) {
        try {
            return suggesters.of(caller.organisation()).suggest(query);
        } catch (UnknownEmployeeException unknown) {
            throw NotFound.of(new Sentence("medewerker", "employee"), query.employee());
        }
    }
}
