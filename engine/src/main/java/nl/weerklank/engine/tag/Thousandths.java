package nl.weerklank.engine.tag;

/** Scores are whole thousandths, so that sums are exact and replay is byte-identical. */
final class Thousandths {

    private Thousandths() {}

    static int require(String what, int value) {
        if (value < 0 || value > 1000) {
            throw new IllegalArgumentException("%s is %d‰, expected 0 to 1000".formatted(what, value));
        }
        return value;
    }
}
