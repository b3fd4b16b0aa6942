package nl.weerklank.api.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.api.pack.PackInput.ModelLine;
import nl.weerklank.api.problem.Sentence;

/** The models that read texts: the tables of {@code MODELS.md} and {@code docs/quality.md}, packaged with the service. */
final class Models {

    private static final String BEGIN = "<!-- trained models";
    private static final String END = "<!-- end of trained models -->";
    private static final int COLUMNS = 7;
    /** Which lines of the measurements tell how well a model does: what was measured, and on what. */
    private static final Map<String, List<String>> MEASURED = Map.of(
            "dutch-pos-1", List.of("Dutch parts of speech | alpino-test", "Dutch parts of speech | lassy-test"),
            "dutch-lemmas-1", List.of("Dutch lemmas | alpino-test", "Dutch lemmas | lassy-test"),
            "dutch-names-1", List.of("Dutch names, learnt from 2700 (ships) | 500 sentences, PERSON"),
            "tone-sentiment", List.of("sentiment | dev excerpts"),
            "tone-voice", List.of("voice | dev excerpts"));

    private Models() {}

    static List<ModelLine> all() {
        return of(file("MODELS.md"), file("quality.md"));
    }

    /** @param models the page with the table of models; @param quality the page with the table of measurements */
    static List<ModelLine> of(String models, String quality) {
        int begin = models.indexOf(BEGIN);
        int end = models.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("MODELS.md has no table of trained models");
        }
        return rows(models.substring(begin, end))
                .filter(cells -> cells.size() == COLUMNS && cells.getFirst().startsWith("`"))
                .map(cells -> line(cells, quality))
                .toList();
    }

    private static ModelLine line(List<String> cells, String quality) {
        String id = bare(cells.get(0));
        return new ModelLine(
                id,
                PackWords.find("model." + id).orElse(Sentence.same(cells.get(1))),
                cells.get(3),
                cells.get(2),
                bare(cells.get(6)),
                MEASURED.getOrDefault(id, List.of()).stream()
                        .flatMap(measured -> figures(measured, quality))
                        .toList());
    }

    private static Stream<String> figures(String measured, String quality) {
        return rows(quality)
                .filter(cells -> cells.size() >= 4 && measured.equals(cells.get(0) + " | " + cells.get(1)))
                .map(cells -> "%s, %s: %s".formatted(cells.get(1), cells.get(2), cells.get(3)));
    }

    private static Stream<List<String>> rows(String page) {
        return page.lines().filter(line -> line.startsWith("| ")).map(line -> Arrays.stream(
                        line.substring(1).split("\\|"))
                .map(String::strip)
                .toList());
    }

    private static String bare(String code) {
        return code.replace("`", "");
    }

    private static String file(String name) {
        try (InputStream in = Models.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged with the service");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
