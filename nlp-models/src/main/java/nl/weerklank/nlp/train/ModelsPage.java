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

/** Renews the part of MODELS.md that a program writes; what people wrote around it stays. */
final class ModelsPage {

    static final String BEGIN = "<!-- trained models: written by ./weerklank models train -->";
    static final String END = "<!-- end of trained models -->";

    private final Path page;

    ModelsPage(Path page) {
        this.page = page;
    }

    void renew(Function<TrainedModel, Path> files, LocalDate date) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("%s has no place for the trained models".formatted(page));
        }
        String table = table(files, date);
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + "\n\n" + table + "\n" + text.substring(end));
    }

    private static String table(Function<TrainedModel, Path> files, LocalDate date) throws IOException {
        StringBuilder table = new StringBuilder();
        table.append("| id | what | made | data and licence | settings | bytes | sha256 |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (TrainedModel model : TrainedModel.values()) {
            table.append(model.isOurs() ? row(model, files.apply(model), date) : row(model));
        }
        return table.toString();
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
