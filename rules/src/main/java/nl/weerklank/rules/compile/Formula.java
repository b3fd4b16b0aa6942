package nl.weerklank.rules.compile;

import java.util.List;
import nl.weerklank.rules.language.Condition;

/** A condition in two values, as a network needs it: every negation and every unknown has moved into the leaves. */
sealed interface Formula {

    record And(List<Formula> parts) implements Formula {
        public And {
            parts = List.copyOf(parts);
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
        return switch (condition) {
            case Condition.Leaf leaf -> new Literal(leaf, outcome);
            case Condition.All all ->
                outcome.wantsToHold() ? new And(of(all.parts(), outcome)) : new Or(of(all.parts(), outcome));
            case Condition.Any any ->
                outcome.wantsToHold() ? new Or(of(any.parts(), outcome)) : new And(of(any.parts(), outcome));
            case Condition.None none ->
                outcome.wantsToHold()
                        ? new And(of(none.parts(), outcome.negated()))
                        : new Or(of(none.parts(), outcome.negated()));
        };
    }

    /** Holds when the condition is neither true nor false. */
    static Formula unknown(Condition condition) {
        return new And(List.of(of(condition, Outcome.NOT_TRUE), of(condition, Outcome.NOT_FALSE)));
    }

    private static List<Formula> of(List<Condition> parts, Outcome outcome) {
        return parts.stream().map(part -> of(part, outcome)).toList();
    }
}
