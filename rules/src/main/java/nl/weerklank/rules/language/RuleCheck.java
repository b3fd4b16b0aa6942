package nl.weerklank.rules.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;

/** What a rule that can be read must also keep to: parameters used and within bounds, personal reasons that are true. */
final class RuleCheck {

    /** The facts that show a personal reason. Without one of them a rule could send anything to everyone (R01). */
    private static final Map<ReasonCode, Set<Fact>> SHOWN_BY = Map.of(
            ReasonCode.THEME_MATCH, Set.of(Fact.MATCH_STRONG_THEMES, Fact.MATCH_WEAK_THEMES),
            ReasonCode.EXPERTISE_MATCH, Set.of(Fact.MATCH_EXPERT_THEMES),
            ReasonCode.STORY_MATCH, Set.of(Fact.MATCH_STORY_THEMES),
            ReasonCode.UNIT_MATCH, Set.of(Fact.MATCH_UNIT),
            ReasonCode.COLLEAGUE, Set.of(Fact.MATCH_CLOSE_COLLEAGUE),
            ReasonCode.LIKENESS, Set.of(Fact.MATCH_LIKENESS),
            ReasonCode.SAME_AUTHOR, Set.of(Fact.MATCH_SAME_AUTHOR));

    private final Rule rule;
    private final List<Issue> issues;

    private RuleCheck(Rule rule, List<Issue> issues) {
        this.rule = rule;
        this.issues = issues;
    }

    static void check(Rule rule, List<Issue> issues) {
        RuleCheck check = new RuleCheck(rule, issues);
        check.everyParameterIsUsed();
        check.rangesRunUpwards();
        check.adjustmentsStayWithinBounds();
        check.personalReasonsAreShown();
    }

    private void everyParameterIsUsed() {
        Set<String> used = new HashSet<>();
        Stream.concat(
                        rule.when().leaves().flatMap(leaf -> amountsOf(leaf.operand())),
                        rule.then().stream().flatMap(RuleCheck::amountsOf))
                .forEach(amount -> {
                    if (amount instanceof Amount.Param param) {
                        used.add(param.name());
                    }
                });
        rule.params().keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> complain("/params/" + name, name, Complaint.UNUSED));
    }

    private static Stream<Amount> amountsOf(Operand operand) {
        return switch (operand) {
            case Operand.Number number -> Stream.of(number.amount());
            case Operand.Range range -> Stream.of(range.from(), range.to());
            case Operand.Flag flag -> Stream.of();
            case Operand.Code code -> Stream.of();
            case Operand.Codes codes -> Stream.of();
        };
    }

    private static Stream<Amount> amountsOf(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Says says -> Stream.of();
            case Consequence.Adjust adjust -> Stream.of(adjust.amount());
            case Consequence.AdjustPer adjust -> Stream.of(adjust.each(), adjust.max());
            case Consequence.Balance balance -> Stream.of(balance.share(), balance.points());
        };
    }

    private void rangesRunUpwards() {
        rule.when().leaves().forEach(leaf -> {
            if (leaf.operand() instanceof Operand.Range range) {
                int from = rule.valueOf(range.from());
                int to = rule.valueOf(range.to());
                if (from > to) {
                    complain(
                            "/when",
                            "%d to %d".formatted(from, to),
                            Complaint.downwards(leaf.fact().id()));
                }
            }
        });
    }

    private void adjustmentsStayWithinBounds() {
        for (int i = 0; i < rule.then().size(); i++) {
            String path = "/then/" + i;
            switch (rule.then().get(i)) {
                case Consequence.Says says -> {}
                case Consequence.Adjust adjust -> bounded(path + "/amount", adjust.amount(), -Limits.ADJUSTMENT);
                case Consequence.AdjustPer adjust -> {
                    bounded(path + "/each", adjust.each(), -Limits.ADJUSTMENT);
                    bounded(path + "/max", adjust.max(), 1);
                }
                case Consequence.Balance balance -> {
                    bounded(path + "/" + balance.bound().name().toLowerCase(Locale.ROOT), balance.share(), 0);
                    bounded(path + "/points", balance.points(), 0);
                }
            }
        }
    }

    private void bounded(String path, Amount amount, int min) {
        if (amount instanceof Amount.Param param) {
            Parameter bounds = rule.params().get(param.name());
            if (bounds != null && (bounds.min() < min || bounds.max() > Limits.ADJUSTMENT)) {
                complain(path, param.name(), Complaint.reachesTooFar(bounds, min, Limits.ADJUSTMENT));
            }
        }
    }

    private void personalReasonsAreShown() {
        for (int i = 0; i < rule.then().size(); i++) {
            Consequence consequence = rule.then().get(i);
            Set<Fact> shownBy = SHOWN_BY.getOrDefault(consequence.reason(), Set.of());
            if (!shownBy.isEmpty() && !shown(consequence, shownBy)) {
                complain(
                        "/then/" + i + "/reason",
                        consequence.reason().name(),
                        Complaint.notShownBy(
                                shownBy.stream().map(Fact::id).sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    private boolean shown(Consequence consequence, Set<Fact> by) {
        return switch (consequence) {
            case Consequence.Says says -> false;
            case Consequence.Balance balance -> false;
            case Consequence.AdjustPer adjust -> by.contains(adjust.per()) || required(by);
            case Consequence.Adjust adjust -> required(by);
        };
    }

    /** Whether the rule is never true unless one of these facts is there. */
    private boolean required(Set<Fact> facts) {
        return switch (rule.when()) {
            case Condition.Leaf leaf -> requires(leaf, facts);
            case Condition.All all ->
                all.parts().stream().anyMatch(part -> part instanceof Condition.Leaf leaf && requires(leaf, facts));
            case Condition.Any any ->
                any.parts().stream().allMatch(part -> part instanceof Condition.Leaf leaf && requires(leaf, facts));
            case Condition.None none -> false;
        };
    }

    private boolean requires(Condition.Leaf leaf, Set<Fact> facts) {
        if (!facts.contains(leaf.fact())) {
            return false;
        }
        return switch (leaf.operator()) {
            case EQUALS ->
                leaf.operand() instanceof Operand.Flag flag && flag.value()
                        || leaf.operand() instanceof Operand.Number number && lowestOf(number.amount()) > 0;
            case AT_LEAST -> leaf.operand() instanceof Operand.Number number && lowestOf(number.amount()) > 0;
            case MORE_THAN -> leaf.operand() instanceof Operand.Number number && lowestOf(number.amount()) >= 0;
            case BETWEEN -> leaf.operand() instanceof Operand.Range range && lowestOf(range.from()) > 0;
            default -> false;
        };
    }

    /** The lowest an editor can set it to. */
    private int lowestOf(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> fixed.value();
            case Amount.Param param -> {
                Parameter bounds = rule.params().get(param.name());
                yield bounds == null ? Integer.MIN_VALUE : bounds.min();
            }
        };
    }

    private void complain(String path, String value, Bilingual message) {
        issues.add(new Issue(path, value, List.of(), message));
    }
}
