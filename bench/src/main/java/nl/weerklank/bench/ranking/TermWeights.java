package nl.weerklank.bench.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weerklank.bench.ranking.Deskdrop.Article;

/** Words of articles by term frequency and inverse document frequency, each article of length 1: the usual yardstick. */
final class TermWeights {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final int TITLE = 3;
    private static final double COMMON = 0.3;

    private final Map<Integer, Map<String, Double>> weights = new HashMap<>();

    TermWeights(List<Article> articles) {
        Map<Integer, Map<String, Integer>> counts = new HashMap<>();
        Map<String, Integer> documents = new HashMap<>();
        for (Article article : articles) {
            Map<String, Integer> words = new HashMap<>();
            count(article.title(), TITLE, words);
            count(article.text(), 1, words);
            counts.put(article.id(), words);
            words.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
        }
        counts.forEach((article, words) -> weights.put(article, weighed(words, documents, articles.size())));
    }

    private static void count(String text, int times, Map<String, Integer> words) {
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(word -> words.merge(word, times, Integer::sum));
    }

    private static Map<String, Double> weighed(Map<String, Integer> words, Map<String, Integer> documents, int all) {
        Map<String, Double> weighed = new HashMap<>();
        words.forEach((word, count) -> {
            int having = documents.getOrDefault(word, 0);
            if (having >= 2 && having <= COMMON * all) {
                weighed.put(word, count * Math.log((double) all / having));
            }
        });
        double length = Math.sqrt(
                weighed.values().stream().mapToDouble(weight -> weight * weight).sum());
        weighed.replaceAll((word, weight) -> weight / length);
        return weighed;
    }

    void addTo(Map<String, Double> profile, int article, double strength) {
        weights.getOrDefault(article, Map.of())
                .forEach((word, weight) -> profile.merge(word, strength * weight, Double::sum));
    }

    double product(Map<String, Double> profile, int article) {
        double product = 0;
        for (Map.Entry<String, Double> word :
                weights.getOrDefault(article, Map.of()).entrySet()) {
            product += word.getValue() * profile.getOrDefault(word.getKey(), 0.0);
        }
        return product;
    }
}
