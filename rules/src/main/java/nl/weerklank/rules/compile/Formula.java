package nl.weerklank.rules.compile;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Rule;

/** A condition in two values, as a network needs it: every negation and every unknown has moved into the leaves. */
sealed interface Formula {

    /** Literals first: a network asks from left to right, and they are the cheaper question. */
    record And(List<Formula> parts) implements Formula {
        public And {
            parts = Stream.concat(
                            parts.stream().filter(part -> part instanceof Literal),
                            parts.stream().filter(part -> !(part instanceof Literal)))
                    .toList();
        }

        /** With each of these in place of a part. */
        private List<Formula> instead(Formula part, List<Formula> others) {
            List<Formula> rest = parts.stream().filter(other -> other != part).toList();
            return others.stream()
                    .<Formula>map(other -> new And(
                            Stream.concat(rest.stream(), Stream.of(other)).toList()))
                    .toList();
        }
    }

    record Or(List<Formula> parts) implements Formula {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Literal(Condition.Leaf leaf, Outcome outcome) implements Formula {}

    /** Holds when the condition comes out so. */
    static Formula of(Condition condition, Outcome outcome) {
        return switch (outcome) {
            case UNKNOWN -> unknown(condition);
            case TRUE, NOT_FALSE -> positive(condition, outcome);
            case FALSE, NOT_TRUE -> negative(condition, outcome);
        };
    }

    /** The same with each literal changed. */
    default Formula with(UnaryOperator<Literal> change) {
        return switch (this) {
            case Literal literal -> change.apply(literal);
            case And and ->
                new And(and.parts().stream().map(part -> part.with(change)).toList());
            case Or or ->
                new Or(or.parts().stream().map(part -> part.with(change)).toList());
        };
    }

    /**
     * Formulas of which any is enough: the first disjunction taken apart. There are never more than it has literals, so what
     * other disjunctions stand beside it stay as they are.
     */
    default List<Formula> alternatives() {
        return switch (this) {
            case Literal literal -> List.of(literal);
            case Or or ->
                or.parts().stream()
                        .flatMap(part -> part.alternatives().stream())
                        .toList();
            case And and ->
                and.parts().stream()
                        .filter(part -> part instanceof Or)
                        .findFirst()
                        .map(or -> and.instead(or, or.alternatives()))
                        .orElse(List.of(and));
        };
    }

    /** Asks the same of facts at once, without a network. */
    default Predicate<Facts> asks(Rule rule) {
        return switch (this) {
            case Literal literal -> LeafConstraint.of(rule, literal)::test;
            case And and -> and.parts().stream().map(part -> part.asks(rule)).reduce(facts -> true, Predicate::and);
            case Or or -> or.parts().stream().map(part -> part.asks(rule)).reduce(facts -> false, Predicate::or);
        };
    }

    /** Neither true nor false. */
    private static Formula unknown(Condition condition) {
        return switch (condition) {
            case Condition.Leaf leaf -> new Literal(leaf, Outcome.UNKNOWN);
            case Condition.All all -> new And(flat(all, Outcome.NOT_FALSE, Outcome.NOT_TRUE));
            case Condition.Any any -> new And(flat(any, Outcome.NOT_TRUE, Outcome.NOT_FALSE));
            case Condition.None none -> new And(flat(none, Outcome.NOT_FALSE, Outcome.NOT_TRUE));
        };
    }

    /** The parts of what is a conjunction, and beside them what is a disjunction. */
    private static List<Formula> flat(Condition condition, Outcome conjunction, Outcome disjunction) {
        And together = (And) of(condition, conjunction);
        return Stream.concat(together.parts().stream(), Stream.of(of(condition, disjunction)))
                .toList();
    }

    private static Formula positive(Condition condition, Outcome outcome) {
        return switch (condition) {
            case Condition.Leaf leaf -> new Literal(leaf, outcome);
            case Condition.All all -> new And(of(all.parts(), outcome));
            case Condition.Any any -> new Or(of(any.parts(), outcome));
            case Condition.None none -> new And(of(none.parts(), outcome.negated()));
        };
    }

    private static Formula negative(Condition condition, Outcome outcome) {
        return switch (condition) {
            case Condition.Leaf leaf -> new Literal(leaf, outcome);
            case Condition.All all -> new Or(of(all.parts(), outcome));
            case Condition.Any any -> new And(of(any.parts(), outcome));
            case Condition.None none -> new Or(of(none.parts(), outcome.negated()));
        };
    }

    private static List<Formula> of(List<Condition> parts, Outcome outcome) {
        return parts.stream().map(part -> of(part, outcome)).toList();
    }
}
