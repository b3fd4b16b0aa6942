package nl.weerklank.engine.draft;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.weerklank.engine.draft.WordReader.Word;

/**
 * What is kept of a published text: enough to recognise a near copy, too little to read it. A MinHash (Broder, "On the
 * resemblance and containment of documents", 1997) over pairs of neighbouring words in their dictionary form, so that an
 * inflected copy stays a copy. With {@value #HASHES} hashes the estimate of a resemblance of 0.8 is off by some 0.035.
 */
public final class Signature {

    /** Fewer pairs say too little: short congratulations are alike without being copied. */
    public static final int FEWEST_PAIRS = 8;

    static final int HASHES = 128;
    private static final int BANDS = 32;
    private static final int ROWS = HASHES / BANDS;

    private final int[] minima;

    private Signature(int[] minima) {
        this.minima = minima;
    }

    /** The signature of a text, or nothing when it is too short to recognise. */
    public static Optional<Signature> of(List<Word> words) {
        long[] pairs = pairs(words);
        if (pairs.length < FEWEST_PAIRS) {
            return Optional.empty();
        }
        int[] minima = new int[HASHES];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (long pair : pairs) {
            for (int hash = 0; hash < HASHES; hash++) {
                minima[hash] = Math.min(minima[hash], (int) (mixed(pair + hash * 0x9E3779B97F4A7C15L) >>> 33));
            }
        }
        return Optional.of(new Signature(minima));
    }

    /** A signature that was kept. */
    public static Signature ofBytes(byte[] bytes) {
        if (bytes.length != HASHES * Integer.BYTES) {
            throw new IllegalArgumentException(
                    "a signature of %d bytes, expected %d".formatted(bytes.length, HASHES * Integer.BYTES));
        }
        int[] minima = new int[HASHES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
        return new Signature(minima);
    }

    /** To keep. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
        bytes.asIntBuffer().put(minima);
        return bytes.array();
    }

    /**
     * Numbers to find near copies by: texts with a resemblance of 0.8 have one in common practically always, those below
     * 0.2 hardly ever.
     */
    public List<Long> bands() {
        return IntStream.range(0, BANDS)
                .mapToObj(band -> {
                    long number = band;
                    for (int row = 0; row < ROWS; row++) {
                        number = mixed(number * 31 + minima[band * ROWS + row]);
                    }
                    return number;
                })
                .toList();
    }

    /** How much two texts resemble each other: the share of word pairs they have in common, in thousandths. */
    public int resemblance(Signature other) {
        int equal = 0;
        for (int hash = 0; hash < HASHES; hash++) {
            if (minima[hash] == other.minima[hash]) {
                equal++;
            }
        }
        return equal * 1000 / HASHES;
    }

    /** The distinct pairs of neighbouring words, as numbers. */
    static long[] pairs(List<Word> words) {
        return IntStream.range(1, words.size())
                .mapToLong(
                        i -> number(words.get(i - 1).key() + " " + words.get(i).key()))
                .distinct()
                .toArray();
    }

    /** FNV-1a over the UTF-8 bytes (Fowler, Noll, Vo; draft-eastlake-fnv). */
    private static long number(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (unit & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, 2014): every input bit moves every output bit. */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
