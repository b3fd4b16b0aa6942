package nl.weerklank.nlp.measure;

import java.util.Locale;

/**
 * One figure.
 *
 * @param subject what is measured, such as "Dutch lemmas"
 * @param data on what, such as "alpino-test"
 * @param figure which figure, such as "accuracy"
 * @param thousandths its value, 0 to 1000
 * @param aim what it should be
 * @param cases how many cases it rests on
 */
public record Measurement(String subject, String data, String figure, int thousandths, Aim aim, int cases) {

    /** A share of cases, in thousandths; 0 when there are none. */
    static int share(int right, int cases) {
        return cases == 0 ? 0 : (int) Math.round(1000.0 * right / cases);
    }

    /** The value as it is read aloud: .941. */
    String value() {
        return decimal(thousandths);
    }

    private static String decimal(int thousandths) {
        return thousandths == 1000 ? "1.000" : String.format(Locale.ROOT, ".%03d", thousandths);
    }

    /** What a figure should be. */
    public sealed interface Aim {

        /** The figure is only looked at. */
        Aim NONE = new None();

        /** The aim in words; empty when there is none. */
        String words();

        /** Whether the value is as it should be. */
        boolean isMetBy(int thousandths);
    }

    private record None() implements Aim {

        @Override
        public String words() {
            return "";
        }

        @Override
        public boolean isMetBy(int thousandths) {
            return true;
        }
    }

    /** So much or more. */
    public record AtLeast(int thousandths) implements Aim {

        @Override
        public String words() {
            return "≥ " + decimal(thousandths);
        }

        @Override
        public boolean isMetBy(int value) {
            return value >= thousandths;
        }
    }

    /** So much or less. */
    public record AtMost(int thousandths) implements Aim {

        @Override
        public String words() {
            return "≤ " + decimal(thousandths);
        }

        @Override
        public boolean isMetBy(int value) {
            return value <= thousandths;
        }
    }
}
