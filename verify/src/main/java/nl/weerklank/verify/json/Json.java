package nl.weerklank.verify.json;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON. Numbers are whole, and exact in every language that reads JSON: from -(2^53 - 1) to 2^53 - 1. Names of
 * fields are kept in the order of RFC 8785, which is that of {@link String#compareTo}.
 */
public sealed interface Json {

    /** Fields by name. */
    record Fields(SortedMap<String, Json> byName) implements Json {

        public Fields {
            byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        }

        /** Whether there is a field of this name, null or not. */
        public boolean has(String name) {
            return byName.containsKey(name);
        }

        /** @throws JsonException when there is none, or it is no text */
        public String text(String name) {
            return is(name, Text.class, "a text").value();
        }

        /** @throws JsonException when there is none, or it is no whole number */
        public long whole(String name) {
            return is(name, Whole.class, "a whole number").value();
        }

        /** @throws JsonException when there is none, or it has no fields */
        public Fields fields(String name) {
            return is(name, Fields.class, "an object");
        }

        /** @throws JsonException when there is none, or it is no list */
        public List<Json> items(String name) {
            return is(name, Items.class, "a list").values();
        }

        /** Whether the field is missing, or null. */
        public boolean isNothing(String name) {
            return !has(name) || byName.get(name) instanceof Nothing;
        }

        private <T extends Json> T is(String name, Class<T> type, String expected) {
            Json value = byName.get(name);
            if (!type.isInstance(value)) {
                throw new JsonException("the field '%s' is %s, expected %s"
                        .formatted(name, value == null ? "missing" : "of another kind", expected));
            }
            return type.cast(value);
        }
    }

    /** A list. */
    record Items(List<Json> values) implements Json {

        public Items {
            values = List.copyOf(values);
        }
    }

    /** A text. */
    record Text(String value) implements Json {}

    /** A whole number. */
    record Whole(long value) implements Json {

        private static final long MOST = (1L << 53) - 1;

        public Whole {
            if (Math.abs(value) > MOST) {
                throw new JsonException("the number %d is beyond 2^53 - 1".formatted(value));
            }
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** Null. */
    record Nothing() implements Json {}

    /** Fields to add to, in any order. */
    static Building fields() {
        return new Building();
    }

    /** A text, or nothing for null. */
    static Json text(@Nullable String value) {
        return value == null ? new Nothing() : new Text(value);
    }

    /** Texts in a list. */
    static Items texts(List<String> values) {
        return new Items(values.stream().map(value -> (Json) new Text(value)).toList());
    }

    /**
     * The value that is written here, and nothing else.
     *
     * @throws JsonException when it is not JSON, or has what is not taken here: a number with a fraction, a field twice,
     *     half a character, or more than 64 levels
     */
    static Json read(String text) {
        return new JsonReader(text).read();
    }

    /** As {@link #read}, for an object. */
    static Fields readFields(String text) {
        if (read(text) instanceof Fields fields) {
            return fields;
        }
        throw new JsonException("this is no object");
    }

    /** The one way to write this value (RFC 8785). */
    default String canonical() {
        return JsonWriter.write(this);
    }

    /** Fields that are being put together. */
    final class Building {

        private final SortedMap<String, Json> fields = new TreeMap<>();

        private Building() {}

        public Building put(String name, Json value) {
            fields.put(name, value);
            return this;
        }

        public Building put(String name, @Nullable String value) {
            return put(name, text(value));
        }

        public Building put(String name, long value) {
            return put(name, new Whole(value));
        }

        public Fields done() {
            return new Fields(fields);
        }
    }
}
