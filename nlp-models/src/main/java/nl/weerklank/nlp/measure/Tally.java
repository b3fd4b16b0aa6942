package nl.weerklank.nlp.measure;

/** Counts what was found rightly, found wrongly and missed. */
final class Tally {

    private int right;
    private int wrong;
    private int missed;

    void count(boolean there, boolean found) {
        if (there && found) {
            right++;
        } else if (found) {
            wrong++;
        } else if (there) {
            missed++;
        }
    }

    /** Of what was found, the share that is there, in thousandths. */
    int precision() {
        return Measurement.share(right, right + wrong);
    }

    /** Of what is there, the share that was found, in thousandths. */
    int recall() {
        return Measurement.share(right, right + missed);
    }

    /** The harmonic mean of both, in thousandths. */
    int f1() {
        return Measurement.share(2 * right, 2 * right + wrong + missed);
    }

    /** How many there are. */
    int there() {
        return right + missed;
    }
}
