package nl.weerklank.api.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.weerklank.api.decision.DecisionLogs;
import nl.weerklank.api.index.Candidates;
import nl.weerklank.api.nudge.Ledgers;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.ruleset.RulesInForce;
import nl.weerklank.api.telemetry.Measured;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.suggestion.Suggester;

/** The suggester of each organisation. */
@ApplicationScoped
public class Suggesters {

    private final Ledgers ledgers;
    private final Candidates candidates;
    private final RulesInForce rules;
    private final Themes themes;
    private final DecisionLogs decisions;
    private final Measured measured;
    private final Supplier<String> ids = new TimeOrderedIds(InstantSource.system());
    private final Map<OrganisationId, Suggester> suggesters = new ConcurrentHashMap<>();

    Suggesters(
            Ledgers ledgers,
            Candidates candidates,
            RulesInForce rules,
            Themes themes,
            DecisionLogs decisions,
            Measured measured) {
        this.ledgers = ledgers;
        this.candidates = candidates;
        this.rules = rules;
        this.themes = themes;
        this.decisions = decisions;
        this.measured = measured;
    }

    /** The suggester of this organisation. Start reading at {@link Suggester#suggest}. */
    public Suggester of(OrganisationId organisation) {
        return suggesters.computeIfAbsent(
                organisation,
                id -> new Suggester(
                        measured.ledger(ledgers.of(id)),
                        measured.generator(() -> candidates.of(id)),
                        () -> measured.rules(rules.current()),
                        themes::current,
                        measured.log(decisions.log()),
                        ids));
    }
}
