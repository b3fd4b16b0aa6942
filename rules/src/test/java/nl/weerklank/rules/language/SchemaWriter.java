package nl.weerklank.rules.language;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.engine.rule.ReasonCode;

/** Writes the JSON schema of a rule from the words and limits that the reader keeps to. */
final class SchemaWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The characters of a line that people read; the reader says the same in {@link Text}. */
    private static final String LINE =
            "^(?=.*[^\\s\\p{Z}])[\\p{script=Latin}\\p{script=Common}\\p{script=Inherited}]*$";

    private static final String SEEN = "^[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]*$";
    private static final String ID = "^[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*){1,3}$";
    private static final String DAY = "^2[0-9]{3}-[0-9]{2}-[0-9]{2}$";

    private final ObjectNode definitions = JSON.objectNode();

    /** The schema, in a stable order. */
    static ObjectNode schema() {
        return new SchemaWriter().rule();
    }

    private ObjectNode rule() {
        ObjectNode rule = JSON.objectNode();
        rule.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        rule.put("title", "A rule of Weerklank, " + Rule.SCHEMA);
        rule.put(
                "description",
                "What a schema cannot say is checked when a rule is read: that parameters exist, are used and lie within"
                        + " their bounds, that ranges and days run forwards, and that a personal reason is shown by a fact.");
        ObjectNode shape = object(
                List.of("id", "area", "schema", "title", "when", "then", "onUnknown", "owner"),
                "id",
                text(ID, 100),
                "area",
                words(Area.values()),
                "schema",
                constant(Rule.SCHEMA),
                "title",
                object(List.of("nl", "en"), "nl", ref("line"), "en", ref("line")),
                "scope",
                orNull(object(
                        List.of("channels"), "channels", list(words(Channel.values()), 1, Channel.values().length))),
                "when",
                ref("condition"),
                "then",
                list(ref("effect"), 1, Limits.EFFECTS),
                "params",
                orNull(params()),
                "onUnknown",
                words(OnUnknown.values()),
                "valid",
                orNull(object(List.of(), "from", orNull(ref("day")), "until", orNull(ref("day")))),
                "owner",
                words(Owner.values()),
                "serves",
                orNull(list(text(anchored(RuleReader.REQUIREMENT.pattern()), 3), 0, RuleReader.MOST_SERVED)),
                "enabled",
                type("boolean"));
        rule.setAll(shape);
        rule.set("allOf", idsBeginWithTheirArea());
        define("line", all(text(LINE, RuleReader.LONGEST_TEXT), text(SEEN, RuleReader.LONGEST_TEXT)));
        define("day", text(DAY, 10).put("format", "date"));
        define("reason", words(ReasonCode.values()));
        define("kinds", list(words(Kind.values()), 1, Kind.values().length));
        define("openCode", text(anchored(FactCodes.OPEN.pattern()), 200));
        define("number", amount(-Limits.NUMBER, Limits.NUMBER));
        define("points", amount(-Limits.ADJUSTMENT, Limits.ADJUSTMENT));
        define("leaf", leaf());
        conditions();
        define("effect", any(Arrays.stream(EffectWord.values()).flatMap(this::effects)));
        rule.set("$defs", definitions);
        return rule;
    }

    private void define(String name, ObjectNode definition) {
        definitions.set(name, definition);
    }

    private static ArrayNode idsBeginWithTheirArea() {
        ArrayNode all = JSON.arrayNode();
        for (Area area : Area.values()) {
            ObjectNode one = all.addObject();
            one.putObject("if").putObject("properties").set("area", constant(area.name()));
            one.putObject("then").putObject("properties").putObject("id").put("pattern", "^" + area.prefix() + "\\.");
        }
        return all;
    }

    private static ObjectNode params() {
        ObjectNode whole = bounded(-Limits.NUMBER, Limits.NUMBER);
        ObjectNode params = type("object").put("maxProperties", RuleReader.MOST_PARAMETERS);
        params.putObject("propertyNames").put("pattern", anchored(RuleReader.PARAMETER.pattern()));
        params.set(
                "additionalProperties",
                object(
                        List.of("type", "min", "max", "value"),
                        "type",
                        constant("int"),
                        "min",
                        whole,
                        "max",
                        whole,
                        "value",
                        whole));
        return params;
    }

    /** Groups within each other, the innermost of comparisons only. */
    private void conditions() {
        String inner = "leaf";
        for (int depth = Limits.NESTING; depth > 0; depth--) {
            String name = depth == 1 ? "condition" : "condition" + depth;
            ObjectNode parts = list(ref(inner), 1, Limits.PARTS);
            define(
                    name,
                    any(Stream.concat(
                            Stream.of("all", "any", "none").map(group -> object(List.of(group), group, parts)),
                            Stream.of(ref("leaf")))));
            inner = name;
        }
    }

    private static ObjectNode leaf() {
        return any(Stream.of(
                        Stream.of(numbers(), flags()),
                        facts(FactType.CODE).map(SchemaWriter::code),
                        facts(FactType.CODES).map(SchemaWriter::codes))
                .flatMap(leaves -> leaves));
    }

    private static ObjectNode numbers() {
        return comparison(
                words(facts(FactType.NUMBER).map(Fact::id).toList()),
                compared(
                        List.of(
                                Operator.EQUALS,
                                Operator.AT_LEAST,
                                Operator.AT_MOST,
                                Operator.LESS_THAN,
                                Operator.MORE_THAN),
                        ref("number")),
                compared(List.of(Operator.BETWEEN), list(ref("number"), 2, 2)),
                known());
    }

    private static ObjectNode flags() {
        return comparison(
                words(facts(FactType.FLAG).map(Fact::id).toList()),
                compared(List.of(Operator.EQUALS), type("boolean")),
                known());
    }

    private static ObjectNode code(Fact fact) {
        return comparison(
                constant(fact.id()),
                compared(List.of(Operator.EQUALS), codeOf(fact)),
                compared(List.of(Operator.ONE_OF, Operator.NONE_OF), list(codeOf(fact), 1, Limits.CODES)),
                known());
    }

    private static ObjectNode codes(Fact fact) {
        return comparison(
                constant(fact.id()),
                compared(List.of(Operator.CONTAINS), codeOf(fact)),
                compared(List.of(Operator.OVERLAPS, Operator.NONE_OF), list(codeOf(fact), 1, Limits.CODES)),
                known());
    }

    private static Stream<Fact> facts(FactType type) {
        return Arrays.stream(Fact.values()).filter(fact -> fact.type() == type);
    }

    private static ObjectNode codeOf(Fact fact) {
        return FactCodes.of(fact).map(SchemaWriter::words).orElseGet(() -> ref("openCode"));
    }

    private static ObjectNode known() {
        return compared(List.of(Operator.IS_KNOWN), type("boolean"));
    }

    private static ObjectNode comparison(ObjectNode fact, ObjectNode... compared) {
        ObjectNode leaf =
                object(List.of("fact", "op", "value"), "fact", fact, "op", type("string"), "value", JSON.objectNode());
        leaf.set("anyOf", JSON.arrayNode().addAll(Arrays.asList(compared)));
        return leaf;
    }

    private static ObjectNode compared(List<Operator> operators, ObjectNode value) {
        ObjectNode compared = JSON.objectNode();
        ObjectNode properties = compared.putObject("properties");
        properties.set("op", words(operators.stream().map(Operator::word).toList()));
        properties.set("value", value);
        return compared;
    }

    private Stream<ObjectNode> effects(EffectWord word) {
        return switch (word) {
            case BLOCK, REQUIRE_REVIEW, LABEL, REQUIRE_DISCLOSURE -> Stream.of(effect(word, List.of()));
            case SUPPRESS_NUDGE -> Stream.of(effect(word, List.of(), "kinds", ref("kinds")));
            case LIMIT_KINDS -> Stream.of(effect(word, List.of("kinds"), "kinds", ref("kinds")));
            case DEFER_UNTIL ->
                Stream.of(effect(word, List.of("until"), "until", words(Effect.DeferUntil.Window.values())));
            case PROMPT_CHAMPION ->
                Stream.of(effect(word, List.of("prompt"), "prompt", words(Effect.PromptChampion.Prompt.values())));
            case BALANCE ->
                Stream.of(
                        balance(words(List.of("THEME", "SOURCE")), List.of()),
                        balance(notNamed(), List.of("least"), "least", amount(0, Limits.WHOLE)),
                        balance(notNamed(), List.of("most"), "most", amount(0, Limits.WHOLE)));
            case ADJUST ->
                Stream.of(
                        effect(word, List.of("amount"), "amount", ref("points")),
                        effect(
                                word,
                                List.of("per", "each", "max"),
                                "per",
                                words(facts(FactType.NUMBER).map(Fact::id).toList()),
                                "each",
                                ref("points"),
                                "max",
                                amount(1, Limits.ADJUSTMENT)));
        };
    }

    private static ObjectNode notNamed() {
        return words(Arrays.stream(Over.values())
                .filter(over -> !over.isNamed())
                .map(Enum::name)
                .toList());
    }

    private static ObjectNode balance(ObjectNode over, List<String> share, Object... shareSchema) {
        Object[] properties = Stream.concat(
                        Stream.of("over", over, "points", amount(0, Limits.ADJUSTMENT)), Arrays.stream(shareSchema))
                .toArray();
        return effect(
                EffectWord.BALANCE,
                Stream.concat(Stream.of("over", "points"), share.stream()).toList(),
                properties);
    }

    private static ObjectNode effect(EffectWord word, List<String> required, Object... properties) {
        Object[] all = Stream.concat(
                        Stream.of("effect", constant(word.name()), "reason", ref("reason")), Arrays.stream(properties))
                .toArray();
        return object(
                Stream.concat(Stream.of("effect", "reason"), required.stream()).toList(), all);
    }

    private static ObjectNode amount(int min, int max) {
        return any(Stream.of(
                bounded(min, max),
                object(List.of("param"), "param", text(anchored(RuleReader.PARAMETER.pattern()), 40))));
    }

    private static ObjectNode object(List<String> required, Object... namesAndSchemas) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            properties.set((String) namesAndSchemas[i], (ObjectNode) namesAndSchemas[i + 1]);
        }
        ArrayNode wanted = object.putArray("required");
        required.forEach(wanted::add);
        return object.put("additionalProperties", false);
    }

    private static ObjectNode list(ObjectNode items, int min, int max) {
        ObjectNode list = type("array").put("minItems", min).put("maxItems", max);
        list.set("items", items);
        return list;
    }

    private static ObjectNode bounded(int min, int max) {
        return type("integer").put("minimum", min).put("maximum", max);
    }

    private static ObjectNode text(String pattern, int longest) {
        return type("string").put("pattern", pattern).put("maxLength", longest);
    }

    private static String anchored(String pattern) {
        return "^" + pattern + "$";
    }

    private static ObjectNode words(Enum<?>[] words) {
        return words(Arrays.stream(words).map(Enum::name).toList());
    }

    private static ObjectNode words(Collection<String> words) {
        ObjectNode allowed = JSON.objectNode();
        ArrayNode array = allowed.putArray("enum");
        words.forEach(array::add);
        return allowed;
    }

    private static ObjectNode constant(String word) {
        return JSON.objectNode().put("const", word);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        return any(Stream.of(schema, type("null")));
    }

    private static ObjectNode any(Stream<ObjectNode> choices) {
        ObjectNode any = JSON.objectNode();
        ArrayNode all = any.putArray("anyOf");
        choices.forEach(all::add);
        return any;
    }

    private static ObjectNode all(ObjectNode... parts) {
        ObjectNode all = JSON.objectNode();
        all.putArray("allOf").addAll(Arrays.asList(parts));
        return all;
    }

    private static ObjectNode ref(String name) {
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }
}
