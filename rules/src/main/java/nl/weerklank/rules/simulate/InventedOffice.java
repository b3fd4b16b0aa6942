package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;

/** Asks the real {@link Suggester} on behalf of people who do not exist; nothing of it is stored. */
final class InventedOffice {

    private static final int LIMIT = 5;

    private final VirtualLedger ledger;
    private final Suggester suggester;
    private Instant now;
    private int lastId;

    InventedOffice(World world, RuleSet rules) {
        this.now = world.now();
        this.ledger = new VirtualLedger(() -> now, item -> 0);
        ledger.given(world.programme());
        this.suggester = new Suggester(
                ledger, world.generator(), () -> rules, world::taxonomy, new Listening(), () -> "invented-" + ++lastId);
    }

    DecisionRecord suggest(EmployeeProfile person, Channel channel, Instant at) {
        now = at;
        ledger.given(person, UnitGate.OPEN, Map.of(), Set.of());
        return suggester.suggest(new SuggestionQuery(person.employee().id(), LIMIT, channel));
    }

    /** Lets this become of everything that was offered. */
    void respond(DecisionRecord record, Responses responses) {
        respond(
                record,
                suggestion -> responses.draw(
                        suggestion.delivery(), record.id(), suggestion.content().value()));
    }

    /** Lets of everything that was offered become what this says. */
    void respond(DecisionRecord record, Function<Suggestion, Response> response) {
        record.suggestions()
                .forEach(suggestion -> ledger.becomes(
                        record.employee(), suggestion.id(), Loop.met(record, suggestion, response.apply(suggestion))));
    }

    private static final class Listening implements DecisionLog {

        @Override
        public Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant at) {
            return Optional.empty();
        }

        @Override
        public void append(DecisionRecord decision, String inputs) {
            // whoever asked has it
        }
    }
}
