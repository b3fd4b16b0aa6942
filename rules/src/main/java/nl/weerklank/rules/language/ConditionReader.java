package nl.weerklank.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import org.jspecify.annotations.Nullable;

/** Reads a condition: leaves, and groups of them up to two within each other. */
final class ConditionReader {

    private static final Map<String, Fact> FACTS =
            Arrays.stream(Fact.values()).collect(Collectors.toUnmodifiableMap(Fact::id, Function.identity()));

    private final AmountReader amounts;

    ConditionReader(Set<String> parameters) {
        this.amounts = new AmountReader(parameters);
    }

    @Nullable
    Condition read(Node node) {
        return condition(node, 0);
    }

    private @Nullable Condition condition(Node node, int depth) {
        if (node.has("all")) {
            List<Condition> parts = parts(node, "all", depth);
            return parts == null ? null : new Condition.All(parts);
        }
        if (node.has("any")) {
            List<Condition> parts = parts(node, "any", depth);
            return parts == null ? null : new Condition.Any(parts);
        }
        if (node.has("none")) {
            List<Condition> parts = parts(node, "none", depth);
            return parts == null ? null : new Condition.None(parts);
        }
        if (node.isObject() && !node.has("fact")) {
            node.refuse(Complaint.NO_CONDITION, List.of("all", "any", "none", "fact"));
            return null;
        }
        return leaf(node);
    }

    private @Nullable List<Condition> parts(Node node, String group, int depth) {
        if (!node.object(group)) {
            return null;
        }
        if (depth == Limits.NESTING) {
            node.complain(Complaint.TOO_DEEP);
            return null;
        }
        List<Node> places = node.at(group).list(1, Limits.PARTS);
        if (places == null) {
            return null;
        }
        List<Condition> parts = new ArrayList<>();
        for (Node place : places) {
            Condition part = condition(place, depth + 1);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.size() == places.size() ? parts : null;
    }

    private Condition.@Nullable Leaf leaf(Node node) {
        if (!node.object("fact", "op", "value")) {
            return null;
        }
        Fact fact = node.at("fact").word(FACTS);
        if (fact == null) {
            return null;
        }
        Operator operator = node.at("op").word(operatorsFor(fact.type()));
        if (operator == null) {
            return null;
        }
        Operand operand = operand(node.at("value"), fact, operator);
        return operand == null ? null : new Condition.Leaf(fact, operator, operand);
    }

    private static Map<String, Operator> operatorsFor(FactType type) {
        return Operator.of(type).stream().collect(Collectors.toMap(Operator::word, Function.identity()));
    }

    private @Nullable Operand operand(Node node, Fact fact, Operator operator) {
        return switch (operator) {
            case AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN -> number(node);
            case BETWEEN -> range(node);
            case ONE_OF, NONE_OF, OVERLAPS -> codes(node, fact);
            case CONTAINS -> code(node, fact);
            case IS_KNOWN -> flag(node);
            case EQUALS ->
                switch (fact.type()) {
                    case NUMBER -> number(node);
                    case FLAG -> flag(node);
                    case CODE, CODES -> code(node, fact);
                };
        };
    }

    private @Nullable Operand number(Node node) {
        Amount amount = amounts.read(node, -Limits.NUMBER, Limits.NUMBER);
        return amount == null ? null : new Operand.Number(amount);
    }

    private @Nullable Operand range(Node node) {
        List<Node> ends = node.list(2, 2);
        if (ends == null) {
            return null;
        }
        Amount from = amounts.read(ends.getFirst(), -Limits.NUMBER, Limits.NUMBER);
        Amount to = amounts.read(ends.getLast(), -Limits.NUMBER, Limits.NUMBER);
        return from == null || to == null ? null : new Operand.Range(from, to);
    }

    private static @Nullable Operand flag(Node node) {
        Boolean flag = node.flag();
        return flag == null ? null : new Operand.Flag(flag);
    }

    private static @Nullable Operand code(Node node, Fact fact) {
        String code = codeText(node, fact);
        return code == null ? null : new Operand.Code(code);
    }

    private static @Nullable Operand codes(Node node, Fact fact) {
        List<Node> places = node.list(1, Limits.CODES);
        if (places == null) {
            return null;
        }
        SortedSet<String> codes = new TreeSet<>();
        places.forEach(place -> RuleReader.add(codes, codeText(place, fact)));
        return codes.isEmpty() ? null : new Operand.Codes(codes);
    }

    private static @Nullable String codeText(Node node, Fact fact) {
        String text = node.text();
        if (text == null || FactCodes.allows(fact, text)) {
            return text;
        }
        FactCodes.of(fact)
                .ifPresentOrElse(
                        codes -> node.refuse(Complaint.noCodeOf(fact.id()), Nearest.to(text, codes)),
                        () -> node.complain(Complaint.NO_CODE));
        return null;
    }
}
