package nl.weerklank.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a file of content, one JSON document a line, to a running service. */
public final class ImportCommand {

    private static final int PROGRESS_EVERY = 1000;

    private final PrintStream out;
    private int lines;
    private int refused;

    private ImportCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the import; needs {@code --url}, {@code --data} and {@code --file}. Ends with 1 when a line was refused. */
    public static void main(String... words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Arguments arguments = Arguments.of(words);
        Path file = Path.of(arguments.required("--file"));
        ImportCommand command = new ImportCommand(out);
        try {
            command.run(ServiceClient.of(arguments), file);
        } catch (ServiceException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(command.refused == 0 ? 0 : 1);
    }

    private void run(ServiceClient service, Path file) {
        ContentLines content = new ContentLines();
        service.importLines("/v1/content/import", () -> open(file, content), this::report);
        out.printf("%d lines, %d refused.%n", lines, refused);
    }

    private static InputStream open(Path file, ContentLines content) {
        try {
            return content.streamOf(Files.newBufferedReader(file));
        } catch (IOException e) {
            throw new ServiceException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void report(JsonNode result) {
        if (!result.has("result")) {
            return;
        }
        lines++;
        if (result.path("result").asText().equals("REFUSED")) {
            refused++;
            out.println("  " + result);
        }
        if (lines % PROGRESS_EVERY == 0) {
            out.printf("  %d lines …%n", lines);
        }
    }
}
