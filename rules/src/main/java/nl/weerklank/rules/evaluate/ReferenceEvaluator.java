package nl.weerklank.rules.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules straight from their tree, in three values, and shows how every condition came out. It decides nothing: it
 * explains what was decided, and a property test keeps it equal to what decides.
 */
public final class ReferenceEvaluator {

    private final List<Rule> rules;

    /** Evaluates these rules; those switched off stay out. */
    public ReferenceEvaluator(Collection<Rule> rules) {
        this.rules = Rule.enabledOf(rules);
    }

    /** What every rule makes of one item, sorted by rule id; also what would be said of an item that is held back. */
    public List<RuleTrace> trace(Facts facts) {
        return rules.stream().map(rule -> trace(rule, facts)).toList();
    }

    /** What the rules say: of an item that is held back only what holds it back, of the others everything. */
    public List<RuleMatch> evaluate(List<Facts> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(Facts::about))
                .flatMap(this::matches)
                .toList();
    }

    private Stream<RuleMatch> matches(Facts facts) {
        List<RuleTrace> spoken = trace(facts).stream().filter(RuleTrace::spoke).toList();
        boolean excluded = spoken.stream().anyMatch(RuleTrace::excludes);
        return spoken.stream()
                .filter(trace -> trace.excludes() || !excluded)
                .map(trace -> new RuleMatch(
                        trace.rule(),
                        facts.about(),
                        trace.effects(),
                        trace.condition().truth() == Truth.UNKNOWN));
    }

    /** What one rule makes of one item. */
    public static RuleTrace trace(Rule rule, Facts facts) {
        Trace condition = trace(rule, rule.guarded(), facts);
        List<Effect> effects =
                switch (condition.truth()) {
                    case TRUE -> rule.says(facts);
                    case UNKNOWN -> rule.saysWhenUnknown();
                    case FALSE -> List.of();
                };
        return new RuleTrace(rule.id(), condition, effects);
    }

    private static Trace trace(Rule rule, Condition condition, Facts facts) {
        return switch (condition) {
            case Condition.Leaf leaf -> compare(rule, leaf, facts.get(leaf.fact()));
            case Condition.All all -> {
                List<Trace> parts = traces(rule, all.parts(), facts);
                yield new Trace.Group(all, parts.stream().map(Trace::truth).reduce(Truth.TRUE, Truth::and), parts);
            }
            case Condition.Any any -> {
                List<Trace> parts = traces(rule, any.parts(), facts);
                yield new Trace.Group(any, best(parts), parts);
            }
            case Condition.None none -> {
                List<Trace> parts = traces(rule, none.parts(), facts);
                yield new Trace.Group(none, best(parts).not(), parts);
            }
        };
    }

    private static List<Trace> traces(Rule rule, List<Condition> parts, Facts facts) {
        return parts.stream().map(part -> trace(rule, part, facts)).toList();
    }

    private static Truth best(List<Trace> parts) {
        return parts.stream().map(Trace::truth).reduce(Truth.FALSE, Truth::or);
    }

    private static Trace compare(Rule rule, Condition.Leaf leaf, @Nullable Object actual) {
        return new Trace.Comparison(leaf, truth(rule, leaf, actual), actual);
    }

    private static Truth truth(Rule rule, Condition.Leaf leaf, @Nullable Object actual) {
        if (leaf.operator() == Operator.IS_KNOWN) {
            boolean wanted = ((Operand.Flag) leaf.operand()).value();
            return Truth.of(wanted == (actual != null));
        }
        return actual == null ? Truth.UNKNOWN : Truth.of(holds(rule, leaf, actual));
    }

    private static boolean holds(Rule rule, Condition.Leaf leaf, Object actual) {
        return switch (leaf.operand()) {
            case Operand.Number number ->
                ordered(leaf.operator(), Integer.compare((Integer) actual, rule.valueOf(number.amount())));
            case Operand.Range range ->
                (Integer) actual >= rule.valueOf(range.from()) && (Integer) actual <= rule.valueOf(range.to());
            case Operand.Flag flag -> actual.equals(flag.value());
            case Operand.Code code -> codesOf(actual).contains(code.value());
            case Operand.Codes codes -> {
                boolean shared = codesOf(actual).stream().anyMatch(codes.values()::contains);
                yield (leaf.operator() == Operator.NONE_OF) != shared;
            }
        };
    }

    private static boolean ordered(Operator operator, int comparison) {
        return switch (operator) {
            case EQUALS -> comparison == 0;
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
            case LESS_THAN -> comparison < 0;
            case MORE_THAN -> comparison > 0;
            default -> throw new IllegalStateException(operator.word() + " does not compare with a number");
        };
    }

    private static Set<String> codesOf(Object actual) {
        return switch (actual) {
            case String code -> Set.of(code);
            case Set<?> codes -> codes.stream().map(String.class::cast).collect(Collectors.toSet());
            default -> throw new IllegalStateException("the value is no code and no set of codes");
        };
    }
}
