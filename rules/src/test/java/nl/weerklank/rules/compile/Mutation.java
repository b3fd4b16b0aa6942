package nl.weerklank.rules.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.language.Amount;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.FactCodes;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Rule;

/** One compiled constraint that asks something else than it was written to ask: the n-th that a rule compiles to. */
record Mutation(Rule rule, int place, Formula.Literal before, Formula.Literal after) {

    private static final List<Operator> ORDERED =
            List.of(Operator.EQUALS, Operator.AT_LEAST, Operator.AT_MOST, Operator.LESS_THAN, Operator.MORE_THAN);

    /** Every single change of operator, bound or polarity of every constraint of this rule. */
    static List<Mutation> of(Rule rule) {
        Counting counting = new Counting();
        DroolsRuleSet.of(List.of(rule), counting);
        Stream.Builder<Mutation> mutations = Stream.builder();
        for (int place = 0; place < counting.seen.size(); place++) {
            int at = place;
            Formula.Literal before = counting.seen.get(place);
            changes(rule, before).forEach(after -> mutations.add(new Mutation(rule, at, before, after)));
        }
        return mutations.build().toList();
    }

    /** The rule compiled with this one mistake. */
    DroolsRuleSet compiled() {
        int[] next = {0};
        return DroolsRuleSet.of(List.of(rule), literal -> next[0]++ == place ? after : literal);
    }

    @Override
    public String toString() {
        return "%s: %s became %s"
                .formatted(
                        rule.id(),
                        LeafConstraint.of(rule, before).name(),
                        LeafConstraint.of(rule, after).name());
    }

    private static Stream<Formula.Literal> changes(Rule rule, Formula.Literal literal) {
        Stream<Formula.Literal> polarities = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != literal.outcome())
                .map(outcome -> new Formula.Literal(literal.leaf(), outcome));
        Stream<Formula.Literal> leaves =
                leaves(rule, literal.leaf()).map(leaf -> new Formula.Literal(leaf, literal.outcome()));
        return Stream.concat(polarities, leaves);
    }

    private static Stream<Condition.Leaf> leaves(Rule rule, Condition.Leaf leaf) {
        return switch (leaf.operand()) {
            case Operand.Number number -> {
                int bound = rule.valueOf(number.amount());
                yield Stream.concat(
                        ORDERED.stream()
                                .filter(operator -> operator != leaf.operator())
                                .map(operator -> new Condition.Leaf(leaf.fact(), operator, leaf.operand())),
                        Stream.of(bound - 1, bound + 1).map(other -> with(leaf, number(other))));
            }
            case Operand.Range range -> {
                int from = rule.valueOf(range.from());
                int to = rule.valueOf(range.to());
                yield Stream.of(range(from - 1, to), range(from + 1, to), range(from, to - 1), range(from, to + 1))
                        .map(other -> with(leaf, other));
            }
            case Operand.Flag flag -> Stream.of(with(leaf, new Operand.Flag(!flag.value())));
            case Operand.Code code ->
                Stream.concat(
                        Stream.of(with(leaf, new Operand.Code(other(leaf, code.value())))),
                        Stream.of(new Condition.Leaf(
                                leaf.fact(), Operator.NONE_OF, Operand.Codes.of(List.of(code.value())))));
            case Operand.Codes codes ->
                Stream.concat(
                        Stream.of(new Condition.Leaf(leaf.fact(), opposite(leaf), codes)),
                        sets(leaf, codes.values()).map(other -> with(leaf, new Operand.Codes(other))));
        };
    }

    private static Operator opposite(Condition.Leaf leaf) {
        if (leaf.operator() != Operator.NONE_OF) {
            return Operator.NONE_OF;
        }
        return leaf.fact().type() == FactType.CODE ? Operator.ONE_OF : Operator.OVERLAPS;
    }

    /** One code less, and one more. */
    private static Stream<SortedSet<String>> sets(Condition.Leaf leaf, SortedSet<String> codes) {
        SortedSet<String> less = new TreeSet<>(codes);
        less.removeFirst();
        SortedSet<String> more = new TreeSet<>(codes);
        more.add(other(leaf, codes.toArray(String[]::new)));
        return Stream.of(less, more);
    }

    private static String other(Condition.Leaf leaf, String... codes) {
        List<String> taken = List.of(codes);
        return FactCodes.of(leaf.fact()).map(List::copyOf).orElse(RandomRules.OPEN_CODES).stream()
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElse("another");
    }

    private static Condition.Leaf with(Condition.Leaf leaf, Operand operand) {
        return new Condition.Leaf(leaf.fact(), leaf.operator(), operand);
    }

    private static Operand number(int value) {
        return new Operand.Number(new Amount.Fixed(value));
    }

    private static Operand range(int from, int to) {
        return new Operand.Range(new Amount.Fixed(from), new Amount.Fixed(to));
    }

    /** Remembers every constraint in the order in which they are compiled. */
    private static final class Counting implements UnaryOperator<Formula.Literal> {

        private final List<Formula.Literal> seen = new ArrayList<>();

        @Override
        public Formula.Literal apply(Formula.Literal literal) {
            seen.add(literal);
            return literal;
        }
    }
}
