package nl.weerklank.rules.compile;

import java.io.Serial;
import java.util.Set;
import java.util.function.Predicate;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Rule;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/**
 * One leaf of one rule as one constraint of the network. It carries fact, operator and value, and is named by them:
 * rules that ask the same share one node.
 */
final class LeafConstraint implements Predicate1<Facts>, HashedExpression {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Fact fact;
    private final transient Predicate<Object> comparison;
    private final boolean whenTrue;
    private final boolean whenFalse;
    private final boolean whenUnknown;
    private final String name;

    private LeafConstraint(Fact fact, Operator operator, String value, Outcome outcome, Predicate<Object> comparison) {
        this.fact = fact;
        this.comparison = comparison;
        if (operator == Operator.IS_KNOWN) { // which is never unknown: a missing fact is an answer too
            this.whenTrue = outcome.accepts(comparison.test(true));
            this.whenFalse = whenTrue;
            this.whenUnknown = outcome.accepts(comparison.test(false));
        } else {
            this.whenTrue = outcome.accepts(true);
            this.whenFalse = outcome.accepts(false);
            this.whenUnknown = outcome.acceptsUnknown();
        }
        this.name = "%s %s %s is %s".formatted(fact.id(), operator.word(), value, outcome);
    }

    static LeafConstraint of(Rule rule, Formula.Literal literal) {
        Condition.Leaf leaf = literal.leaf();
        return switch (leaf.operand()) {
            case Operand.Number number -> {
                int value = rule.valueOf(number.amount());
                yield of(literal, Integer.toString(value), comparing(leaf.operator(), value));
            }
            case Operand.Range range -> {
                int from = rule.valueOf(range.from());
                int to = rule.valueOf(range.to());
                yield of(literal, from + ".." + to, actual -> (Integer) actual >= from && (Integer) actual <= to);
            }
            case Operand.Flag flag ->
                of(literal, Boolean.toString(flag.value()), actual -> actual.equals(flag.value()));
            case Operand.Code code -> of(literal, code.value(), comparing(leaf.operator(), code.value()));
            case Operand.Codes codes ->
                of(literal, String.join(",", codes.values()), comparing(leaf, Set.copyOf(codes.values())));
        };
    }

    private static LeafConstraint of(Formula.Literal literal, String value, Predicate<Object> comparison) {
        return new LeafConstraint(
                literal.leaf().fact(), literal.leaf().operator(), value, literal.outcome(), comparison);
    }

    private static Predicate<Object> comparing(Operator operator, int value) {
        return switch (operator) {
            case EQUALS -> actual -> (Integer) actual == value;
            case AT_LEAST -> actual -> (Integer) actual >= value;
            case AT_MOST -> actual -> (Integer) actual <= value;
            case LESS_THAN -> actual -> (Integer) actual < value;
            case MORE_THAN -> actual -> (Integer) actual > value;
            case ONE_OF, NONE_OF, OVERLAPS, CONTAINS, BETWEEN, IS_KNOWN -> throw noComparison(operator, "a number");
        };
    }

    private static Predicate<Object> comparing(Operator operator, String code) {
        return switch (operator) {
            case EQUALS -> code::equals;
            case CONTAINS -> actual -> ((Set<?>) actual).contains(code);
            case ONE_OF, NONE_OF, OVERLAPS, AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN, BETWEEN, IS_KNOWN ->
                throw noComparison(operator, "a code");
        };
    }

    private static Predicate<Object> comparing(Condition.Leaf leaf, Set<String> codes) {
        return switch (leaf.operator()) {
            case ONE_OF -> codes::contains;
            case OVERLAPS -> actual -> overlap((Set<?>) actual, codes);
            case NONE_OF ->
                switch (leaf.fact().type()) {
                    case CODE -> actual -> !codes.contains(actual);
                    case CODES -> actual -> !overlap((Set<?>) actual, codes);
                    case NUMBER, FLAG -> throw noComparison(leaf.operator(), "codes");
                };
            case EQUALS, CONTAINS, AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN, BETWEEN, IS_KNOWN ->
                throw noComparison(leaf.operator(), "codes");
        };
    }

    private static boolean overlap(Set<?> actual, Set<String> codes) {
        for (Object code : actual) {
            if (codes.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static IllegalStateException noComparison(Operator operator, String operand) {
        return new IllegalStateException("%s does not compare with %s".formatted(operator.word(), operand));
    }

    @Override
    public boolean test(Facts facts) {
        Object actual = facts.get(fact);
        if (actual == null) {
            return whenUnknown;
        }
        return whenTrue == whenFalse || comparison.test(actual) ? whenTrue : whenFalse;
    }

    /** Fact, operator, value and outcome: what it asks, and nothing else. */
    String name() {
        return name;
    }

    @Override
    public String getExpressionHash() {
        return name;
    }
}
