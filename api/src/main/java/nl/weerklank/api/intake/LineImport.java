package nl.weerklank.api.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.weerklank.api.problem.JsonProblems;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemBody;
import nl.weerklank.api.problem.ProblemException;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.TooLarge;
import nl.weerklank.engine.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in a stream of lines with one JSON object each (NDJSON), and answers each line with one of ours. It works in
 * chunks: a chunk is stored, and only then are its lines answered; so what was answered is kept, whatever happens next.
 * It reads no faster than it stores, and stores no faster than its answers are taken.
 *
 * @param <T> what a line says
 */
public final class LineImport<T> {

    /** Most bytes of one line. */
    public static final int LONGEST_LINE = 1_000_000;

    /** Most lines that are stored at once. */
    public static final int CHUNK_LINES = 500;

    private static final int CHUNK_BYTES = 4_000_000;
    private static final Logger log = LoggerFactory.getLogger(LineImport.class);

    private final ObjectMapper mapper;
    private final Function<JsonNode, T> reader;
    private final Function<T, String> idOf;
    private final Function<List<T>, List<Stored>> store;
    private final Language language;

    /**
     * An import.
     *
     * @param reader reads a line, or throws a {@link ProblemException}
     * @param store takes a chunk in, in one transaction, and says of each in the same order what became of it; of two
     *     with the same id the later one wins
     * @param language of the problems it tells
     */
    public LineImport(
            ObjectMapper mapper,
            Function<JsonNode, T> reader,
            Function<T, String> idOf,
            Function<List<T>, List<Stored>> store,
            Language language) {
        this.mapper = mapper;
        this.reader = reader;
        this.idOf = idOf;
        this.store = store;
        this.language = language;
    }

    /** Reads to the end, or until the caller goes away; what was answered is kept, and only a whole import has a summary. */
    public void run(InputStream in, OutputStream out) {
        try {
            read(in, out);
        } catch (IOException e) {
            log.info("import was cut off: {}", e.getMessage());
        }
    }

    private void read(InputStream in, OutputStream out) throws IOException {
        LineReader lines = new LineReader(in, LONGEST_LINE);
        Answers answers = new Answers(out);
        Chunk chunk = new Chunk();
        for (LineReader.Line line = lines.read(); line != null; line = lines.read()) {
            chunk.add(line);
            if (chunk.isFull()) {
                if (!answers.give(chunk)) {
                    return;
                }
                chunk = new Chunk();
            }
        }
        if (answers.give(chunk)) {
            answers.end(true, null);
        }
    }

    /** One line: what it says, or what is wrong with it. */
    private record Read<T>(
            long line,
            @Nullable String id,
            @Nullable T value,
            @Nullable Problem problem) {}

    private final class Chunk {

        private final List<Read<T>> lines = new ArrayList<>();
        private int bytes;

        void add(LineReader.Line line) {
            byte[] content = line.bytes();
            bytes += content == null ? 0 : content.length;
            lines.add(content == null ? refused(line.number(), null, tooLong()) : read(line.number(), content));
        }

        boolean isFull() {
            return lines.size() >= CHUNK_LINES || bytes >= CHUNK_BYTES;
        }

        List<LineResult> stored() {
            List<T> values = lines.stream().flatMap(LineImport::valueOf).toList();
            List<Stored> outcomes = values.isEmpty() ? List.of() : store.apply(values);
            List<LineResult> results = new ArrayList<>();
            int next = 0;
            for (Read<T> line : lines) {
                T value = line.value();
                if (value == null) {
                    results.add(LineResult.refused(line.line(), line.id(), body(line)));
                } else {
                    results.add(LineResult.taken(line.line(), idOf.apply(value), outcomes.get(next)));
                    next++;
                }
            }
            return results;
        }
    }

    private final class Answers {

        private final OutputStream out;
        private final Map<LineResult.Result, Long> counts = new EnumMap<>(LineResult.Result.class);

        Answers(OutputStream out) {
            this.out = out;
        }

        /** Stores a chunk and answers its lines; false when it could not be stored, and the import ends here. */
        boolean give(Chunk chunk) throws IOException {
            List<LineResult> results;
            try {
                results = chunk.stored();
            } catch (RuntimeException e) {
                log.error("import stopped: a chunk could not be stored", e);
                end(false, stopped());
                return false;
            }
            for (LineResult result : results) {
                counts.merge(result.result(), 1L, Long::sum);
                write(result);
            }
            out.flush();
            return true;
        }

        void end(boolean complete, @Nullable Problem problem) throws IOException {
            ImportSummary.Summary summary = new ImportSummary.Summary(
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    count(LineResult.Result.CREATED),
                    count(LineResult.Result.UPDATED),
                    count(LineResult.Result.UNCHANGED),
                    count(LineResult.Result.REFUSED),
                    complete);
            write(new ImportSummary(summary, problem == null ? null : problem.in(language)));
            out.flush();
        }

        private long count(LineResult.Result result) {
            return counts.getOrDefault(result, 0L);
        }

        private void write(Object answer) throws IOException {
            out.write(mapper.writeValueAsBytes(answer));
            out.write('\n');
        }
    }

    private Read<T> read(long number, byte[] content) {
        String id = null;
        try {
            JsonNode body = mapper.readTree(content);
            id = idIn(body);
            return new Read<>(number, id, reader.apply(body), null);
        } catch (ProblemException e) {
            return refused(number, id, e.problem());
        } catch (JsonProcessingException e) {
            return refused(number, id, JsonProblems.of(e));
        } catch (IOException e) {
            return refused(number, id, notUtf8());
        }
    }

    private static <T> Stream<T> valueOf(Read<T> line) {
        return Stream.ofNullable(line.value());
    }

    private Read<T> refused(long number, @Nullable String id, Problem problem) {
        return new Read<>(number, id, null, problem);
    }

    private ProblemBody body(Read<T> line) {
        return Objects.requireNonNull(line.problem()).in(language);
    }

    /** The id as far as it can be told, so that the caller finds the line back. */
    private static @Nullable String idIn(@Nullable JsonNode body) {
        JsonNode id = body == null ? null : body.get("id");
        return id != null && id.isTextual() && id.textValue().matches("[A-Za-z0-9._:-]{1,200}") ? id.textValue() : null;
    }

    private static Problem tooLong() {
        return TooLarge.of(null, Sentence.of("De regel", "The line"), "1 MB").problem();
    }

    private static Problem notUtf8() {
        return Problem.of(
                ProblemType.MALFORMED_JSON,
                new Sentence("De regel is geen UTF-8.", "The line is not UTF-8."),
                new Sentence("Stuur de regel in UTF-8.", "Send the line in UTF-8."));
    }

    private static Problem stopped() {
        return Problem.of(
                ProblemType.UNEXPECTED,
                new Sentence(
                        "De import is gestopt; wat beantwoord is, is bewaard.",
                        "The import stopped; what was answered is kept."),
                new Sentence("Stuur de regels zonder antwoord opnieuw.", "Send the lines without an answer again."));
    }
}
