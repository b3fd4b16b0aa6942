package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import org.apache.lucene.util.BytesRef;

/**
 * How much the words of an item are those of what a person took up before: of the words that say most of it, the share
 * that the item uses too.
 *
 * <p>A word weighs the square root of how often it was met times the square of its inverse document frequency
 * (Sparck Jones, A statistical interpretation of term specificity, Journal of Documentation 28, 1972); words of more than
 * one item in ten weigh nothing.
 */
final class Likeness {

    /** Nobody took up anything yet. */
    private static final Likeness NONE = new Likeness(Set.of(), new long[0]);

    private static final int[] NO_WORDS = {};

    private static final int MOST_WORDS = 256;

    /** An item that uses this part of the words, by weight, is as like as can be: few texts share more. */
    private static final int FULL = 8;

    private static final double COMMON = StrictMath.log(10);

    private final Set<ContentId> before;
    private final int[] words;
    private final long[] weights;
    private final long whole;

    /**
     * To these words.
     *
     * @param heaviest as {@link #key}, sorted
     */
    private Likeness(Set<ContentId> before, long[] heaviest) {
        this.before = before;
        this.whole = LongStream.of(heaviest)
                .limit(KeyWords.MOST)
                .map(Likeness::weightOf)
                .sum();
        long[] byWord = new long[heaviest.length];
        for (int i = 0; i < heaviest.length; i++) {
            byWord[i] = (long) wordOf(heaviest[i]) << Integer.SIZE | weightOf(heaviest[i]);
        }
        Arrays.sort(byWord);
        this.words = new int[byWord.length];
        this.weights = new long[byWord.length];
        for (int i = 0; i < byWord.length; i++) {
            words[i] = (int) (byWord[i] >> Integer.SIZE);
            weights[i] = (int) byWord[i];
        }
    }

    /** A word and its weight in one number, which is the lower the heavier the word, and at equal weight the lower the word. */
    private static long key(int word, long weight) {
        return (Integer.MAX_VALUE - weight) << Integer.SIZE | Integer.toUnsignedLong(word ^ Integer.MIN_VALUE);
    }

    private static int wordOf(long key) {
        return (int) key ^ Integer.MIN_VALUE;
    }

    private static long weightOf(long key) {
        return Integer.MAX_VALUE - (key >> Integer.SIZE);
    }

    /** To what this person took up before. */
    static Likeness to(List<TakenUp> before, ContentSearcher searcher) throws IOException {
        if (before.isEmpty()) {
            return NONE;
        }
        List<TakenUp> newest = before.subList(0, Math.min(before.size(), TakenUp.MOST));
        Set<ContentId> ids = newest.stream().map(TakenUp::content).collect(Collectors.toUnmodifiableSet());
        Map<ContentId, int[]> words = searcher.wordsOf(ids);
        int[] met = newest.stream()
                .flatMapToInt(item -> IntStream.range(0, item.weight())
                        .flatMap(time -> IntStream.of(words.getOrDefault(item.content(), NO_WORDS))))
                .sorted()
                .toArray();
        return new Likeness(ids, heaviest(met, searcher));
    }

    /** The words that say most, of words that stand there as often as they were met, sorted. */
    private static long[] heaviest(int[] met, ContentSearcher searcher) {
        long[] keys = new long[met.length];
        int size = 0;
        int end;
        for (int begin = 0; begin < met.length; begin = end) {
            end = begin + 1;
            while (end < met.length && met[end] == met[begin]) {
                end++;
            }
            long weight = weight(end - begin, searcher.rarity(met[begin]));
            if (weight > 0) {
                keys[size++] = key(met[begin], weight);
            }
        }
        Arrays.sort(keys, 0, size);
        return Arrays.copyOf(keys, Math.min(MOST_WORDS, size));
    }

    private static long weight(int met, double rarity) {
        return rarity < COMMON ? 0 : StrictMath.round(1000 * StrictMath.sqrt(met) * rarity * rarity);
    }

    /** Thousandths, for an item with these words; an item that the person took up itself is like nothing. */
    int of(ContentId item, BytesRef itsWords) {
        if (before.contains(item)) {
            return 0;
        }
        long shared = 0;
        int mine = 0;
        int count = KeyWords.count(itsWords);
        for (int i = 0; i < count && mine < words.length; i++) {
            int word = KeyWords.at(itsWords, i);
            while (mine < words.length && words[mine] < word) {
                mine++;
            }
            if (mine < words.length && words[mine] == word) {
                shared += weights[mine];
            }
        }
        return (int) Math.min(1000, 1000 * FULL * shared / whole);
    }

    /** Whether there is nothing to compare with. */
    boolean isEmpty() {
        return whole == 0;
    }
}
