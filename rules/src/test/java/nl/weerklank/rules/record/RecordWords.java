package nl.weerklank.rules.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.weerklank.rules.replay.GeneratedDecisions;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * Collects the words that packed records need not repeat, from decisions of the rules that ship about people and items that
 * do not exist: names of members and of facts, codes, ids of rules. Words in use never change; better ones get files of their
 * own and a new {@link Packing} way.
 */
final class RecordWords {

    private static final int DECISIONS = 2_000;
    private static final int ITEMS = 50;

    /** So many characters of them: with more, records were hardly smaller and packing took longer. */
    private static final int REST = 8_000;

    private static final int BEHAVIOUR = 4_000;

    private static final Pattern WORD = Pattern.compile("\\{.*|\"[A-Za-z]{2}[A-Za-z_.-]*\"|true|false");
    private static final Pattern NUMBER = Pattern.compile("(?<![a-z])\\d+");

    private RecordWords() {}

    /** Writes {@code rest.words} and {@code behaviour.words} into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<RecordParts.Parts> decisions = LongStream.range(0, DECISIONS)
                .mapToObj(seed -> GeneratedDecisions.decision(seed, ITEMS, StandardPolicy.ruleSet()))
                .map(RecordCodec::encode)
                .map(RecordParts::cut)
                .toList();
        Files.writeString(folder.resolve("rest.words"), words(decisions, RecordWords::lines, "\n", REST));
        Files.writeString(folder.resolve("behaviour.words"), words(decisions, RecordWords::pieces, "", BEHAVIOUR));
    }

    private static Stream<String> lines(RecordParts.Parts parts) {
        return Arrays.stream(new String(Columns.of(parts.rest()), StandardCharsets.UTF_8).split("\n"))
                .filter(line -> WORD.matcher(line).matches());
    }

    private static Stream<String> pieces(RecordParts.Parts parts) {
        RecordParts.Pieces pieces = new RecordParts.Pieces(parts.behaviour());
        Stream.Builder<String> found = Stream.builder();
        while (pieces.more()) {
            pieces.number(); // the distance
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            pieces.copy(pieces.number(), piece);
            found.add(NUMBER.matcher(piece.toString(StandardCharsets.UTF_8)).replaceAll("0"));
        }
        return found.build();
    }

    /** What most records have comes last, where it is cheapest to point at. */
    private static String words(
            List<RecordParts.Parts> decisions,
            Function<RecordParts.Parts, Stream<String>> of,
            String between,
            int most) {
        Map<String, Long> counts = decisions.stream()
                .flatMap(parts -> of.apply(parts).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> words = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        String all = String.join(between, words);
        int from = all.length() - most;
        return all.substring(all.indexOf(between, from) + between.length());
    }
}
