package nl.weerklank.rules.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.Annotations;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * How the engine's records look in JSON: ids and codes as texts, moments in ISO-8601, facts under their id, effects under
 * the word a rule uses for them. What is missing is left out; everything stands in the order that RFC 8785 asks for.
 */
final class RecordMapper {

    static final String SCHEMA = "schema";

    /** Facts that every candidate shares. */
    static final String SHARED = "sharedFacts";

    /** Which those are, to be left out of each candidate's own; an attribute that is not written. */
    static final String LEFT_OUT = "leftOut";

    /** Within facts: the item they are about. */
    static final String ABOUT = "about";

    private static final String WORD = "effect";
    private static final Fact[] BY_ID =
            Stream.of(Fact.values()).sorted(Comparator.comparing(Fact::id)).toArray(Fact[]::new);

    private RecordMapper() {}

    static ObjectMapper create() {
        return JsonMapper.builder(new JsonFactoryBuilder()
                        .characterEscapes(new CanonicalEscapes())
                        .build())
                .addModule(new JavaTimeModule())
                .addModule(engine())
                .addMixIn(DecisionRecord.class, WithSchema.class)
                .addMixIn(Effect.class, EffectWords.class)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
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
        module.setSerializerModifier(new SortedProperties());
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

    /** What a written record has besides what was decided. */
    @JsonAppend(attrs = {@JsonAppend.Attr(SCHEMA), @JsonAppend.Attr(SHARED)})
    private interface WithSchema {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = WORD)
    @JsonAppend(props = @JsonAppend.Prop(name = WORD, type = String.class, value = EffectWord.class))
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Effect.Block.class, name = "BLOCK"),
        @JsonSubTypes.Type(value = Effect.RequireReview.class, name = "REQUIRE_REVIEW"),
        @JsonSubTypes.Type(value = Effect.SuppressNudge.class, name = "SUPPRESS_NUDGE"),
        @JsonSubTypes.Type(value = Effect.DeferUntil.class, name = "DEFER_UNTIL"),
        @JsonSubTypes.Type(value = Effect.Adjust.class, name = "ADJUST"),
        @JsonSubTypes.Type(value = Effect.Balance.class, name = "BALANCE"),
        @JsonSubTypes.Type(value = Effect.LimitKinds.class, name = "LIMIT_KINDS"),
        @JsonSubTypes.Type(value = Effect.Label.class, name = "LABEL"),
        @JsonSubTypes.Type(value = Effect.RequireDisclosure.class, name = "REQUIRE_DISCLOSURE"),
        @JsonSubTypes.Type(value = Effect.PromptChampion.class, name = "PROMPT_CHAMPION")
    })
    private interface EffectWords {}

    /** The word of an effect, in its place among the other properties. */
    static final class EffectWord extends VirtualBeanPropertyWriter {

        private static final long serialVersionUID = 1L;
        private static final Map<Class<?>, String> WORDS = Stream.of(
                        EffectWords.class.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

        EffectWord() {}

        private EffectWord(BeanPropertyDefinition property, Annotations annotations, JavaType type) {
            super(property, annotations, type);
        }

        @Override
        protected Object value(Object effect, JsonGenerator json, SerializerProvider provider) {
            return Objects.requireNonNull(WORDS.get(effect.getClass()));
        }

        @Override
        public VirtualBeanPropertyWriter withConfig(
                MapperConfig<?> config, AnnotatedClass owner, BeanPropertyDefinition property, JavaType type) {
            return new EffectWord(property, owner.getAnnotations(), type);
        }
    }

    /** Names in the order of their UTF-16 units. */
    private static final class SortedProperties extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> orderProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            properties.sort(Comparator.comparing(BeanPropertyWriter::getName));
            return properties;
        }
    }

    /** As few escapes as JSON allows; control characters without one of their own are written with lower-case digits. */
    private static final class CanonicalEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int FIRST_PLAIN = 0x20;

        private final int[] codes = standardAsciiEscapesForJSON();

        CanonicalEscapes() {
            for (int character = 0; character < FIRST_PLAIN; character++) {
                if (codes[character] == ESCAPE_STANDARD) {
                    codes[character] = ESCAPE_CUSTOM;
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes.clone();
        }

        /** Asked for every character beyond ASCII too; those are written as they are. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character < FIRST_PLAIN ? new SerializedString("\\u%04x".formatted(character)) : null;
        }
    }

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

    /** Written value by value: a record has thousands of facts. */
    private static final class FactsWriter extends JsonSerializer<Facts> {

        private static final Map<Fact, SerializedString> NAMES = new EnumMap<>(Stream.of(BY_ID)
                .collect(Collectors.toMap(Function.identity(), fact -> new SerializedString(fact.id()))));

        @Override
        public void serialize(Facts facts, JsonGenerator json, SerializerProvider provider) throws IOException {
            Set<?> leftOut = provider.getAttribute(LEFT_OUT) instanceof Set<?> set ? set : Set.of();
            json.writeStartObject();
            for (Fact fact : BY_ID) {
                Object value = facts.get(fact);
                if (value != null && !leftOut.contains(fact)) {
                    json.writeFieldName(NAMES.get(fact));
                    write(value, json, provider);
                }
            }
            json.writeEndObject();
        }

        private static void write(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            switch (value) {
                case Boolean flag -> json.writeBoolean(flag);
                case Integer number -> json.writeNumber(number);
                case String code -> json.writeString(code);
                default -> provider.defaultSerializeValue(value, json);
            }
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
