package nl.weerklank.rules.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Rule;

/**
 * What rules that speak make of each other, by looking at every situation they can tell apart: a rule is called
 * unreachable or redundant only when that holds in all of them. What cannot be looked at within bounds is not judged.
 */
final class Comparisons {

    /** Situations looked at for one rule set: enough for 200 usual rules, and a bound on what a hostile draft costs. */
    private static final int MOST_SITUATIONS = 400_000;

    private final List<Rule> rules;
    private final Map<RuleId, Set<Fact>> facts;
    private final Issues issues;
    private final Set<Set<RuleId>> told = new HashSet<>();
    private int left = MOST_SITUATIONS;
    private int notCompared;

    private Comparisons(List<Rule> rules, Issues issues) {
        this.rules = rules;
        this.facts = rules.stream().collect(Collectors.toMap(Rule::id, Rule::facts));
        this.issues = issues;
    }

    /** Looks at these rules, which speak and are sorted by id. */
    static void check(List<Rule> rules, Issues issues) {
        Comparisons comparisons = new Comparisons(rules, issues);
        rules.forEach(comparisons::alone);
        rules.forEach(comparisons::besideOthers);
        comparisons.ofEachTwo();
        if (comparisons.notCompared > 0) {
            issues.add(IssueCode.NOT_ALL_COMPARED, Integer.toString(comparisons.notCompared));
        }
    }

    private void alone(Rule rule) {
        look(rule, rule).ifPresent(situations -> {
            if (!situations.any(situation -> Hearing.truth(rule, situation) == Truth.TRUE)) {
                issues.add(IssueCode.NEVER_TRUE, rule, "/when", "");
            } else if (situations.all(situation -> Hearing.holdsBack(rule, situation))) {
                issues.add(IssueCode.HOLDS_BACK_EVERYTHING, rule, "/when", "");
            }
        });
    }

    /** Whether some other rule makes this one superfluous; the first that does is named. */
    private void besideOthers(Rule rule) {
        for (Rule other : rules) {
            if (other != rule && seesNoMore(other, rule)) {
                Optional<IssueCode> code = superfluous(rule, other);
                if (code.isPresent()) {
                    told.add(Set.of(rule.id(), other.id()));
                    issues.add(code.get(), rule, other);
                    return;
                }
            }
        }
    }

    private boolean seesNoMore(Rule rule, Rule other) {
        return factsOf(other).containsAll(factsOf(rule));
    }

    private Set<Fact> factsOf(Rule rule) {
        return facts.getOrDefault(rule.id(), Set.of());
    }

    private Optional<IssueCode> superfluous(Rule rule, Rule other) {
        boolean silenced = canHoldBack(other) && !canHoldBack(rule);
        boolean repeated = !adjusts(rule) && saysSuchThings(other, rule);
        if (!silenced && !repeated) {
            return Optional.empty();
        }
        return look(rule, other).flatMap(situations -> {
            if (!situations.any(situation -> Hearing.speaks(rule, situation))) {
                return Optional.empty();
            }
            if (silenced
                    && situations.all(
                            situation -> !Hearing.speaks(rule, situation) || Hearing.holdsBack(other, situation))) {
                return Optional.of(IssueCode.SHADOWED);
            }
            boolean redundant = repeated
                    && situations.all(situation -> repeats(rule, other, situation))
                    && !(rule.id().compareTo(other.id()) < 0
                            && !adjusts(other)
                            && situations.all(situation -> repeats(other, rule, situation)));
            return redundant ? Optional.of(IssueCode.REDUNDANT) : Optional.empty();
        });
    }

    private static boolean repeats(Rule rule, Rule other, Facts situation) {
        return Hearing.says(other, situation).containsAll(Hearing.says(rule, situation));
    }

    private static boolean canHoldBack(Rule rule) {
        return rule.excludes() || rule.excludesWhenUnknown();
    }

    private static boolean saysSuchThings(Rule other, Rule rule) {
        return other.then().containsAll(rule.then());
    }

    private static boolean adjusts(Rule rule) {
        return rule.then().stream().map(EffectWord::of).anyMatch(EffectWord.ADJUST::equals);
    }

    private void ofEachTwo() {
        for (int i = 0; i < rules.size(); i++) {
            for (Rule other : rules.subList(i + 1, rules.size())) {
                Rule rule = rules.get(i);
                if (!told.contains(Set.of(rule.id(), other.id()))) {
                    between(rule, other).ifPresent(code -> issues.add(code, other, rule));
                }
            }
        }
    }

    private Optional<IssueCode> between(Rule rule, Rule other) {
        boolean sameFacts = conditionFacts(rule).equals(conditionFacts(other));
        boolean opposite = sameFacts && areOpposite(rule, other);
        boolean leaveNothing = leavesOf(rule)
                .anyMatch(kinds -> leavesOf(other).anyMatch(others -> Collections.disjoint(kinds, others)));
        if (!sameFacts && !leaveNothing) {
            return Optional.empty();
        }
        return look(rule, other).flatMap(situations -> {
            if (sameFacts
                    && situations.all(situation -> Hearing.truth(rule, situation) == Hearing.truth(other, situation))) {
                return Optional.of(IssueCode.SAME_CONDITION);
            }
            Predicate<Facts> both = situation ->
                    Hearing.truth(rule, situation) == Truth.TRUE && Hearing.truth(other, situation) == Truth.TRUE;
            if ((opposite || leaveNothing) && situations.any(both)) {
                return Optional.of(leaveNothing ? IssueCode.NO_KIND_LEFT : IssueCode.OPPOSITE);
            }
            return Optional.empty();
        });
    }

    private static Set<Fact> conditionFacts(Rule rule) {
        return rule.when().leaves().map(Condition.Leaf::fact).collect(Collectors.toSet());
    }

    private static Stream<Set<Kind>> leavesOf(Rule rule) {
        return rule.then().stream()
                .flatMap(consequence -> consequence instanceof Consequence.Says(Effect.LimitKinds limit)
                        ? Stream.of(limit.kinds())
                        : Stream.of());
    }

    /** Whether one raises what the other lowers or holds back. */
    private static boolean areOpposite(Rule rule, Rule other) {
        return raises(rule) && lowers(other) || lowers(rule) && raises(other);
    }

    private static boolean raises(Rule rule) {
        return amounts(rule).anyMatch(amount -> amount > 0);
    }

    private static boolean lowers(Rule rule) {
        return rule.excludes() || amounts(rule).anyMatch(amount -> amount < 0);
    }

    private static Stream<Integer> amounts(Rule rule) {
        return rule.then().stream().flatMap(consequence -> switch (consequence) {
            case Consequence.Adjust adjust -> Stream.of(rule.valueOf(adjust.amount()));
            case Consequence.AdjustPer adjust -> Stream.of(rule.valueOf(adjust.each()));
            case Consequence.Balance balance -> Stream.of();
            case Consequence.Says says -> Stream.of();
        });
    }

    /** The situations that both can tell apart, or empty when there are too many left to look at. */
    private Optional<Situations> look(Rule rule, Rule other) {
        Optional<Situations> situations = Situations.of(rule, other).filter(found -> found.count() <= left);
        situations.ifPresentOrElse(found -> left -= found.count(), () -> notCompared++);
        return situations;
    }
}
