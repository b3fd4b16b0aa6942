package nl.weerklank.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * How the engine's records look in JSON: ids and codes as texts, moments in ISO-8601, sets sorted, facts under their id,
 * effects under the word a rule uses for them. What is missing is left out.
 */
final class RecordMapper {

    /** Within facts: the item they are about. */
    static final String ABOUT = "about";

    private RecordMapper() {}

    static ObjectMapper create() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(engine())
                .addMixIn(Effect.class, EffectWords.class)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    private static SimpleModule engine() {
        SimpleModule module = new SimpleModule("engine");
        text(module, ContentId.class, ContentId::new);
        text(module, EmployeeId.class, EmployeeId::new);
        text(module, ThemeCode.class, ThemeCode::new);
        text(module, RuleId.class, RuleId::new);
        text(module, UnitPath.class, UnitPath::new);
        module.addSerializer(Set.class, new SortedSet());
        module.addSerializer(Facts.class, new FactsWriter());
        module.addDeserializer(Facts.class, new FactsReader());
        return module;
    }

    /** A value that is written as its text, also where it is the key of a map. */
    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return read.apply(parser.getValueAsString());
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return read.apply(key);
            }
        });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "effect")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Effect.Block.class, name = "BLOCK"),
        @JsonSubTypes.Type(value = Effect.RequireReview.class, name = "REQUIRE_REVIEW"),
        @JsonSubTypes.Type(value = Effect.SuppressNudge.class, name = "SUPPRESS_NUDGE"),
        @JsonSubTypes.Type(value = Effect.DeferUntil.class, name = "DEFER_UNTIL"),
        @JsonSubTypes.Type(value = Effect.Adjust.class, name = "ADJUST"),
        @JsonSubTypes.Type(value = Effect.LimitKinds.class, name = "LIMIT_KINDS"),
        @JsonSubTypes.Type(value = Effect.Label.class, name = "LABEL"),
        @JsonSubTypes.Type(value = Effect.RequireDisclosure.class, name = "REQUIRE_DISCLOSURE"),
        @JsonSubTypes.Type(value = Effect.PromptChampion.class, name = "PROMPT_CHAMPION")
    })
    private interface EffectWords {}

    /** A set has no order of its own; sorted by its text the same set is always written the same. */
    @SuppressWarnings("rawtypes") // Jackson finds it by the raw class
    private static final class SortedSet extends JsonSerializer<Set> {

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Set set, JsonGenerator json, SerializerProvider provider) throws IOException {
            List<Object> sorted = new ArrayList<>(set);
            sorted.sort(Comparator.comparing(Object::toString));
            json.writeStartArray();
            for (Object element : sorted) {
                provider.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }
    }

    private static final class FactsWriter extends JsonSerializer<Facts> {

        @Override
        public void serialize(Facts facts, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (var fact : facts.known().entrySet()) {
                json.writeFieldName(fact.getKey());
                provider.defaultSerializeValue(fact.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    private static final class FactsReader extends JsonDeserializer<Facts> {

        @Override
        public Facts deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode tree = parser.readValueAsTree();
            Facts.Builder facts = Facts.about(new ContentId(tree.path(ABOUT).asText()));
            for (var entry : tree.properties()) {
                if (!entry.getKey().equals(ABOUT)) {
                    add(facts, factOf(entry.getKey()), entry.getValue());
                }
            }
            return facts.build();
        }

        private static Fact factOf(String id) {
            return Fact.ofId(id)
                    .orElseThrow(() -> new IllegalArgumentException("the record names an unknown fact " + id));
        }

        private static void add(Facts.Builder facts, Fact fact, JsonNode value) {
            switch (fact.type()) {
                case NUMBER -> facts.number(fact, value.intValue());
                case FLAG -> facts.flag(fact, value.booleanValue());
                case CODE -> facts.code(fact, value.textValue());
                case CODES -> facts.codes(fact, texts(value));
            }
        }

        private static List<String> texts(JsonNode array) {
            List<String> texts = new ArrayList<>();
            array.forEach(text -> texts.add(text.textValue()));
            return texts;
        }
    }
}
