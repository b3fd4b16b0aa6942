package nl.weerklank.bench.month;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.weerklank.engine.Language;

/**
 * Lives through a month of the demo organisation, tells what came of it and draws it; {@code ./weerklank simulate-month} runs
 * it.
 *
 * <p>Arguments: the folder of the demo, the folder for the drawings, the language and the seed.
 */
public final class SimulateMonth {

    private static final int TOLD_EVERY = 5;

    private SimulateMonth() {}

    /** Ends with 1 when there is no demo to read. */
    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            simulate(
                    Path.of(arguments[0]),
                    Path.of(arguments[1]),
                    new Words(Language.ofCode(arguments[2]).orElse(Language.EN)),
                    Long.parseLong(arguments[3]),
                    out);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void simulate(Path folder, Path drawings, Words words, long seed, PrintStream out)
            throws IOException {
        out.println(words.of("De stukken worden gelezen …", "Reading the pieces …"));
        Demo demo = Demo.in(folder);
        Diary diary = Month.lived(demo, seed, Demo.DAYS, (day, messages) -> {
            if (day % TOLD_EVERY == 0) {
                out.println(words.of("dag %d van %d: %d berichten", "day %d of %d: %d messages")
                        .formatted(day, Demo.DAYS, messages));
            }
        });

        out.println();
        out.print(Summary.of(diary, words));
        Files.createDirectories(drawings);
        for (Map.Entry<String, String> drawing :
                new Drawings(diary, words).all().entrySet()) {
            Files.writeString(drawings.resolve(drawing.getKey()), drawing.getValue());
        }
        out.println();
        out.println(words.of("De tekeningen staan in %s.", "The drawings are in %s.")
                .formatted(drawings));
    }
}
