package nl.weerklank.api.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.weerklank.api.pack.PackInput.FactLine;
import nl.weerklank.api.pack.PackInput.RetentionLine;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Access;
import nl.weerklank.api.security.Role;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G12 From one pack to the next")
class DifferenceTest {

    private static final PackInput SHIPPED = Inputs.shipped();

    @Test
    @DisplayName("nothing changes when nothing changed, and there is nothing to warn of")
    void nothing() {
        Difference difference = Inputs.difference(SHIPPED, Inputs.shipped());

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.warnings()).isEmpty();
    }

    @Test
    @DisplayName("one role, one fact, one retention and one rule change exactly their own lines")
    void exactlyThose() {
        PackInput rule = Inputs.withRule("relevance.unit", turned("points", 40));
        PackInput role = Inputs.withRole(Role.COMMS_LEAD, "getDecision", Access.ALLOW);
        PackInput together = Inputs.withAccess(rule, lines -> role.access().stream());
        together = Inputs.withRetention(together, kept("PUBLISHED_TEXT", 120));
        together = Inputs.withFacts(
                together, facts -> facts.filter(fact -> !fact.id().equals("match.likeness")));

        Difference difference = Inputs.difference(SHIPPED, together);

        assertThat(Inputs.lines(difference))
                .containsExactly(
                        "facts match.likeness REMOVED",
                        "rules relevance.unit parameters: points 25 (instelbaar van 0 tot en met 300)"
                                + " → points 40 (instelbaar van 0 tot en met 300)",
                        "rules relevance.unit sentence: Een stuk over een thema dat vooral voor jouw onderdeel bedoeld is,"
                                + " krijgt 25 punten erbij. → Een stuk over een thema dat vooral voor jouw onderdeel bedoeld is,"
                                + " krijgt 40 punten erbij.",
                        "access COMMS_LEAD/decisions ADDED",
                        "retention PUBLISHED_TEXT kept: 90 dagen → 120 dagen");
        assertThat(Inputs.warnings(difference))
                .containsExactly("ROLE_SEES_MORE COMMS_LEAD/decisions", "LONGER_RETENTION PUBLISHED_TEXT");
    }

    @Test
    @DisplayName("a role that can see more is a warning, a role that can see less is none")
    void roles() {
        PackInput wider = Inputs.withRole(Role.HR_LEAD, "getPreferences", Access.ALLOW);

        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, wider))).containsExactly("ROLE_SEES_MORE HR_LEAD/own");
        assertThat(Inputs.warnings(Inputs.difference(wider, SHIPPED))).isEmpty();
        assertThat(Inputs.lines(Inputs.difference(wider, SHIPPED))).containsExactly("access HR_LEAD/own REMOVED");
    }

    @Test
    @DisplayName(
            "one more call to see what a role sees already is a warning, also when its line reads the same otherwise")
    void oneMoreCall() {
        PackInput fewer = Inputs.withRole(Role.COMPLIANCE, "explainDecision", Access.DENY);

        Difference difference = Inputs.difference(fewer, SHIPPED);

        assertThat(Inputs.lines(difference))
                .singleElement()
                .asString()
                .startsWith("access COMPLIANCE/decisions calls:");
        assertThat(Inputs.warnings(difference)).containsExactly("ROLE_SEES_MORE COMPLIANCE/decisions");
    }

    @Test
    @DisplayName("what people can do with their own things, or a role with the rules, is no warning")
    void nobodySeesMore() {
        PackInput fewer = Inputs.withAccess(
                SHIPPED, lines -> lines.filter(line -> !line.id().equals("EMPLOYEE/own")));
        PackInput rules = Inputs.withRole(Role.WORKS_COUNCIL, "getPublishedRuleSet", Access.ALLOW);

        assertThat(Inputs.lines(Inputs.difference(fewer, SHIPPED))).containsExactly("access EMPLOYEE/own ADDED");
        assertThat(Inputs.warnings(Inputs.difference(fewer, SHIPPED))).isEmpty();
        assertThat(Inputs.lines(Inputs.difference(SHIPPED, rules))).containsExactly("access WORKS_COUNCIL/rules ADDED");
        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, rules))).isEmpty();
    }

    @Test
    @DisplayName("a new fact on a person is a warning, and a new fact on an item is none")
    void facts() {
        PackInput before = Inputs.withFacts(
                SHIPPED,
                facts -> facts.filter(fact ->
                        !fact.id().equals("employee.goals") && !fact.id().equals("content.words")));

        Difference difference = Inputs.difference(before, SHIPPED);

        assertThat(Inputs.lines(difference)).containsExactly("facts content.words ADDED", "facts employee.goals ADDED");
        assertThat(Inputs.warnings(difference)).containsExactly("NEW_PERSONAL_FACT employee.goals");
    }

    @Test
    @DisplayName("a fact that may serve more is a warning, and one that may serve less is none")
    void purposes() {
        FactLine matching = SHIPPED.facts().stream()
                .filter(fact -> fact.id().equals("employee.goals"))
                .findFirst()
                .orElseThrow();
        PackInput wider = Inputs.withFacts(
                SHIPPED,
                facts -> facts.map(fact -> fact.id().equals("employee.away") ? serving(fact, matching) : fact));

        assertThat(Inputs.lines(Inputs.difference(SHIPPED, wider)))
                .containsExactly(
                        "facts employee.away purpose: alleen om je met rust te laten → kiezen wat bij je past");
        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, wider))).containsExactly("WIDER_PURPOSE employee.away");
        assertThat(Inputs.warnings(Inputs.difference(wider, SHIPPED))).isEmpty();
    }

    @Test
    @DisplayName("keeping something longer, or something new, is a warning; keeping it for a shorter time is none")
    void retention() {
        PackInput forEver = Inputs.withRetention(SHIPPED, kept("PUBLISHED_TEXT", null));
        PackInput shorter = Inputs.withRetention(SHIPPED, kept("PUBLISHED_TEXT", 30));
        PackInput fewer = Inputs.withRetention(
                SHIPPED, lines -> lines.filter(line -> !line.id().equals("PUBLISHED_TEXT")));

        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, forEver)))
                .containsExactly("LONGER_RETENTION PUBLISHED_TEXT");
        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, shorter))).isEmpty();
        assertThat(Inputs.warnings(Inputs.difference(fewer, SHIPPED)))
                .containsExactly("LONGER_RETENTION PUBLISHED_TEXT");
    }

    @Test
    @DisplayName("a rule that looks at something more of a person is a warning that names it")
    void ruleReadsMore() {
        PackInput after = Inputs.withRule("relevance.fresh", rule -> when(rule, Fact.EMPLOYEE_GOALS));

        Difference difference = Inputs.difference(SHIPPED, after);

        assertThat(Inputs.warnings(difference)).containsExactly("RULE_READS_MORE relevance.fresh");
        assertThat(difference.warnings().getFirst().text().nl()).contains("kijkt nu ook naar", "je doelen");
    }

    @Test
    @DisplayName("a rule that was switched on looks at all it looks at; one that looks at items only is no warning")
    void switchedOn() {
        PackInput withoutGoal = Inputs.withRule("relevance.goal", rule -> enabled(rule, false));
        PackInput withoutStale = Inputs.withRule("relevance.stale", rule -> enabled(rule, false));

        assertThat(Inputs.warnings(Inputs.difference(withoutGoal, SHIPPED)))
                .containsExactly("RULE_READS_MORE relevance.goal");
        assertThat(Inputs.warnings(Inputs.difference(withoutStale, SHIPPED))).isEmpty();
    }

    @Test
    @DisplayName(
            "a rule that holds things back and is switched off or removed is a weaker bound; one that gives points is none")
    void holdsLess() {
        PackInput off = Inputs.withRule("cadence.quiet-hours", rule -> enabled(rule, false));
        PackInput gone = Inputs.withRules(
                SHIPPED, rules -> rules.filter(rule -> !rule.id().equals("governance.confidential")));
        PackInput points = Inputs.withRule("relevance.fresh", rule -> enabled(rule, false));

        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, off)))
                .containsExactly("WEAKER_BOUND cadence.quiet-hours");
        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, gone)))
                .containsExactly("WEAKER_BOUND governance.confidential");
        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, points))).isEmpty();
    }

    @Test
    @DisplayName(
            "a number of a rule that may go further than before is a weaker bound; another value within it is none")
    void parameters() {
        PackInput wider = Inputs.withRule("relevance.unit", rule -> with(rule, "points", new Parameter(0, 301, 25)));
        PackInput narrower = Inputs.withRule("relevance.unit", rule -> with(rule, "points", new Parameter(1, 299, 25)));

        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, wider))).containsExactly("WEAKER_BOUND relevance.unit");
        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, narrower))).isEmpty();
        assertThat(Inputs.warnings(
                        Inputs.difference(SHIPPED, Inputs.withRule("relevance.unit", turned("points", 300)))))
                .isEmpty();
    }

    @Test
    @DisplayName("a higher cap is a weaker bound, and a lower one is none")
    void caps() {
        PackInput higher = Inputs.withCaps(Caps.of(1, 4, 8));

        assertThat(Inputs.lines(Inputs.difference(SHIPPED, higher))).containsExactly("bounds cap.week value: 3 → 4");
        assertThat(Inputs.warnings(Inputs.difference(SHIPPED, higher))).containsExactly("WEAKER_BOUND cap.week");
        assertThat(Inputs.warnings(Inputs.difference(higher, SHIPPED))).isEmpty();
    }

    @Test
    @DisplayName("the first pack is compared with nothing")
    void first() {
        assertThat(Inputs.pack(SHIPPED, null).difference().changes()).isEmpty();
    }

    private static UnaryOperator<Rule> turned(String parameter, int value) {
        return rule -> {
            Parameter old = rule.params().get(parameter);
            return with(rule, parameter, new Parameter(old.min(), old.max(), value));
        };
    }

    private static Rule with(Rule rule, String parameter, Parameter value) {
        SortedMap<String, Parameter> params = new TreeMap<>(rule.params());
        params.put(parameter, value);
        return rule.withParams(params);
    }

    private static Rule enabled(Rule rule, boolean enabled) {
        return copy(rule, rule.when(), enabled);
    }

    private static Rule when(Rule rule, Fact known) {
        Condition also = new Condition.Leaf(known, Operator.IS_KNOWN, new Operand.Flag(true));
        return copy(rule, new Condition.All(Stream.of(rule.when(), also).toList()), rule.enabled());
    }

    private static Rule copy(Rule rule, Condition when, boolean enabled) {
        return new Rule(
                rule.id(),
                rule.area(),
                rule.title(),
                rule.channels(),
                when,
                rule.then(),
                rule.params(),
                rule.onUnknown(),
                rule.valid(),
                rule.owner(),
                rule.serves(),
                enabled);
    }

    private static FactLine serving(FactLine fact, FactLine as) {
        return new FactLine(
                fact.id(), fact.name(), fact.source(), as.purpose(), fact.basis(), fact.personal(), as.effects());
    }

    private static UnaryOperator<Stream<RetentionLine>> kept(String id, @Nullable Integer days) {
        Sentence said = Sentence.of("%s dagen", "%s days", days);
        return lines -> lines.map(line -> line.id().equals(id)
                ? new RetentionLine(id, line.name(), said, days, line.then(), line.purpose())
                : line);
    }
}
