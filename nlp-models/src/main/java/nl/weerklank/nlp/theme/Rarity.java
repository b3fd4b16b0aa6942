package nl.weerklank.nlp.theme;

import nl.weerklank.engine.tag.Lessons.SeedCounts;

/**
 * How much a seed still says in an organisation where it is common: "care" little in a hospital. Inverse document
 * frequency, relative to a seed in one of twenty documents: ln(N/n) / ln(20), at most 1 and at least 0.3
 * (Sparck Jones, A statistical interpretation of term specificity, Journal of Documentation 28, 1972).
 */
final class Rarity {

    private static final int FEWEST_DOCUMENTS = 50;
    private static final double RARE = StrictMath.log(20);
    private static final double LEAST = 0.3;

    private final SeedCounts counts;

    Rarity(SeedCounts counts) {
        this.counts = counts;
    }

    /** What is left of this weight. Below fifty documents nothing is common yet. */
    int of(String phrase, int weight) {
        int holding = counts.holding().getOrDefault(phrase, 0);
        if (counts.documents() < FEWEST_DOCUMENTS || holding == 0) {
            return weight;
        }
        double share = StrictMath.log((double) counts.documents() / holding) / RARE;
        return (int) Math.round(weight * Math.clamp(share, LEAST, 1.0));
    }
}
