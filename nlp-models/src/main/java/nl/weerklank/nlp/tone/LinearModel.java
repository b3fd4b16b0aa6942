package nl.weerklank.nlp.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.list.Fingerprint;

/**
 * A trained weighing of signs: multinomial logistic regression, P(value) = exp(Σ weight·strength) ÷ the same summed over all
 * values (D.R. Cox, "The regression analysis of binary sequences", Journal of the Royal Statistical Society B 20 (1958);
 * for more values: "maximum entropy", Berger, Della Pietra and Della Pietra, Computational Linguistics 22 (1996)).
 *
 * <p>Its file holds a line of values and then a line per sign, with tabs: the name and its weight for each value in
 * thousandths. Thread-safe.
 */
final class LinearModel<V extends Enum<V>> {

    /** The sign that every text has. */
    static final String ALWAYS = "always";

    private final List<V> values;
    private final Map<String, int[]> weights = new HashMap<>();
    private final ModelRef reference;

    private LinearModel(Class<V> type, String name, String text) {
        List<String> lines = text.lines().toList();
        this.reference = Fingerprint.ofText("tone-" + name, text);
        this.values = lines.stream()
                .limit(1)
                .flatMap(line -> Arrays.stream(line.split("\t")).skip(1))
                .map(value -> Enum.valueOf(type, value))
                .toList();
        lines.stream().skip(1).map(line -> line.split("\t")).forEach(parts -> weights.put(parts[0], numbers(parts)));
    }

    /** Reads the model that ships under this name. */
    static <V extends Enum<V>> LinearModel<V> load(Class<V> type, String name) {
        try (InputStream stream = LinearModel.class.getResourceAsStream(name + ".tsv")) {
            if (stream == null) {
                throw new IllegalStateException("tone model %s does not ship with the product".formatted(name));
            }
            return of(type, name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("tone model %s cannot be read".formatted(name), e);
        }
    }

    /** A model written out. */
    static <V extends Enum<V>> LinearModel<V> of(Class<V> type, String name, String text) {
        return new LinearModel<>(type, name, text);
    }

    private static int[] numbers(String[] parts) {
        return Arrays.stream(parts).skip(1).mapToInt(Integer::parseInt).toArray();
    }

    /** What was trained, by its hash. */
    ModelRef reference() {
        return reference;
    }

    /** How likely each value is, in thousandths, the mean over all passages. */
    Map<V, Integer> shares(List<Signs> passages) {
        double[] sums = new double[values.size()];
        for (Signs signs : passages) {
            double[] shares = shares(signs);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += shares[i];
            }
        }
        Map<V, Integer> shares = new LinkedHashMap<>();
        for (int i = 0; i < sums.length; i++) {
            shares.put(values.get(i), (int) Math.round(1000 * sums[i] / passages.size()));
        }
        return shares;
    }

    private double[] shares(Signs signs) {
        double[] scores = new double[values.size()];
        add(scores, ALWAYS, 1);
        signs.strengths().forEach((sign, strength) -> add(scores, sign, strength));
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] powers = Arrays.stream(scores)
                .map(score -> StrictMath.exp((score - highest) / 1000))
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    private void add(double[] scores, String sign, double strength) {
        int[] weight = weights.get(sign);
        if (weight != null) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weight[i] * strength;
            }
        }
    }

    /** The words that speak most for this value, as written, best first. */
    List<String> words(List<Signs> passages, V value) {
        Map<String, Double> worth = new LinkedHashMap<>();
        for (Signs signs : passages) {
            signs.written().forEach((sign, written) -> {
                double gain =
                        gain(sign, values.indexOf(value)) * signs.strengths().getOrDefault(sign, 0.0);
                worth.merge(written, gain, Double::sum);
            });
        }
        return worth.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much more a sign speaks for this value than for the others. */
    private double gain(String sign, int value) {
        int[] weight = weights.get(sign);
        return weight == null
                ? 0
                : weight[value] - Arrays.stream(weight).average().orElse(0);
    }
}
