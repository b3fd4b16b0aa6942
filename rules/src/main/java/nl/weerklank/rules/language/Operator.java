package nl.weerklank.rules.language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.rule.FactType;

/** How a fact is compared: a closed set, each for facts of certain types only. */
public enum Operator {
    /** The very same number, flag or code. */
    EQUALS("equals", FactType.NUMBER, FactType.FLAG, FactType.CODE),
    /** The code is among these. */
    ONE_OF("oneOf", FactType.CODE),
    /** The code, or every code of the set, is outside these. */
    NONE_OF("noneOf", FactType.CODE, FactType.CODES),
    /** The set has at least one of these codes. */
    OVERLAPS("overlaps", FactType.CODES),
    /** The set has this code. */
    CONTAINS("contains", FactType.CODES),
    AT_LEAST("atLeast", FactType.NUMBER),
    AT_MOST("atMost", FactType.NUMBER),
    LESS_THAN("lessThan", FactType.NUMBER),
    MORE_THAN("moreThan", FactType.NUMBER),
    /** From the first to the second number, both included. */
    BETWEEN("between", FactType.NUMBER),
    /** Whether there is a value at all; the only operator that is never unknown. */
    IS_KNOWN("isKnown", FactType.NUMBER, FactType.FLAG, FactType.CODE, FactType.CODES);

    private final String word;
    private final Set<FactType> types;

    Operator(String word, FactType... types) {
        this.word = word;
        this.types = Set.copyOf(EnumSet.copyOf(List.of(types)));
    }

    /** The name used in rules, such as {@code atLeast}. */
    public String word() {
        return word;
    }

    /** Whether facts of this type can be compared so. */
    public boolean compares(FactType type) {
        return types.contains(type);
    }

    /** The operators for facts of this type. */
    public static List<Operator> of(FactType type) {
        return Arrays.stream(values())
                .filter(operator -> operator.compares(type))
                .toList();
    }

    /** The operator of this name, or empty outside the vocabulary. */
    public static Optional<Operator> ofWord(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word.equals(word))
                .findFirst();
    }
}
