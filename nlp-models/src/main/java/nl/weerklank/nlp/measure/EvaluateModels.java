package nl.weerklank.nlp.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.nlp.train.TrainingData;

/**
 * Measures everything that tags, prints one table and writes it to a page; {@code ./weerklank models evaluate} runs it.
 *
 * <p>Arguments: the folder with the data, the folder of this module, a folder to work in, the page to write, and the
 * commit that is measured.
 */
public final class EvaluateModels {

    private EvaluateModels() {}

    /** Ends with 1 when there is nothing to measure with. */
    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Path data = Path.of(arguments[0]);
            TrainingData sentences =
                    new TrainingData(data, Path.of(arguments[1]).resolve("corpus/names"));
            String page = QualityPage.of(
                    measure(everything(data, Path.of(arguments[1]), sentences, Path.of(arguments[2]))), arguments[4]);
            Files.writeString(Path.of(arguments[3]), page);
            out.print(page);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** What is measured, in the order of the page. Whoever measures something new adds a line here. */
    private static List<Measuring> everything(Path data, Path module, TrainingData sentences, Path workshop) {
        return List.of(
                new WordsMeasuring(sentences),
                new NamesMeasuring(sentences, workshop),
                new ExcerptsMeasuring(data.resolve("tagging")),
                new TopicsMeasuring(data.resolve("sib200")),
                new ToneMeasuring(module.resolve("corpus/tone"), data.resolve("tagging")));
    }

    private static List<Measurement> measure(List<Measuring> everything) throws IOException {
        List<Measurement> figures = new ArrayList<>();
        for (Measuring one : everything) {
            figures.addAll(one.measure());
        }
        return figures;
    }
}
