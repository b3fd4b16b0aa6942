package nl.weerklank.rules.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.language.EffectWord;
import org.jspecify.annotations.Nullable;

/** Writes the JSON schema of a record from the types that a record is made of. */
final class SchemaOfRecords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<Class<?>> TEXTS = Set.of(
            String.class,
            ContentId.class,
            EmployeeId.class,
            ThemeCode.class,
            RuleId.class,
            UnitPath.class,
            ZoneId.class);

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    static ObjectNode schema() {
        return new SchemaOfRecords().record();
    }

    private ObjectNode record() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "The record of a decision of Weerklank, " + DecisionRecord.SCHEMA);
        schema.put(
                "description",
                "Written as canonical JSON (RFC 8785). What is not known is left out. Moments are in UTC, scores and shares in"
                        + " thousandths. A fact that every candidate shares stands once, under sharedFacts. The verdicts"
                        + " stand in the order of the candidates, and those in the order of retrieval. Other people appear"
                        + " by their id only.");
        ObjectNode whole = object(DecisionRecord.class);
        properties(whole).set("schema", JSON.objectNode().put("const", DecisionRecord.SCHEMA));
        properties(whole).set("sharedFacts", reference("Facts", facts()));
        required(whole).add("schema").add("sharedFacts");
        schema.setAll(whole);
        ObjectNode all = schema.putObject("$defs");
        definitions.forEach(all::set);
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        ObjectNode object = JSON.objectNode();
        object.put("type", "object");
        object.put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        Arrays.stream(record.getRecordComponents())
                .sorted(Comparator.comparing(RecordComponent::getName))
                .forEach(component -> {
                    properties.set(component.getName(), of(component.getAnnotatedType()));
                    if (!isNullable(component.getAnnotatedType())) {
                        required.add(component.getName());
                    }
                });
        return object;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private ObjectNode of(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            return Map.class.equals(generic.getRawType()) ? map(arguments[1]) : list(generic, arguments[0]);
        }
        return of((Class<?>) type);
    }

    private ObjectNode map(AnnotatedType values) {
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.set("additionalProperties", of(values));
        return map;
    }

    private ObjectNode list(ParameterizedType generic, AnnotatedType elements) {
        if (!Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            throw new IllegalStateException("a record cannot hold a " + generic);
        }
        ObjectNode list = JSON.objectNode().put("type", "array");
        if (Set.class.equals(generic.getRawType())) {
            list.put("uniqueItems", true);
        }
        list.set("items", of(elements));
        return list;
    }

    private ObjectNode of(Class<?> type) {
        if (TEXTS.contains(type)) {
            return JSON.objectNode().put("type", "string");
        }
        if (type == int.class || type == Integer.class) {
            return JSON.objectNode().put("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (type == Instant.class) {
            return JSON.objectNode().put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return JSON.objectNode().put("type", "string").put("format", "date");
        }
        if (type == LocalTime.class) {
            return JSON.objectNode().put("type", "string").put("pattern", "^[0-2][0-9]:[0-5][0-9](:[0-5][0-9].*)?$");
        }
        if (type.isEnum()) {
            return reference(nameOf(type), words(type.getEnumConstants()));
        }
        if (type == Facts.class) {
            return reference("Facts", facts());
        }
        if (type == Effect.class) {
            return reference("Effect", effect());
        }
        if (!type.isRecord()) {
            throw new IllegalStateException("a record cannot hold a " + type);
        }
        return reference(nameOf(type), object(type));
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : nameOf(outer) + type.getSimpleName();
    }

    private ObjectNode reference(String name, ObjectNode definition) {
        definitions.putIfAbsent(name, definition);
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode words(Object[] values) {
        ObjectNode words = JSON.objectNode();
        ArrayNode list = words.putArray("enum");
        Arrays.stream(values).map(Object::toString).forEach(list::add);
        return words;
    }

    /** Known facts under their id; one that is missing was not known. */
    private static ObjectNode facts() {
        ObjectNode facts = JSON.objectNode();
        facts.put("type", "object");
        facts.put("additionalProperties", false);
        ObjectNode properties = facts.putObject("properties");
        Arrays.stream(Fact.values()).sorted(Comparator.comparing(Fact::id)).forEach(fact -> {
            ObjectNode value = properties.putObject(fact.id());
            switch (fact.type()) {
                case NUMBER -> value.put("type", "integer");
                case FLAG -> value.put("type", "boolean");
                case CODE -> value.put("type", "string");
                case CODES -> value.put("type", "array").putObject("items").put("type", "string");
            }
        });
        return facts;
    }

    private ObjectNode effect() {
        ObjectNode effect = JSON.objectNode();
        ArrayNode either = effect.putArray("oneOf");
        List<Class<?>> sorts = Arrays.stream(Effect.class.getPermittedSubclasses())
                .sorted(Comparator.comparing(SchemaOfRecords::word))
                .toList();
        for (Class<?> sort : sorts) {
            ObjectNode object = object(sort);
            properties(object).set("effect", JSON.objectNode().put("const", word(sort)));
            required(object).add("effect");
            either.add(object);
        }
        return effect;
    }

    private static String word(Class<?> effect) {
        return Arrays.stream(EffectWord.values())
                .map(Enum::name)
                .filter(word -> word.replace("_", "").equalsIgnoreCase(effect.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode properties(ObjectNode object) {
        return (ObjectNode) object.get("properties");
    }

    private static ArrayNode required(ObjectNode object) {
        return (ArrayNode) object.get("required");
    }
}
