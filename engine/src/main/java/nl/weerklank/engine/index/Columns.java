package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * What is weighed of each item of a segment, in memory: some 40 bytes an item, and at most
 * four megabytes of words. Only which of its items are deleted ever
 * changes of a segment, so this is read once and not for every question.
 */
final class Columns {

    private static final int MOST_ITEMS_WITH_WORDS = 20_000;

    private final long[] availableFrom;
    private final long[] expiresAt;
    private final long[] publishedAt;
    private final byte[] traits;

    /** Where the themes of each item begin in {@link #themes}; those of the last end where one more would begin. */
    private final int[] firstTheme;

    /** Theme and score of each theme of each item, as {@link ThemeScore}, but the theme by its place in the keys. */
    private final int[] themes;

    private final long[] themeKeys;

    /** The different key words of some items, sorted: one in so many of a large segment tells which words are rare. */
    private final int[] someWords;

    /** How many of those items have each of these words. */
    private final int[] havingWord;

    private final int oneIn;

    private Columns(LeafReader segment) throws IOException {
        int items = segment.maxDoc();
        this.availableFrom = numbers(DocValues.getNumeric(segment, ContentDocument.AVAILABLE_FROM), items);
        this.expiresAt = numbers(DocValues.getNumeric(segment, ContentDocument.EXPIRES_AT), items);
        this.publishedAt = numbers(
                DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, ContentDocument.PUBLISHED_AT)), items);
        long[] traitsOfAll = numbers(DocValues.getNumeric(segment, ContentDocument.TRAITS), items);
        this.traits = new byte[items];
        for (int item = 0; item < items; item++) {
            traits[item] = (byte) traitsOfAll[item];
        }
        this.firstTheme = new int[items + 1];
        long[] scores = themeScores(segment, firstTheme);
        this.themeKeys =
                Arrays.stream(scores).map(ThemeScore::keyOf).sorted().distinct().toArray();
        this.themes = Arrays.stream(scores).mapToInt(this::compact).toArray();
        this.oneIn = 1 + items / MOST_ITEMS_WITH_WORDS;
        int[] words = someWords(segment, oneIn);
        this.someWords = Arrays.stream(words).distinct().toArray();
        this.havingWord = counts(words, someWords.length);
    }

    static Columns of(LeafReader segment) throws IOException {
        return new Columns(segment);
    }

    long availableFrom(int item) {
        return availableFrom[item];
    }

    long expiresAt(int item) {
        return expiresAt[item];
    }

    long publishedAt(int item) {
        return publishedAt[item];
    }

    boolean is(int item, long trait) {
        return (traits[item] & trait) != 0;
    }

    /** The place of the item's first theme; its last is before the first of the next item. */
    int firstTheme(int item) {
        return firstTheme[item];
    }

    /** Which theme stands at this place, counted in {@link #themeKeys()}. */
    int theme(int place) {
        return themes[place] >>> ThemeScore.SCORE_BITS;
    }

    /** How strong the theme at this place is, in thousandths. */
    int score(int place) {
        return ThemeScore.scoreOf(themes[place]);
    }

    /** The themes of all items, by their key. */
    long[] themeKeys() {
        return themeKeys.clone();
    }

    /** About how many items have this key word. */
    int itemsWith(int word) {
        int place = Arrays.binarySearch(someWords, word);
        return place < 0 ? 0 : oneIn * havingWord[place];
    }

    /** How often each different one of these sorted words is there. */
    private static int[] counts(int[] words, int different) {
        int[] counts = new int[different];
        int last = -1;
        for (int i = 0; i < words.length; i++) {
            last += i == 0 || words[i] != words[i - 1] ? 1 : 0;
            counts[last]++;
        }
        return counts;
    }

    private static int[] someWords(LeafReader segment, int oneIn) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment, ContentDocument.KEY_WORDS);
        int[] words = new int[KeyWords.MOST * (1 + segment.maxDoc() / oneIn)];
        int size = 0;
        for (int item = 0; item < segment.maxDoc(); item += oneIn) {
            if (values.advanceExact(item)) {
                for (int word : KeyWords.of(values.binaryValue())) {
                    words[size++] = word;
                }
            }
        }
        int[] sorted = Arrays.copyOf(words, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private int compact(long themeScore) {
        int theme = Arrays.binarySearch(themeKeys, ThemeScore.keyOf(themeScore));
        return theme << ThemeScore.SCORE_BITS | ThemeScore.scoreOf(themeScore);
    }

    private static long[] themeScores(LeafReader segment, int[] first) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment, ContentDocument.THEME_SCORES);
        long[] scores = new long[2 * segment.maxDoc()];
        int size = 0;
        for (int item = 0; item < segment.maxDoc(); item++) {
            first[item] = size;
            int count = values.advanceExact(item) ? values.docValueCount() : 0;
            for (int value = 0; value < count; value++) {
                if (size == scores.length) {
                    scores = Arrays.copyOf(scores, 2 * size + 1);
                }
                scores[size++] = values.nextValue();
            }
        }
        first[segment.maxDoc()] = size;
        return Arrays.copyOf(scores, size);
    }

    private static long[] numbers(NumericDocValues values, int items) throws IOException {
        long[] numbers = new long[items];
        for (int item = 0; item < items; item++) {
            if (!values.advanceExact(item)) {
                throw new CorruptIndexException("an item lacks a value", "document " + item);
            }
            numbers[item] = values.longValue();
        }
        return numbers;
    }
}
