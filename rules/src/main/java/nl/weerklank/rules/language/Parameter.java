package nl.weerklank.rules.language;

/** A number that an editor may change, within bounds. */
public record Parameter(int min, int max, int value) {

    public Parameter {
        if (value < min || value > max) {
            throw new IllegalArgumentException("parameter is %d, expected %d to %d".formatted(value, min, max));
        }
    }
}
