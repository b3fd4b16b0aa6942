package nl.weerklank.nlp.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.nlp.measure.Measurement.Aim;
import nl.weerklank.nlp.tone.training.ToneMeasure;
import nl.weerklank.nlp.tone.training.ToneMeasure.Row;

/** What the written texts bring to sentiment and voice: on themselves, kept out in turn, and on the excerpts as they grow in number. */
record ToneMeasuring(Path corpus, Path excerpts) implements Measuring {

    @Override
    public List<Measurement> measure() throws IOException {
        ToneMeasure tone = new ToneMeasure(corpus);
        List<Row> rows = new ArrayList<>(tone.onTheCorpus());
        rows.addAll(tone.on(excerpts.resolve("dev.items.jsonl"), excerpts.resolve("dev.gold.jsonl")));
        return rows.stream().flatMap(row -> figures(row).stream()).toList();
    }

    private static List<Measurement> figures(Row row) {
        return List.of(
                figure(row, "sentiment", "accuracy", row.sentiment()),
                figure(row, "sentiment", "negative found", row.negativeFound()),
                figure(row, "sentiment", "negative called positive", row.negativeCalledPositive()),
                figure(row, "voice", "accuracy", row.voice()));
    }

    private static Measurement figure(Row row, String subject, String figure, double part) {
        return new Measurement(subject, row.what(), figure, (int) Math.round(1000 * part), Aim.NONE, row.items());
    }
}
