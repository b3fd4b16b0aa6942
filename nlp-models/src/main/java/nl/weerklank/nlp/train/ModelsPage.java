package nl.weerklank.nlp.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.model.TrainedModel;
import nl.weerklank.nlp.tone.ToneModels;

/** Renews the part of MODELS.md that a program writes; what people wrote around it stays. */
final class ModelsPage {

    static final String BEGIN = "<!-- trained models: written by ./weerklank models train -->";
    static final String END = "<!-- end of trained models -->";

    private static final String TONE_ROW =
            "| `%s` | %s | %s | corpus/tone, our own | weights of words and signs | %d | `%s` |\n";

    private final Path page;

    ModelsPage(Path page) {
        this.page = page;
    }

    /**
     * Writes the table again.
     *
     * @param files where each model of ours is
     * @param tone the folder of what was learned of tone
     */
    void renew(Function<TrainedModel, Path> files, Path tone, LocalDate date) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("%s has no place for the trained models".formatted(page));
        }
        String table = table(files, tone, date);
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + "\n\n" + table + "\n" + text.substring(end));
    }

    private static String table(Function<TrainedModel, Path> files, Path tone, LocalDate date) throws IOException {
        StringBuilder table = new StringBuilder();
        table.append("| id | what | made | data and licence | settings | bytes | sha256 |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (TrainedModel model : TrainedModel.values()) {
            table.append(model.isOurs() ? row(model, files.apply(model), date) : row(model));
        }
        table.append(toneRow(tone, ToneModels.SENTIMENT, "Dutch and English: good, bad or plain news", date));
        table.append(toneRow(tone, ToneModels.VOICE, "Dutch and English: who speaks", date));
        return table.toString();
    }

    /** Models of tone are lists that a tagging names by the hash of their text. */
    private static String toneRow(Path folder, String model, String what, LocalDate date) throws IOException {
        Path file = folder.resolve(model + ".tsv");
        ModelRef reference = Fingerprint.ofText("tone-" + model, Files.readString(file));
        return TONE_ROW.formatted(reference.id(), what, date, Files.size(file), reference.sha256());
    }

    private static String row(TrainedModel model, Path file, LocalDate date) throws IOException {
        ModelRef reference = Fingerprint.ofStream(model.id(), Files.newInputStream(file));
        return row(model, date.toString(), Files.size(file), reference.sha256());
    }

    private static String row(TrainedModel model) throws IOException {
        try (InputStream bytes = model.bytes()) {
            return row(
                    model,
                    "by its makers",
                    bytes.transferTo(OutputStream.nullOutputStream()),
                    model.reference().sha256());
        }
    }

    /** The row of a model, as MODELS.md holds it. */
    private static String row(TrainedModel model, String made, long bytes, String sha256) {
        ModelCard card = ModelCard.of(model);
        return "| `%s` | %s | %s | %s | %s | %d | `%s` |\n"
                .formatted(model.id(), card.what(), made, card.source(), card.settings(), bytes, sha256);
    }
}
