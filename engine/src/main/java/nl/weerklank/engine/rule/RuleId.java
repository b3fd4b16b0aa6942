package nl.weerklank.engine.rule;

import java.util.regex.Pattern;

/** The stable id of a rule, {@code area.name}, such as {@code cadence.back-off}. */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*){1,3}");

    public RuleId {
        if (value.length() > 100 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "rule id is \"%s\", expected lower-case words parted by . and -, such as cadence.back-off"
                            .formatted(value.length() > 40 ? value.substring(0, 40) + "…" : value));
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
