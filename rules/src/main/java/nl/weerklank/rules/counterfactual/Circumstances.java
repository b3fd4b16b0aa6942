package nl.weerklank.rules.counterfactual;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.suggestion.Otherwise;
import nl.weerklank.rules.language.FactCodes;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.jspecify.annotations.Nullable;

/**
 * What editors and the organisation could have otherwise: of each fact that they can change, and that the engine or a rule
 * looks at, the values at which somebody judges otherwise.
 */
final class Circumstances {

    private static final int BY_EDITOR = 40;
    private static final int BY_EMPLOYER = 60;

    /** What the engine itself looks at, whatever the rules say. */
    private static final Set<Fact> OF_ENGINE = Set.of(
            Fact.CONTENT_STATE,
            Fact.CONTENT_CONFIDENTIALITY,
            Fact.MATCH_LANGUAGE,
            Fact.MATCH_REACHES,
            Fact.PROGRAMME_MODE);

    /** What follows from these is seen in other facts, so that they cannot change by themselves. */
    private static final Set<Fact> NOT_BY_ITSELF =
            Set.of(Fact.CONTENT_THEMES, Fact.CONTENT_CONCERNS, Fact.CONTENT_ANSWERED_FOR, Fact.EMPLOYEE_LANGUAGES);

    /** The only value that can be chosen: the others come about. */
    private static final Map<Fact, String> CHOSEN = new EnumMap<>(Map.of(
            Fact.CONTENT_STATE, ContentState.SUGGESTABLE.name(),
            Fact.PROGRAMME_MODE, Programme.Mode.NORMAL.name(),
            Fact.PROGRAMME_UNIT_GATE, UnitGate.OPEN.name()));

    private final Considered candidate;
    private final Map<Fact, SortedSet<Integer>> numbers = new EnumMap<>(Fact.class);
    private final List<Lever> levers = new ArrayList<>();

    private Circumstances(Considered candidate) {
        this.candidate = candidate;
    }

    static List<Lever> of(Considered candidate, List<Rule> rules) {
        Circumstances circumstances = new Circumstances(candidate);
        OF_ENGINE.forEach(fact -> circumstances.numbers.put(fact, new TreeSet<>()));
        rules.forEach(circumstances::look);
        circumstances.numbers.forEach(circumstances::add);
        circumstances.addResponsibility();
        return circumstances.levers;
    }

    private void look(Rule rule) {
        rule.guarded().leaves().forEach(leaf -> {
            FactChanger who = FactChanger.of(leaf.fact());
            if ((who == FactChanger.EDITOR || who == FactChanger.EMPLOYER) && !NOT_BY_ITSELF.contains(leaf.fact())) {
                SortedSet<Integer> at = numbers.computeIfAbsent(leaf.fact(), fact -> new TreeSet<>());
                Moments.thresholds(rule, leaf.operand()).forEach(threshold -> {
                    at.add(Math.max(0, threshold - 1));
                    at.add(threshold);
                    at.add(threshold + 1);
                });
            }
        });
    }

    private void add(Fact fact, SortedSet<Integer> at) {
        Object now = candidate.facts().get(fact);
        values(fact, at).stream().filter(value -> !value.equals(now)).forEach(value -> add(fact, now, value));
    }

    private static List<? extends Object> values(Fact fact, SortedSet<Integer> at) {
        return switch (fact.type()) {
            case FLAG -> List.of(true, false);
            case NUMBER -> List.copyOf(at);
            case CODE ->
                CHOSEN.containsKey(fact)
                        ? List.of(CHOSEN.get(fact))
                        : FactCodes.of(fact).map(List::copyOf).orElse(List.of());
            case CODES -> List.of();
        };
    }

    /** Somebody takes responsibility for what stands in the item. */
    private void addResponsibility() {
        if (candidate.facts().get(Fact.CONTENT_CONCERNS) instanceof Set<?> concerns && !concerns.isEmpty()) {
            levers.add(new Lever(
                    new Change(Fact.CONTENT_CONCERNS, concerns, Set.of(), FactChanger.EDITOR, null),
                    "responsibility",
                    BY_EDITOR,
                    otherwise -> answeredFor(otherwise, concerns)));
        }
    }

    private Otherwise answeredFor(Otherwise otherwise, Set<?> concerns) {
        Otherwise answered = otherwise
                .with(Fact.CONTENT_CONCERNS, Set.of())
                .with(Fact.CONTENT_ANSWERED_FOR, concerns)
                .with(Fact.CONTENT_LACKS_AGREEMENT, false);
        return candidate.facts().is(Fact.CONTENT_STATE, ContentState.IN_REVIEW)
                ? answered.with(Fact.CONTENT_STATE, ContentState.SUGGESTABLE.name())
                : answered;
    }

    private void add(Fact fact, @Nullable Object from, Object to) {
        FactChanger who = FactChanger.of(fact);
        levers.add(new Lever(
                new Change(fact, from, to, who, null),
                fact.id(),
                who == FactChanger.EDITOR ? BY_EDITOR : BY_EMPLOYER,
                otherwise -> otherwise.with(fact, to)));
    }
}
