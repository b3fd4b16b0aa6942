package nl.weerklank.rules.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import org.erdtman.jcs.JsonCanonicalizer;

/** Writes a rule as JSON, in one canonical form (RFC 8785) whose SHA-256 names its content. */
public final class RuleWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RuleWriter() {}

    /** The rule as a document that {@link RuleReader} reads back as the same rule. */
    public static ObjectNode json(Rule rule) {
        ObjectNode node = JSON.objectNode();
        node.put("id", rule.id().value());
        node.put("area", rule.area().name());
        node.put("schema", Rule.SCHEMA);
        node.putObject("title")
                .put("nl", rule.title().nl())
                .put("en", rule.title().en());
        if (!rule.channels().isEmpty()) {
            node.putObject("scope")
                    .set(
                            "channels",
                            words(rule.channels().stream().map(Enum::name).toList()));
        }
        node.set("when", json(rule.when()));
        ArrayNode then = node.putArray("then");
        rule.then().forEach(consequence -> then.add(json(consequence)));
        if (!rule.params().isEmpty()) {
            ObjectNode params = node.putObject("params");
            rule.params().forEach((name, parameter) -> params.putObject(name)
                    .put("type", "int")
                    .put("min", parameter.min())
                    .put("max", parameter.max())
                    .put("value", parameter.value()));
        }
        node.put("onUnknown", rule.onUnknown().name());
        if (!rule.valid().equals(Validity.ALWAYS)) {
            ObjectNode valid = node.putObject("valid");
            if (rule.valid().from() != null) {
                valid.put("from", rule.valid().from().toString());
            }
            if (rule.valid().until() != null) {
                valid.put("until", rule.valid().until().toString());
            }
        }
        node.put("owner", rule.owner().name());
        node.set("serves", words(rule.serves()));
        node.put("enabled", rule.enabled());
        return node;
    }

    /** The rule in its canonical form. */
    public static String canonical(Rule rule) {
        return canonical(json(rule));
    }

    /** SHA-256 of the canonical form, in hexadecimal: the same content has the same hash. */
    public static String hash(Rule rule) {
        return sha256(canonical(rule));
    }

    /** SHA-256 of the canonical form of these rules together, in any order. */
    public static String hash(Collection<Rule> rules) {
        ObjectNode set = JSON.objectNode();
        set.put("schema", "rule-set/1");
        ArrayNode sorted = set.putArray("rules");
        rules.stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> sorted.add(json(rule)));
        return sha256(canonical(set));
    }

    private static JsonNode json(Condition condition) {
        return switch (condition) {
            case Condition.All all -> group("all", all.parts());
            case Condition.Any any -> group("any", any.parts());
            case Condition.None none -> group("none", none.parts());
            case Condition.Leaf leaf -> {
                ObjectNode node = JSON.objectNode();
                node.put("fact", leaf.fact().id());
                node.put("op", leaf.operator().word());
                yield node.set("value", json(leaf.operand()));
            }
        };
    }

    private static JsonNode group(String name, List<Condition> parts) {
        ObjectNode node = JSON.objectNode();
        ArrayNode array = node.putArray(name);
        parts.forEach(part -> array.add(json(part)));
        return node;
    }

    private static JsonNode json(Operand operand) {
        return switch (operand) {
            case Operand.Number number -> json(number.amount());
            case Operand.Range range -> JSON.arrayNode().add(json(range.from())).add(json(range.to()));
            case Operand.Flag flag -> JSON.booleanNode(flag.value());
            case Operand.Code code -> JSON.textNode(code.value());
            case Operand.Codes codes -> words(codes.values());
        };
    }

    private static JsonNode json(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> JSON.numberNode(fixed.value());
            case Amount.Param param -> JSON.objectNode().put("param", param.name());
        };
    }

    private static ObjectNode json(Consequence consequence) {
        ObjectNode node = JSON.objectNode();
        node.put("effect", EffectWord.of(consequence).name());
        node.put("reason", consequence.reason().name());
        switch (consequence) {
            case Consequence.Says says -> details(says.effect(), node);
            case Consequence.Adjust adjust -> node.set("amount", json(adjust.amount()));
            case Consequence.AdjustPer adjust -> {
                node.put("per", adjust.per().id());
                node.set("each", json(adjust.each()));
                node.set("max", json(adjust.max()));
            }
            case Consequence.Balance balance -> {
                node.put("over", balance.over().name());
                if (balance.bound() != Bound.EACH) {
                    node.set(balance.bound().name().toLowerCase(Locale.ROOT), json(balance.share()));
                }
                node.set("points", json(balance.points()));
            }
        }
        return node;
    }

    private static void details(Effect effect, ObjectNode node) {
        switch (effect) {
            case Effect.SuppressNudge suppress -> {
                if (!suppress.kinds().isEmpty()) {
                    node.set(
                            "kinds",
                            words(suppress.kinds().stream()
                                    .map(Enum::name)
                                    .sorted()
                                    .toList()));
                }
            }
            case Effect.LimitKinds limit ->
                node.set(
                        "kinds",
                        words(limit.kinds().stream().map(Enum::name).sorted().toList()));
            case Effect.DeferUntil defer -> node.put("until", defer.window().name());
            case Effect.PromptChampion prompt ->
                node.put("prompt", prompt.prompt().name());
            case Effect.Adjust adjust -> node.put("amount", adjust.amount());
            case Effect.Balance balance -> {}
            case Effect.Block block -> {}
            case Effect.RequireReview review -> {}
            case Effect.Label label -> {}
            case Effect.RequireDisclosure disclosure -> {}
        }
    }

    private static ArrayNode words(Collection<String> words) {
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    private static String canonical(JsonNode node) {
        try {
            return new JsonCanonicalizer(node.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
