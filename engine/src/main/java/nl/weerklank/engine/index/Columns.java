package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * What is weighed of each item of a segment, in memory: some 40 bytes an item. Only which of its items are deleted ever
 * changes of a segment, so this is read once and not for every question.
 */
final class Columns {

    private final long[] availableFrom;
    private final long[] expiresAt;
    private final long[] publishedAt;
    private final byte[] traits;

    /** Where the themes of each item begin in {@link #themes}; those of the last end where one more would begin. */
    private final int[] firstTheme;

    /** Theme and score of each theme of each item, as {@link ThemeScore}, but the theme by its place in the keys. */
    private final int[] themes;

    private final long[] themeKeys;

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
