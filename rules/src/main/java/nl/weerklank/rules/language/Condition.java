package nl.weerklank.rules.language;

import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Fact;

/**
 * When a rule speaks. A condition is true, false, or unknown where a fact is missing: {@code all} is as good as its
 * worst part, {@code any} as its best, {@code none} is the opposite of {@code any} (Kleene's three values).
 */
public sealed interface Condition {

    /** Every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** No part holds. */
    record None(List<Condition> parts) implements Condition {
        public None {
            parts = List.copyOf(parts);
        }
    }

    /** One fact compared with one operand. */
    record Leaf(Fact fact, Operator operator, Operand operand) implements Condition {}

    /** Every leaf of this condition, from left to right. */
    default Stream<Leaf> leaves() {
        return switch (this) {
            case All all -> all.parts().stream().flatMap(Condition::leaves);
            case Any any -> any.parts().stream().flatMap(Condition::leaves);
            case None none -> none.parts().stream().flatMap(Condition::leaves);
            case Leaf leaf -> Stream.of(leaf);
        };
    }
}
