package nl.weerklank.engine.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.weerklank.engine.content.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one person and one item at one moment. Immutable; a missing fact is unknown, never false.
 *
 * <p>A value is an {@link Integer}, a {@link Boolean}, a {@link String} code or an immutable {@link Set} of codes, as
 * the fact's {@link FactType} says.
 */
public final class Facts {

    private static final Fact[] ALL = Fact.values();

    private final ContentId about;
    private final @Nullable Object[] values;

    private Facts(ContentId about, @Nullable Object[] values) {
        this.about = about;
        this.values = values;
    }

    /** The item these facts are about. */
    public ContentId about() {
        return about;
    }

    /** The value, or null when unknown. */
    public @Nullable Object get(Fact fact) {
        return values[fact.ordinal()];
    }

    /** Whether the fact is known. */
    public boolean knows(Fact fact) {
        return values[fact.ordinal()] != null;
    }

    /** Whether the flag is known and true. */
    public boolean is(Fact flag) {
        return Boolean.TRUE.equals(values[flag.ordinal()]);
    }

    /** Whether the code is known and this one. */
    public boolean is(Fact code, Enum<?> value) {
        return value.name().equals(values[code.ordinal()]);
    }

    /** The number, or this when unknown. */
    public int number(Fact fact, int whenUnknown) {
        return values[fact.ordinal()] instanceof Integer number ? number : whenUnknown;
    }

    /** The known facts by their id, sorted. */
    public SortedMap<String, Object> known() {
        SortedMap<String, Object> known = new TreeMap<>();
        forEach((fact, value) -> known.put(fact.id(), value));
        return known;
    }

    /** Calls for each known fact, in the order of the vocabulary. */
    public void forEach(BiConsumer<Fact, Object> action) {
        for (Fact fact : ALL) {
            Object value = values[fact.ordinal()];
            if (value != null) {
                action.accept(fact, value);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts that && about.equals(that.about) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * about.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return about + " " + known();
    }

    /** Starts the facts about an item. */
    public static Builder about(ContentId content) {
        return new Builder(content, new Object[ALL.length]);
    }

    /** Starts from these facts, to be changed. */
    public Builder toBuilder() {
        return new Builder(about, values);
    }

    /** Starts the facts about another item with the same values. */
    public Builder copyFor(ContentId content) {
        return new Builder(content, values);
    }

    /** Gathers facts; each setter refuses a value of another type than the fact's. */
    public static final class Builder {

        private final ContentId about;
        private @Nullable Object[] values;
        private boolean shared = true;

        private Builder(ContentId about, @Nullable Object[] values) {
            this.about = about;
            this.values = values;
        }

        /** Sets a number. */
        public Builder number(Fact fact, int value) {
            return set(fact, FactType.NUMBER, value);
        }

        /** Sets a flag. */
        public Builder flag(Fact fact, boolean value) {
            return set(fact, FactType.FLAG, value);
        }

        /** Sets a code. */
        public Builder code(Fact fact, String value) {
            return set(fact, FactType.CODE, value);
        }

        /** Sets a code. */
        public Builder code(Fact fact, Enum<?> value) {
            return set(fact, FactType.CODE, value.name());
        }

        /** Sets a set of codes. */
        public Builder codes(Fact fact, Collection<String> value) {
            return set(
                    fact,
                    FactType.CODES,
                    value.isEmpty()
                            ? Collections.emptySortedSet()
                            : Collections.unmodifiableSortedSet(new TreeSet<>(value)));
        }

        /** Sets a value of the type of the fact: a number, a flag, a code, or a set of codes. */
        public Builder value(Fact fact, Object value) {
            return switch (value) {
                case Integer number -> number(fact, number);
                case Boolean flag -> flag(fact, flag);
                case String code -> code(fact, code);
                case Collection<?> codes ->
                    codes(fact, codes.stream().map(Object::toString).toList());
                default -> throw new IllegalArgumentException(fact.id() + " cannot be " + value.getClass());
            };
        }

        /** Makes the fact unknown. */
        public Builder unknown(Fact fact) {
            own()[fact.ordinal()] = null;
            return this;
        }

        private Builder set(Fact fact, FactType type, Object value) {
            if (fact.type() != type) {
                throw new IllegalArgumentException("%s is a %s, not a %s".formatted(fact.id(), fact.type(), type));
            }
            own()[fact.ordinal()] = value;
            return this;
        }

        /** The values, copied first when facts already built or begun from hold them too. */
        private @Nullable Object[] own() {
            if (shared) {
                values = values.clone();
                shared = false;
            }
            return values;
        }

        /** The facts. */
        public Facts build() {
            shared = true;
            return new Facts(about, values);
        }
    }
}
