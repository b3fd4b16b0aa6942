package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Likeness NONE = new Likeness(Set.of(), List.of());

    private static final int MOST_WORDS = 256;

    /** An item that uses this part of the words, by weight, is as like as can be: few texts share more. */
    private static final int FULL = 8;

    private static final double COMMON = StrictMath.log(10);

    private final Set<ContentId> before;
    private final int[] words;
    private final long[] weights;
    private final long whole;

    private Likeness(Set<ContentId> before, List<Word> heaviest) {
        this.before = before;
        this.whole =
                heaviest.stream().limit(KeyWords.MOST).mapToLong(Word::weight).sum();
        List<Word> sorted =
                heaviest.stream().sorted(Comparator.comparingInt(Word::number)).toList();
        this.words = sorted.stream().mapToInt(Word::number).toArray();
        this.weights = sorted.stream().mapToLong(Word::weight).toArray();
    }

    private record Word(int number, long weight) {}

    /** To what this person took up before. */
    static Likeness to(List<TakenUp> before, ContentSearcher searcher) throws IOException {
        if (before.isEmpty()) {
            return NONE;
        }
        Map<Integer, Integer> met = new HashMap<>();
        Set<ContentId> ids = new HashSet<>();
        for (TakenUp item : before.subList(0, Math.min(before.size(), TakenUp.MOST))) {
            ids.add(item.content());
            for (int word : searcher.wordsOf(item.content())) {
                met.merge(word, item.weight(), Integer::sum);
            }
        }
        List<Word> heaviest = met.entrySet().stream()
                .map(word -> new Word(word.getKey(), weight(word.getValue(), searcher.rarity(word.getKey()))))
                .filter(word -> word.weight() > 0)
                .sorted(Comparator.comparingLong(Word::weight).reversed().thenComparingInt(Word::number))
                .limit(MOST_WORDS)
                .toList();
        return new Likeness(ids, heaviest);
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
