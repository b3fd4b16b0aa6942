package nl.weerklank.api.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.weerklank.api.index.Candidates;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.ruleset.RulesInForce;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.rules.record.RecordCodec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SameBytesTest {

    @Inject
    Ledgers ledgers;

    @Inject
    Candidates candidates;

    @Inject
    RulesInForce rules;

    @Inject
    Themes themes;

    @Inject
    Organisations organisations;

    @Test
    @DisplayName("G03 The same person, items, moment and ids give the same record, byte for byte")
    void sameInputSameBytes() {
        for (int i = 0; i < 3; i++) {
            Stage.newItem();
        }
        Instant moment = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (Map<String, ?> preferences : List.of(
                Map.of("interests", List.of("sustainability")),
                Map.of("interests", List.of("sustainability", "technology"), "goals", List.of("CAREER", "EXPERTISE")),
                Map.of(
                        "expertise",
                        List.of("sustainability"),
                        "readiness",
                        "WRITE",
                        "channels",
                        List.of("CHAT", "EMAIL")))) {
            String person = Stage.newPerson();
            Stage.says(person, preferences);
            SuggestionQuery query = new SuggestionQuery(new EmployeeId(person), 10, Channel.PULL);

            byte[] once = RecordCodec.encode(suggesterAt(moment).suggest(query));
            byte[] again = RecordCodec.encode(suggesterAt(moment).suggest(query));

            assertThat(again).isEqualTo(once);
        }
    }

    /** Everything as in production, but for the time, the ids and a log that only looks. */
    private Suggester suggesterAt(Instant moment) {
        OrganisationId organisation = organisations.usual();
        AtomicLong ids = new AtomicLong();
        return new Suggester(
                ledgers.of(organisation, () -> moment),
                candidates.of(organisation),
                () -> rules.current(),
                themes::current,
                new Onlooker(),
                () -> new UUID(7, ids.incrementAndGet()).toString());
    }

    private static final class Onlooker implements DecisionLog {

        @Override
        public Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant now) {
            return Optional.empty();
        }

        @Override
        public void append(DecisionRecord decision, String inputs) {
            // the caller holds it already
        }
    }
}
