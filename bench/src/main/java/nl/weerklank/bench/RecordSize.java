package nl.weerklank.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * How large the record of a decision is with all its grounds, and how long it takes to write and to compress: with all rules
 * that ship, over about as many candidates as the catalogue gives a person.
 */
public final class RecordSize {

    private static final int ITEMS = 90;
    private static final int WARM = 400;

    private RecordSize() {}

    /** Prints one line for each way of compressing. */
    public static void main(String[] arguments) {
        try (Organisation organisation = Organisation.of(ITEMS, StandardPolicy.ruleSet())) {
            List<DecisionRecord> decisions = new ArrayList<>();
            for (int person = 0; person < Organisation.PEOPLE; person++) {
                decisions.add(organisation.suggest(person, Channel.EMAIL));
            }
            List<byte[]> records = decisions.stream().map(RecordCodec::encode).toList();
            byte[] dictionary = records.getFirst();

            System.out.printf(
                    "%d records, %.0f candidates on average%n",
                    decisions.size(),
                    decisions.stream()
                            .mapToInt(decision -> decision.candidates().size())
                            .average()
                            .orElse(0));
            measure("written", decisions, RecordCodec::encode);
            for (int level : new int[] {1, 3, 6, 9}) {
                measure("deflate " + level, records, bytes -> deflated(bytes, level, new byte[0]));
                measure(
                        "deflate %d, another record as dictionary".formatted(level),
                        records,
                        bytes -> deflated(bytes, level, dictionary));
            }
        }
    }

    private static <T> long bytesOf(List<T> inputs, Function<T, byte[]> way) {
        long bytes = 0;
        for (T input : inputs) {
            bytes += way.apply(input).length;
        }
        return bytes;
    }

    private static <T> void measure(String name, List<T> inputs, Function<T, byte[]> way) {
        for (int warming = 0; warming < WARM; warming += inputs.size()) {
            bytesOf(inputs, way);
        }
        long start = System.nanoTime();
        long bytes = bytesOf(inputs, way);
        long nanos = System.nanoTime() - start;
        System.out.printf("%-45s %8d bytes %8d µs%n", name, bytes / inputs.size(), nanos / 1000 / inputs.size());
    }

    private static byte[] deflated(byte[] bytes, int level, byte[] dictionary) {
        Deflater deflater = new Deflater(level, true);
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
