package nl.weerklank.nlp.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.engine.tag.Lessons.WordWeights;

/** In how many texts each word stands. */
final class WordTally {

    static final WordTally EMPTY = new WordTally();

    /** Thousandths of a full seed for each standard deviation. */
    private static final double PER_DEVIATION = 300;

    /** A word that deviates less is left out: it may be chance. */
    private static final double LEAST = 1;

    /** As if this many texts more had been seen, with each word at its usual rate. */
    private static final double PRIOR = 10;

    private final Map<String, Integer> holding = new HashMap<>();
    private int texts;

    void add(Set<String> words) {
        texts++;
        words.forEach(word -> holding.merge(word, 1, Integer::sum));
    }

    int texts() {
        return texts;
    }

    /**
     * The linear model that tells these texts from the others: per word the log-odds of standing in a text, with a prior
     * at its usual rate, divided by its standard deviation (Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis
     * 16, 2008, over presence). Counts alone decide, so the order of the texts does not.
     *
     * @param all these texts and the others
     */
    WordWeights against(WordTally all) {
        int others = all.texts - texts;
        Map<String, Integer> weights = new TreeMap<>();
        all.holding.forEach((word, inAll) -> {
            double prior = PRIOR * inAll / all.texts;
            double here = holding.getOrDefault(word, 0) + prior;
            double there = inAll - holding.getOrDefault(word, 0) + prior;
            double odds = logOdds(here, texts) - logOdds(there, others);
            double deviation = odds / StrictMath.sqrt(1 / here + 1 / there);
            if (Math.abs(deviation) >= LEAST) {
                weights.put(word, (int) Math.round(PER_DEVIATION * deviation));
            }
        });
        return new WordWeights(0, weights);
    }

    /** A word in every text of both has no odds; the half keeps the logarithm finite. */
    private static double logOdds(double holding, int texts) {
        return StrictMath.log(holding / (texts + PRIOR - holding + 0.5));
    }
}
