package nl.weerklank.nlp.tone.training;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.optimization.QNMinimizer;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.weerklank.nlp.tone.Signs;

/**
 * Learns to weigh signs with CoreNLP's linear classifier, and writes the weights down. The same lessons in the same order give
 * the same text, byte for byte: there is no chance in it.
 *
 * @param target what a lesson shows
 * @param useful which signs may be used
 * @param sigma standard deviation of the weights that is expected beforehand: when it is small no single sign decides
 */
record Learner<V extends Enum<V>>(Class<V> type, Function<Lesson, V> target, Predicate<String> useful, double sigma) {

    /** A sign seen in fewer lessons teaches nothing general. */
    private static final int FEWEST_LESSONS = 3;

    private static final String ALWAYS = "always";
    private static final double TOLERANCE = 1e-6;

    /** The model as the text that ships. */
    String learn(List<Lesson> lessons) {
        QNMinimizer minimizer = new QNMinimizer();
        minimizer.shutUp();
        LogPrior prior = new LogPrior(LogPrior.LogPriorType.QUADRATIC, sigma, 0);
        return written(new LinearClassifierFactory<V, String>(minimizer, TOLERANCE, false, prior)
                .trainClassifier(examples(lessons)));
    }

    private RVFDataset<V, String> examples(List<Lesson> lessons) {
        Map<String, Integer> seen = new HashMap<>();
        lessons.forEach(lesson -> signsOf(lesson).forEach(sign -> seen.merge(sign, 1, Integer::sum)));
        RVFDataset<V, String> examples = new RVFDataset<>();
        for (Lesson lesson : lessons) {
            for (Signs passage : lesson.passages()) {
                Counter<String> strengths = new ClassicCounter<>();
                strengths.setCount(ALWAYS, 1);
                passage.strengths().forEach((sign, strength) -> {
                    if (useful.test(sign) && seen.getOrDefault(sign, 0) >= FEWEST_LESSONS) {
                        strengths.setCount(sign, strength);
                    }
                });
                examples.add(new RVFDatum<>(strengths, target.apply(lesson)));
            }
        }
        return examples;
    }

    private static TreeSet<String> signsOf(Lesson lesson) {
        return lesson.passages().stream()
                .flatMap(passage -> passage.strengths().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String written(LinearClassifier<V, String> classifier) {
        List<V> values = Arrays.asList(type.getEnumConstants());
        List<String> lines = new ArrayList<>();
        lines.add("sign\t" + values.stream().map(Enum::name).collect(Collectors.joining("\t")));
        for (String sign : new TreeSet<>(classifier.features())) {
            List<Long> weights = values.stream()
                    .map(value -> Math.round(1000 * classifier.weight(sign, value)))
                    .toList();
            if (weights.stream().anyMatch(weight -> weight != 0)) {
                lines.add(sign + "\t" + weights.stream().map(String::valueOf).collect(Collectors.joining("\t")));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
