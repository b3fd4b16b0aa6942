package nl.weerklank.api.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OriginsTest {

    private static final RuleId EXPERT = new RuleId("relevance.expert");
    private static final RuleId UNIT = new RuleId("relevance.unit");

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    PublishedRules published;

    @Test
    @DisplayName("G01 each rule was answered for by whoever approved the revision that last changed it")
    void origins() {
        OrganisationId organisation = organisations.create("origins-" + System.nanoTime());

        transaction.run(organisation, () -> {
            Published first = published.current();
            Published second = without(EXPERT, first, "ann");
            Published third = without(UNIT, second, "bob");

            Map<RuleId, Publication> then = published.origins(second);
            Map<RuleId, Publication> now = published.origins(third);

            assertThat(then.get(EXPERT).approvedBy()).containsExactly("ann");
            assertThat(then.get(UNIT).by()).isEqualTo("weerklank");
            assertThat(now.get(EXPERT).revision()).isEqualTo(second.revision());
            assertThat(now.get(UNIT).approvedBy()).containsExactly("bob");
            assertThat(now).hasSameSizeAs(third.rules());
        });
    }

    /** Publishes the same with this rule switched off. */
    private Published without(RuleId off, Published base, String approvedBy) {
        List<Rule> rules = base.rules().stream()
                .map(rule -> rule.id().equals(off) ? switchedOff(rule) : rule)
                .toList();
        return published.publish(
                new ToPublish(rules, base.revision(), "carl", List.of(approvedBy), "", UUID.randomUUID()));
    }

    private static Rule switchedOff(Rule rule) {
        return new Rule(
                rule.id(),
                rule.area(),
                rule.title(),
                rule.channels(),
                rule.when(),
                rule.then(),
                rule.params(),
                rule.onUnknown(),
                rule.valid(),
                rule.owner(),
                rule.serves(),
                false);
    }
}
