package nl.weerklank.rules.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.RandomRules;

/** Documents of random rules in which one to three places were spoilt. */
final class Spoiling {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\u00a0",
            "\u3164",
            "x",
            "rule/2",
            "BLOCK",
            "KNOWN",
            "equals",
            "oneOf",
            "between",
            "contains",
            "isKnown",
            "NEWS",
            "OWN",
            "QUIET",
            "EMAIL",
            "SHARE",
            "R36",
            "R366",
            "2026-02-30",
            "2026-12-01",
            "1999-01-01",
            "3000-01-01",
            "cadence.x",
            "cadence..x",
            "Cadence.x",
            "champion.ok",
            "p0",
            "P0",
            "param",
            "a\nb",
            "a\u202eb",
            "a\u200bb",
            "\u0430bc",
            "<b>",
            "${x}",
            "caf\u00e9",
            "\ud83d\ude00",
            "\ud83d",
            "a".repeat(200),
            "a".repeat(201),
            "finance",
            "a b",
            "int");

    private final SplittableRandom random;
    private final JsonNode document;

    Spoiling(long seed) {
        this.random = new SplittableRandom(seed);
        this.document = RuleWriter.json(new RandomRules(seed).rules(1).getFirst());
    }

    /** The document, spoilt; now and then it is still a rule. */
    JsonNode spoilt() {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            List<JsonNode> containers = containers();
            spoil(containers.get(random.nextInt(containers.size())));
        }
        return document;
    }

    private List<JsonNode> containers() {
        List<JsonNode> found = new ArrayList<>();
        gather(document, found);
        return found;
    }

    private static void gather(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(child -> gather(child, found));
        }
    }

    private void spoil(JsonNode container) {
        switch (container) {
            case ObjectNode object -> spoil(object);
            case ArrayNode array -> spoil(array);
            default -> throw new IllegalStateException("neither an object nor a list");
        }
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.set(random.nextBoolean() ? "extra" : word(), something());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "s", object.remove(name));
            default -> object.set(name, something());
        }
    }

    private void spoil(ArrayNode array) {
        switch (random.nextInt(5)) {
            case 0 -> array.removeAll();
            case 1 -> {
                JsonNode repeated = array.isEmpty() ? something() : array.get(0);
                int times = random.nextInt(1, 60);
                for (int i = 0; i < times; i++) {
                    array.add(repeated.deepCopy());
                }
            }
            case 2 -> array.insert(0, something());
            default -> {
                if (!array.isEmpty()) {
                    array.set(random.nextInt(array.size()), something());
                }
            }
        }
    }

    private JsonNode something() {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(-3, 30));
            case 3 ->
                JSON.numberNode(List.of(1_000_000, 1_000_001, -1_000_001, 1_000, 1_001, Integer.MAX_VALUE)
                        .get(random.nextInt(6)));
            case 4 -> JSON.numberNode(1.5);
            case 5 -> JSON.numberNode(99_999_999_999L);
            case 6 -> JSON.arrayNode().add(word());
            case 7 -> JSON.objectNode();
            case 8 -> JSON.objectNode().set("all", JSON.arrayNode().add(leaf()));
            case 9 -> leaf();
            case 10 -> JSON.objectNode().put("param", word());
            case 11 -> JSON.textNode(fact().id());
            default -> JSON.textNode(word());
        };
    }

    private JsonNode leaf() {
        Fact fact = fact();
        List<Operator> operators = random.nextInt(4) == 0 ? Arrays.asList(Operator.values()) : Operator.of(fact.type());
        ObjectNode leaf = JSON.objectNode();
        leaf.put("fact", fact.id());
        leaf.put("op", operators.get(random.nextInt(operators.size())).word());
        return leaf.set("value", random.nextBoolean() ? JSON.booleanNode(true) : JSON.textNode(word()));
    }

    private Fact fact() {
        return Fact.values()[random.nextInt(Fact.values().length)];
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
