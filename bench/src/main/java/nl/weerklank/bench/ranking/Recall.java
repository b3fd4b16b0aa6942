package nl.weerklank.bench.ranking;

import java.util.Arrays;
import java.util.Locale;

/**
 * How often what a person really took up is among the best so many.
 *
 * @param within so many
 * @param hits cases in which it was, for each of them
 */
record Recall(int[] within, double[] hits, int cases) {

    static Recall of(int... within) {
        return new Recall(within, new double[within.length], 0);
    }

    /** One case more, in which so many others stand above it and so many beside it: those are expected half above. */
    Recall and(int above, int beside) {
        double[] more = hits.clone();
        for (int i = 0; i < within.length; i++) {
            more[i] += above >= within[i] ? 0 : Math.min(1, (within[i] - above) / (beside + 1.0));
        }
        return new Recall(within, more, cases + 1);
    }

    double at(int place) {
        return cases == 0 ? 0 : hits[place] / cases;
    }

    /** Such as ".145 | .236". */
    String figures() {
        return String.join(
                " | ",
                Arrays.stream(hits)
                        .mapToObj(hit -> decimal(hit / Math.max(1, cases)))
                        .toList());
    }

    /** What it is more, or less, than another: "+.012 | −.003". */
    String figuresBeside(Recall other) {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < hits.length; i++) {
            double difference = at(i) - other.at(i);
            figures.append(i == 0 ? "" : " | ")
                    .append(Math.abs(difference) < 0.0005 ? "" : difference < 0 ? "−" : "+")
                    .append(decimal(Math.abs(difference)));
        }
        return figures.toString();
    }

    private static String decimal(double share) {
        String written = String.format(Locale.ROOT, "%.3f", share);
        return written.startsWith("0") ? written.substring(1) : written;
    }
}
