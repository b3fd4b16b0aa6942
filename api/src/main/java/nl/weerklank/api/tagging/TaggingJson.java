package nl.weerklank.api.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Interner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.tag.Tone;
import nl.weerklank.engine.tag.Tone.Formality;
import nl.weerklank.engine.tag.Tone.Graded;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;

/** The JSON in which a tagging is kept and answered. What is written is read back the same. */
public final class TaggingJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String EMPLOYEES = "employees";

    /** Thousands of items in memory were tagged by the same few. */
    private static final Interner<List<ModelRef>> MODELS = Interner.newWeakInterner();

    private TaggingJson() {}

    public static ObjectNode write(Tagging tagging) {
        ObjectNode node = JSON.objectNode();
        node.put("language", tagging.language().code());
        node.set("themes", themes(tagging.themes()));
        node.set("tone", tone(tagging.tone()));
        ArrayNode entities = node.putArray("entities");
        tagging.entities().forEach(mention -> {
            ObjectNode each = entities.addObject()
                    .put("type", mention.type().name())
                    .put("text", mention.text())
                    .put("begin", mention.begin())
                    .put("end", mention.end());
            if (!mention.employees().isEmpty()) {
                each.set(EMPLOYEES, words(mention.employees()));
            }
        });
        node.put("namesPeople", tagging.namesPeople());
        node.set("findings", findings(tagging.findings()));
        ArrayNode models = node.putArray("models");
        tagging.models()
                .forEach(model -> models.addObject().put("id", model.id()).put("sha256", model.sha256()));
        if (tagging.partial()) {
            node.put("partial", true);
        }
        return node;
    }

    /** Without the ids of the employees who are named: for whoever may not see who works here. */
    static ObjectNode withoutEmployees(Tagging tagging) {
        ObjectNode node = write(tagging);
        node.get("entities").forEach(mention -> ((ObjectNode) mention).remove(EMPLOYEES));
        return node;
    }

    public static Tagging read(JsonNode node) {
        return new Tagging(
                Language.ofCode(node.get("language").textValue()).orElse(Language.UND),
                readThemes(node.get("themes")),
                readTone(node.get("tone")),
                each(
                        node.get("entities"),
                        mention -> new EntityMention(
                                EntityType.valueOf(mention.get("type").textValue()),
                                mention.get("text").textValue(),
                                mention.get("begin").intValue(),
                                mention.get("end").intValue(),
                                new TreeSet<>(readWords(mention.path(EMPLOYEES))))),
                node.get("namesPeople").booleanValue(),
                each(node.path("findings"), TaggingJson::readFinding),
                MODELS.intern(List.copyOf(each(
                        node.get("models"),
                        model -> new ModelRef(
                                model.get("id").textValue(), model.get("sha256").textValue())))),
                node.path("partial").booleanValue());
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode node = JSON.arrayNode();
        findings.forEach(finding -> {
            ObjectNode each = node.addObject()
                    .put("kind", finding.kind().name())
                    .put("begin", finding.begin())
                    .put("end", finding.end());
            if (finding.until() != null) {
                each.put("until", finding.until().toString());
            }
        });
        return node;
    }

    private static Finding readFinding(JsonNode finding) {
        return new Finding(
                Finding.Kind.valueOf(finding.get("kind").textValue()),
                finding.get("begin").intValue(),
                finding.get("end").intValue(),
                finding.has("until") ? LocalDate.parse(finding.get("until").textValue()) : null);
    }

    /** Themes with their words, as in a tagging. */
    public static ArrayNode themes(List<ThemeTag> themes) {
        ArrayNode node = JSON.arrayNode();
        themes.forEach(theme -> {
            ObjectNode each = node.addObject().put("code", theme.code().value()).put("score", theme.score());
            each.set("evidence", words(theme.evidence()));
        });
        return node;
    }

    public static List<ThemeTag> readThemes(JsonNode node) {
        return each(
                node,
                theme -> new ThemeTag(
                        new ThemeCode(theme.get("code").textValue()),
                        theme.get("score").intValue(),
                        readWords(theme.get("evidence"))));
    }

    private static ObjectNode tone(Tone tone) {
        ObjectNode node = JSON.objectNode();
        node.set("sentiment", graded(tone.sentiment()));
        node.set("voice", graded(tone.voice()));
        node.put("formality", tone.formality() == null ? null : lower(tone.formality()));
        node.put("readability", tone.readability());
        node.put("jargon", tone.jargon());
        node.set("jargonWords", words(tone.jargonWords()));
        return node;
    }

    private static Tone readTone(JsonNode node) {
        return new Tone(
                readGraded(node.get("sentiment"), Sentiment.class),
                readGraded(node.get("voice"), Voice.class),
                node.hasNonNull("formality") ? constant(node.get("formality"), Formality.class) : null,
                node.get("readability").intValue(),
                node.get("jargon").intValue(),
                readWords(node.get("jargonWords")));
    }

    private static ObjectNode graded(Graded<?> graded) {
        ObjectNode node = JSON.objectNode().put("value", lower(graded.value())).put("score", graded.score());
        node.set("evidence", words(graded.evidence()));
        return node;
    }

    private static <V extends Enum<V>> Graded<V> readGraded(JsonNode node, Class<V> type) {
        return new Graded<>(
                constant(node.get("value"), type), node.get("score").intValue(), readWords(node.get("evidence")));
    }

    private static ArrayNode words(Collection<String> words) {
        ArrayNode node = JSON.arrayNode();
        words.forEach(node::add);
        return node;
    }

    private static List<String> readWords(JsonNode node) {
        return each(node, JsonNode::textValue);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(element -> all.add(reader.apply(element)));
        return all;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(JsonNode node, Class<E> type) {
        return Enum.valueOf(type, node.textValue().toUpperCase(Locale.ROOT));
    }
}
