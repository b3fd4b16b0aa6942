package nl.weerklank.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/** A unit of the organisation as a path from the top, such as {@code zorg/wijkteam-west}. */
public record UnitPath(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._ &-]{1,80}(/[\\p{L}\\p{N}._ &-]{1,80}){0,7}");

    public UnitPath {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "unit is \"%s\", expected 1 to 8 names of at most 80 letters, digits, . _ & - or space, parted by /"
                            .formatted(value.length() > 40 ? value.substring(0, 40) + "…" : value));
        }
    }

    /** Whether this unit is the other one or lies below it. */
    public boolean isWithin(UnitPath other) {
        return value.equals(other.value) || value.startsWith(other.value + "/");
    }

    /** The unit above, or empty at the top. */
    public Optional<UnitPath> parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new UnitPath(value.substring(0, slash)));
    }

    /** The topmost unit of the path: the department. */
    public UnitPath department() {
        int slash = value.indexOf('/');
        return slash < 0 ? this : new UnitPath(value.substring(0, slash));
    }

    @Override
    public String toString() {
        return value;
    }
}
