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

    private static final int AVAILABLE_FROM = 0;
    private static final int EXPIRES_AT = 1;
    private static final int PUBLISHED_AT = 2;
    private static final int TRAITS_AND_THEME = 3;
    private static final int EACH = 4;
    private static final int TRAIT_BITS = 8;

    /**
     * What is asked of each item, side by side: an item is then one look into memory and not five. With its traits stands
     * where its themes begin in {@link #themes}; those of the last end where one more would begin.
     */
    private final long[] items;

    /** Theme and score of each theme of each item, as {@link ThemeScore}, but the theme by its place in the keys. */
    private final int[] themes;

    private final long[] themeKeys;

    /** The different key words of some items, sorted: one in so many of a large segment tells which words are rare. */
    private final int[] someWords;

    /** How many of those items have each of these words. */
    private final int[] havingWord;

    /**
     * Where the words begin that have the same highest bits. Their numbers are evenly spread, so there are few of each, and
     * a word is found at once.
     */
    private final int[] firstWord;

    private final int lowBits;

    private final int oneIn;

    private Columns(LeafReader segment) throws IOException {
        int count = segment.maxDoc();
        this.items = new long[EACH * (count + 1)];
        fill(AVAILABLE_FROM, DocValues.getNumeric(segment, ContentDocument.AVAILABLE_FROM));
        fill(EXPIRES_AT, DocValues.getNumeric(segment, ContentDocument.EXPIRES_AT));
        fill(
                PUBLISHED_AT,
                DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, ContentDocument.PUBLISHED_AT)));
        fill(TRAITS_AND_THEME, DocValues.getNumeric(segment, ContentDocument.TRAITS));
        long[] scores = themeScores(segment);
        this.themeKeys =
                Arrays.stream(scores).map(ThemeScore::keyOf).sorted().distinct().toArray();
        this.themes = Arrays.stream(scores).mapToInt(this::compact).toArray();
        this.oneIn = 1 + count / MOST_ITEMS_WITH_WORDS;
        int[] words = someWords(segment, oneIn);
        this.someWords = Arrays.stream(words).distinct().toArray();
        this.havingWord = counts(words, someWords.length);
        this.lowBits = Math.min(31, 1 + Integer.numberOfLeadingZeros(someWords.length));
        this.firstWord = firstWords();
    }

    static Columns of(LeafReader segment) throws IOException {
        return new Columns(segment);
    }

    long availableFrom(int item) {
        return items[EACH * item + AVAILABLE_FROM];
    }

    long expiresAt(int item) {
        return items[EACH * item + EXPIRES_AT];
    }

    long publishedAt(int item) {
        return items[EACH * item + PUBLISHED_AT];
    }

    boolean is(int item, long trait) {
        return (items[EACH * item + TRAITS_AND_THEME] & trait) != 0;
    }

    /** The place of the item's first theme; its last is before the first of the next item. */
    int firstTheme(int item) {
        return (int) (items[EACH * item + TRAITS_AND_THEME] >> TRAIT_BITS);
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
        int group = groupOf(word);
        int place = Arrays.binarySearch(someWords, firstWord[group], firstWord[group + 1], word);
        return place < 0 ? 0 : oneIn * havingWord[place];
    }

    /** The highest bits of a word's number, counted from the lowest number there is. */
    private int groupOf(int word) {
        return (word ^ Integer.MIN_VALUE) >>> lowBits;
    }

    private int[] firstWords() {
        int[] first = new int[groupOf(Integer.MAX_VALUE) + 2];
        for (int word : someWords) {
            first[groupOf(word) + 1]++;
        }
        for (int group = 1; group < first.length; group++) {
            first[group] += first[group - 1];
        }
        return first;
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

    private long[] themeScores(LeafReader segment) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment, ContentDocument.THEME_SCORES);
        long[] scores = new long[2 * segment.maxDoc()];
        int size = 0;
        for (int item = 0; item < segment.maxDoc(); item++) {
            beginThemes(item, size);
            int count = values.advanceExact(item) ? values.docValueCount() : 0;
            for (int value = 0; value < count; value++) {
                if (size == scores.length) {
                    scores = Arrays.copyOf(scores, 2 * size + 1);
                }
                scores[size++] = values.nextValue();
            }
        }
        beginThemes(segment.maxDoc(), size);
        return Arrays.copyOf(scores, size);
    }

    private void beginThemes(int item, int place) {
        items[EACH * item + TRAITS_AND_THEME] |= (long) place << TRAIT_BITS;
    }

    private void fill(int what, NumericDocValues values) throws IOException {
        for (int item = 0; item < items.length / EACH - 1; item++) {
            if (!values.advanceExact(item)) {
                throw new CorruptIndexException("an item lacks a value", "document " + item);
            }
            items[EACH * item + what] = values.longValue();
        }
    }
}
