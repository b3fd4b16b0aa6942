package nl.weerklank.rules.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.record.RecordCodec;

/**
 * Decides again what stands in a file, with nothing but that file: no service, no database, no index. The file is what a
 * person gets who asks for everything that is held about them (G06): {@code decisionRecords}, each with its {@code hash} and
 * {@code record}, and {@code ruleSets}, each with its {@code revision}, {@code hash} and {@code rules}, anywhere in it.
 */
public final class ReplayFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TOLD = 50;

    private final Path file;
    private final Map<String, RulesThen> rules = new HashMap<>();
    private final Set<String> models = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private int identical;
    private int different;
    private int retired;

    private ReplayFile(Path file) {
        this.file = file;
    }

    /** Replays the file that is named; ends with 1 when anything differs, and with 2 when there is no such file. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** The same, told elsewhere; answers what {@link #main} ends with. */
    public static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 1 || !Files.isReadable(Path.of(arguments[0]))) {
            out.println("expected one file that can be read: what a person got who asked for all their data");
            return 2;
        }
        ReplayFile replay = new ReplayFile(Path.of(arguments[0]));
        try {
            replay.replayAll();
        } catch (IOException broken) {
            out.println("this file cannot be read as JSON");
            return 2;
        }
        replay.told.forEach(out::println);
        out.printf(
                "%d decisions: %d identical, %d different, %d retired%n",
                replay.identical + replay.different + replay.retired,
                replay.identical,
                replay.different,
                replay.retired);
        return replay.different == 0 ? 0 : 1;
    }

    /** The rules first, wherever they stand. */
    private void replayAll() throws IOException {
        each("ruleSets", this::remember);
        Replayer replayer = new Replayer(new FromFile());
        each("decisionRecords", decision -> replay(replayer, decision));
    }

    private interface Reading {
        void accept(JsonNode element) throws IOException;
    }

    /** Reads the elements of every list of this name, one at a time. */
    private void each(String list, Reading reading) throws IOException {
        try (JsonParser parser = new JsonFactory(JSON).createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals(list)
                        && parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        reading.accept(parser.readValueAsTree());
                    }
                }
            }
        }
    }

    private void remember(JsonNode set) {
        List<Rule> read = StreamSupport.stream(set.path("rules").spliterator(), false)
                .map(RuleReader::read)
                .toList();
        String revision = set.path("revision").asText();
        rules.put(revision, RulesThen.of(revision, set.path("hash").asText(), read));
        set.path("models").forEach(model -> models.add(model.asText()));
    }

    private void replay(Replayer replayer, JsonNode decision) throws IOException {
        JsonNode record = decision.path("record");
        if (!record.isObject()) {
            retired++;
            return;
        }
        switch (replayer.replay(
                RecordCodec.canonical(record), decision.path("hash").asText())) {
            case Replay.Identical same -> identical++;
            case Replay.Retired gone -> retired++;
            case Replay.Different other -> tell(decision.path("decisionId").asText(), other);
        }
    }

    private void tell(String decision, Replay.Different other) {
        different++;
        if (told.size() < MOST_TOLD) {
            other.causes()
                    .forEach(cause -> told.add(decision + ": " + cause.text().en()));
        }
    }

    private final class FromFile implements Witness {

        @Override
        public Optional<RulesThen> rules(String revision) {
            return Optional.ofNullable(rules.get(revision));
        }

        /** A file that names no models knows them all: it says nothing of them. */
        @Override
        public boolean knows(ModelRef model) {
            return models.isEmpty() || models.contains(model.sha256());
        }
    }
}
