package nl.weerklank.bench;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.rules.record.Packing;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.rules.record.RecordParts;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * How large the record of a decision is with all its grounds, and how long it takes to write, to cut and to pack: with
 * all rules that ship, over about 50 candidates.
 */
final class RecordSize {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ITEMS = 60;
    private static final int WARM = 2_000;
    private static final int TIMES = 1_000;

    private RecordSize() {}

    /**
     * What one way of writing costs.
     *
     * @param bytes of one record on average
     * @param micros processor time of one record on average
     */
    record Cost(String way, long bytes, double micros) {}

    /** What records of so many candidates on average cost, way by way. */
    record Costs(double candidates, List<Cost> ways) {

        /** A section of the page of figures. */
        String section() {
            StringBuilder section = new StringBuilder(String.format(Locale.ROOT, """

                    The record of a decision: %.0f candidates on average, all rules that ship, every fact and every answer of a rule. The
                    aim is 4,000 bytes for 50 candidates.

                    | what | bytes | processor time |
                    |---|---|---|
                    """, candidates));
            ways.forEach(cost -> section.append(
                    String.format(Locale.ROOT, "| %s | %,d | %.0f µs |\n", cost.way(), cost.bytes(), cost.micros())));
            return section.toString();
        }
    }

    /** Measures for some seconds. */
    static Costs measure() {
        try (Organisation organisation = Organisation.of(ITEMS, StandardPolicy.ruleSet())) {
            List<DecisionRecord> decisions = new ArrayList<>();
            for (int person = 0; person < Organisation.PEOPLE; person++) {
                decisions.add(organisation.suggest(person, Channel.EMAIL));
            }
            List<byte[]> records = decisions.stream().map(RecordCodec::encode).toList();
            List<RecordParts.Parts> parts =
                    records.stream().map(RecordParts::cut).toList();
            List<RecordParts.Parts> packed = parts.stream().map(Packing::packed).toList();
            return new Costs(
                    decisions.stream()
                            .mapToInt(decision -> decision.candidates().size())
                            .average()
                            .orElse(0),
                    List.of(
                            cost("written", decisions, decision -> RecordCodec.encode(decision).length),
                            cost("cut in two parts, one of which is forgotten earlier", records, record -> {
                                RecordParts.Parts cut = RecordParts.cut(record);
                                return cut.rest().length + cut.behaviour().length;
                            }),
                            cost(
                                    "the parts packed as they are kept: in columns, with known words",
                                    parts,
                                    RecordSize::packed),
                            cost("the parts compressed by DEFLATE alone", parts, RecordSize::deflated),
                            cost("unpacked and joined again", packed, RecordSize::unpacked)));
        }
    }

    /** What one record takes on average when it is kept: the same on every machine. */
    static long bytesKept() {
        try (Organisation organisation = Organisation.of(ITEMS, StandardPolicy.ruleSet())) {
            return Math.round(IntStream.range(0, Organisation.PEOPLE)
                    .mapToObj(person -> organisation.suggest(person, Channel.EMAIL))
                    .map(RecordCodec::encode)
                    .map(RecordParts::cut)
                    .mapToInt(RecordSize::packed)
                    .average()
                    .orElseThrow());
        }
    }

    private static int packed(RecordParts.Parts parts) {
        RecordParts.Parts packed = Packing.packed(parts);
        return packed.rest().length + packed.behaviour().length;
    }

    private static int unpacked(RecordParts.Parts packed) {
        return RecordParts.join(Packing.unpacked(packed.rest()), Packing.unpacked(packed.behaviour())).length;
    }

    private static <T> Cost cost(String way, List<T> inputs, ToIntFunction<T> written) {
        bytes(inputs, WARM, written);
        long start = THREADS.getCurrentThreadCpuTime();
        long bytes = bytes(inputs, TIMES, written);
        return new Cost(way, bytes / TIMES, (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / TIMES);
    }

    private static <T> long bytes(List<T> inputs, int times, ToIntFunction<T> written) {
        long bytes = 0;
        for (int time = 0; time < times; time++) {
            bytes += written.applyAsInt(inputs.get(time % inputs.size()));
        }
        return bytes;
    }

    private static int deflated(RecordParts.Parts parts) {
        return deflated(parts.rest()) + deflated(parts.behaviour());
    }

    private static int deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.size();
        } finally {
            deflater.end();
        }
    }
}
