package nl.weerklank.api.ruledraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.ruleset.Shipped;
import nl.weerklank.api.ruleset.ToPublish;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("A newer standard policy")
class StandardUpgradeTest {

    private static final Person EVERYTHING = new Person("everything", Set.of(Owner.values()));
    private static final Person COMMS = new Person("comms", Set.of(Owner.COMMS));

    private static final RuleId NEW_TODAY = new RuleId("relevance.knowledge");
    private static final RuleId OTHER_NUMBER = new RuleId("relevance.expert");
    private static final RuleId CHANGED_HERE_TOO = new RuleId("relevance.unit");
    private static final RuleId OF_HR = new RuleId("cadence.budget");
    private static final RuleId CHANGED_HERE_ONLY = new RuleId("relevance.goal");

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Shipped shipped;

    @Inject
    PublishedRules published;

    @Inject
    Beginnings beginnings;

    private OrganisationId organisation;

    /** An organisation that began with an older policy and changed two rules of it since. */
    @BeforeEach
    void upgraded() {
        organisation = organisations.create("upgrade-" + System.nanoTime());
        List<Rule> older = new ArrayList<>();
        for (Rule rule : StandardPolicy.rules()) {
            if (List.of(OTHER_NUMBER, CHANGED_HERE_TOO, OF_HR).contains(rule.id())) {
                older.add(turned(rule, 11));
            } else if (!rule.id().equals(NEW_TODAY)) {
                older.add(rule);
            }
        }
        List<Rule> now = older.stream()
                .map(rule -> List.of(CHANGED_HERE_TOO, CHANGED_HERE_ONLY).contains(rule.id()) ? turned(rule, 22) : rule)
                .toList();
        transaction.run(organisation, () -> {
            shipped.once(older);
            String base = published.current().revision();
            published.publish(new ToPublish(now, base, "somebody", List.of(), "", new UUID(0, 1)));
        });
    }

    @Test
    @DisplayName("changes nothing by itself, and is offered as a draft; what was changed here stays as it is here")
    void offered() {
        Draft draft = transaction
                .in(organisation, () -> beginnings.standard(EVERYTHING, "", false))
                .draft();

        assertThat(draft.base().rules()).doesNotContainKey(NEW_TODAY);
        assertThat(draft.changes()).containsOnlyKeys(NEW_TODAY, OTHER_NUMBER, OF_HR);
        assertThat(value(draft.rules().get(CHANGED_HERE_TOO))).isEqualTo(22);
        assertThat(value(draft.rules().get(CHANGED_HERE_ONLY))).isEqualTo(22);
    }

    @Test
    @DisplayName("R68 is taken over by each owner for their own rules")
    void byOwner() {
        Draft mine = transaction
                .in(organisation, () -> beginnings.standard(COMMS, "", true))
                .draft();

        assertThat(mine.changes()).containsOnlyKeys(NEW_TODAY, OTHER_NUMBER);
        assertThatThrownBy(() -> transaction.in(organisation, () -> beginnings.standard(COMMS, "", false)))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("cadence.budget belongs to HR");
    }

    @Test
    @DisplayName("is not offered when there is none")
    void none() {
        OrganisationId fresh = organisations.create("fresh-" + System.nanoTime());

        assertThatThrownBy(() -> transaction.in(fresh, () -> beginnings.standard(EVERYTHING, "", false)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("nothing-changed");
    }

    private static int value(Rule rule) {
        return rule.params().values().iterator().next().value();
    }

    private static Rule turned(Rule rule, int value) {
        SortedMap<String, Parameter> params = new TreeMap<>(rule.params());
        params.replaceAll((name, bounds) -> new Parameter(bounds.min(), bounds.max(), value));
        return rule.withParams(params);
    }
}
