package nl.weerklank.nlp.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.weerklank.nlp.model.TrainedModel;
import nl.weerklank.nlp.tone.training.ToneTraining;

/**
 * Trains every model that is ours and writes the page about all models; {@code ./weerklank models train} runs it.
 *
 * <p>Arguments: the folder with the data, the folder of this module, a relative folder to work in, and the date for the
 * page.
 */
public final class TrainModels {

    private static final String RESOURCES = "src/main/resources/nl/weerklank/nlp/model";

    private final TrainingData data;
    private final Trainer trainer;
    private final Path module;
    private final PrintStream out;

    private TrainModels(TrainingData data, Trainer trainer, Path module, PrintStream out) {
        this.data = data;
        this.trainer = trainer;
        this.module = module;
        this.out = out;
    }

    /** Ends with 1 when there is nothing to train on. */
    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path module = Path.of(arguments[1]);
        try {
            TrainingData data = new TrainingData(Path.of(arguments[0]), module.resolve("corpus/names"));
            TrainModels training = new TrainModels(data, new Trainer(Path.of(arguments[2])), module, out);
            training.run(LocalDate.parse(arguments[3]));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(LocalDate date) throws IOException {
        Files.createDirectories(module.resolve(RESOURCES));
        out.println("Dutch parts of speech: some minutes …");
        trainer.tagger(data.tagged(), file(TrainedModel.DUTCH_TAGGER));
        out.println("Dutch lemmas …");
        trainer.lemmas(data.withLemmas(), file(TrainedModel.DUTCH_LEMMAS));
        out.println("Dutch names: some minutes …");
        trainer.names(data.withNames(), file(TrainedModel.DUTCH_TAGGER), file(TrainedModel.DUTCH_NAMES));
        out.println("Sentiment and voice …");
        Path tone = module.resolve("src/main/resources/nl/weerklank/nlp/tone");
        ToneTraining.train(module.resolve("corpus/tone"), tone);
        new ModelsPage(module.resolve("MODELS.md")).renew(this::file, tone, date);
        out.println("Done. ./weerklank models evaluate measures them.");
    }

    private Path file(TrainedModel model) {
        return module.resolve(RESOURCES).resolve(model.file());
    }
}
