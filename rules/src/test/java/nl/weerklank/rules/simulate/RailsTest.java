package nl.weerklank.rules.simulate;

import static nl.weerklank.rules.simulate.SimulationTest.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.simulate.Breach.Rail;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RailsTest {

    private static final List<Rule> BASE = StandardPolicy.rules();
    private static final RuleChange NONE = RuleChange.between(BASE, BASE);

    @Test
    @DisplayName("R37 A push more than the caps allow is a breach, for one person already")
    void caps() {
        Rails rails = new Rails(NONE, Cells.CROWD);
        DecisionRecord pushed = pushed();

        rails.watch(pushed, withCaps(pushed, Caps.of(0, 0, 0)), Way.FROZEN_FACTS);

        assertThat(rails.breaches(new Sentences())).extracting(Breach::rail).contains(Rail.CAPS);
    }

    @Test
    @DisplayName("R37 On the virtual clock pushes are counted without the ledger's own history")
    void capsInTheLoop() {
        Rails rails = new Rails(NONE, Cells.CROWD);
        DecisionRecord pushed = pushed();

        rails.watch(pushed, pushed, Way.CLOSED_LOOP);
        assertThat(rails.breaches(new Sentences())).isEmpty();
        rails.watch(pushed, pushed, Way.CLOSED_LOOP);

        assertThat(rails.breaches(new Sentences())).extracting(Breach::rail).containsExactly(Rail.CAPS);
    }

    @Test
    @DisplayName("R32 R18 Rules that would disturb people in quiet mode are a breach, though the ledger would stop it")
    void silence() {
        List<Rule> draft = without(BASE, "cadence.quiet-mode");
        RuleChange change = RuleChange.between(BASE, draft);
        Rails rails = new Rails(change, Cells.CROWD);
        DroolsRuleSet base = DroolsRuleSet.of(BASE);
        DroolsRuleSet after = DroolsRuleSet.of(draft);

        quietMonth()
                .forEach(record -> rails.watch(
                        Reconsideration.by(base, record), Reconsideration.by(after, record), Way.FROZEN_FACTS));

        assertThat(rails.breaches(new Sentences()))
                .extracting(Breach::rail)
                .contains(Rail.QUIET_TIME, Rail.COMPLIANCE_RULE);
    }

    @Test
    @DisplayName("R21 R05 R71 Five people who see more campaigns than a rule can ever allow are a breach")
    void shares() {
        Rails rails = new Rails(NONE, Cells.CROWD);

        for (int person = 0; person < 4; person++) {
            rails.watchShown(new EmployeeId("e-" + person), shown(5, 10), shown(6, 10));
        }
        assertThat(rails.breaches(new Sentences())).isEmpty();
        rails.watchShown(new EmployeeId("e-4"), shown(5, 10), shown(6, 10));

        assertThat(rails.breaches(new Sentences()))
                .extracting(Breach::rail)
                .containsExactly(Rail.CAMPAIGN_SHARE, Rail.EMPLOYER_SHARE);
    }

    @Test
    @DisplayName("R71 Just what the bound allows, or too few items, is no breach")
    void sharesWithinBounds() {
        Rails rails = new Rails(NONE, 1);

        rails.watchShown(new EmployeeId("e-1"), shown(0, 10), shown(5, 10));
        rails.watchShown(new EmployeeId("e-2"), shown(0, 4), shown(4, 4));
        rails.watchShown(new EmployeeId("e-3"), shown(6, 10), shown(6, 10));

        assertThat(rails.breaches(new Sentences())).isEmpty();
    }

    @Test
    @DisplayName("The largest share is the one that the rules that ship can be set to")
    void largestShare() {
        assertThat(BASE)
                .filteredOn(rule -> rule.id().equals(new RuleId("authenticity.campaign-mix"))
                        || rule.id().equals(new RuleId("authenticity.employer-motive")))
                .extracting(rule -> rule.params().get("share").max())
                .containsExactly(Rails.LARGEST_SHARE, Rails.LARGEST_SHARE);
    }

    @Test
    @DisplayName("R68 Only a rule of compliance that goes is a guard rail that goes")
    void guardRailsGone() {
        assertThat(RuleChange.between(BASE, without(BASE, "governance.disclosure"))
                        .guardRailsGone())
                .containsExactly(new RuleId("governance.disclosure"));
        assertThat(RuleChange.between(BASE, without(BASE, "relevance.goal")).guardRailsGone())
                .isEmpty();
    }

    private static DecisionRecord pushed() {
        return Month.of(1, 6, 6, BASE).records().stream()
                .filter(record ->
                        record.suggestions().stream().anyMatch(suggestion -> suggestion.delivery() == Delivery.PUSH))
                .findFirst()
                .orElseThrow();
    }

    private static DecisionRecord withCaps(DecisionRecord record, Caps caps) {
        return with(record, new Programme("p", Programme.Mode.NORMAL, caps));
    }

    private static List<DecisionRecord> quietMonth() {
        return Month.of(2, 10, 6, BASE).records().stream()
                .map(record -> with(record, new Programme("p", Programme.Mode.QUIET, Caps.STANDARD)))
                .map(RailsTest::withQuietFact)
                .toList();
    }

    private static DecisionRecord with(DecisionRecord record, Programme programme) {
        Grounds seen = record.grounds();
        return new DecisionRecord(
                record.id(),
                record.decidedAt(),
                record.employee(),
                record.channel(),
                record.limit(),
                record.versions(),
                new Grounds(seen.profile(), seen.history(), programme, seen.unitGate()),
                record.candidates(),
                record.verdicts(),
                record.suggestions(),
                record.nextNudgeNotBefore());
    }

    private static DecisionRecord withQuietFact(DecisionRecord record) {
        return new DecisionRecord(
                record.id(),
                record.decidedAt(),
                record.employee(),
                record.channel(),
                record.limit(),
                record.versions(),
                record.grounds(),
                record.candidates().stream()
                        .map(candidate -> candidate.withFacts(candidate.facts().toBuilder()
                                .code(Fact.PROGRAMME_MODE, Programme.Mode.QUIET)
                                .build()))
                        .toList(),
                record.verdicts(),
                record.suggestions(),
                record.nextNudgeNotBefore());
    }

    private static History shown(int campaigns, int all) {
        List<History.Shown> shown = new ArrayList<>(IntStream.range(0, all)
                .mapToObj(i -> new History.Shown(
                        new ContentId("p-" + i),
                        Instant.EPOCH.plusSeconds(i),
                        Source.Kind.OWN,
                        i < campaigns ? ContentClass.CAMPAIGN : ContentClass.KNOWLEDGE,
                        i < campaigns ? Motive.EMPLOYER : Motive.SELF,
                        5))
                .toList());
        return new History(List.of(), shown, Map.of(), null, null);
    }
}
