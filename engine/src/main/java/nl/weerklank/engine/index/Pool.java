package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.tag.ThemeCode;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongHeap;

/**
 * Everything a search came across, each with its merit and the lanes it belongs to, in columns: no object per item.
 * Lane 0 holds everything, lane 1 work of others, and each theme that the person asked for has one after that.
 */
final class Pool implements Collector {

    static final int EVERYTHING = 0;
    static final int EXTERNAL = 1;
    static final int FIRST_THEME = 2;

    private final Question question;
    private final long[] themes;
    private final int[] weights;
    private final long[] lanesOfThemes;
    private int[] places = new int[1024];
    private long[] merits = new long[1024];
    private long[] lanes = new long[1024];
    private int size;

    /**
     * An empty pool.
     *
     * @param ownLane themes that have a lane of their own, 62 at most
     */
    Pool(Question question, List<ThemeCode> ownLane) {
        this.question = question;
        Map<ThemeCode, Integer> weighted = question.themeWeights();
        this.themes = new long[weighted.size()];
        this.weights = new int[weighted.size()];
        this.lanesOfThemes = new long[weighted.size()];
        int next = 0;
        for (Map.Entry<ThemeCode, Integer> theme : weighted.entrySet()) {
            themes[next] = ThemeScore.keyOf(theme.getKey());
            weights[next] = theme.getValue();
            int lane = ownLane.indexOf(theme.getKey());
            lanesOfThemes[next] = lane < 0 ? 0 : bit(FIRST_THEME + lane);
            next++;
        }
    }

    int size() {
        return size;
    }

    int place(int index) {
        return places[index];
    }

    long merit(int index) {
        return merits[index];
    }

    boolean inLane(int index, int lane) {
        return (lanes[index] & bit(lane)) != 0;
    }

    /** Marks what has one of the highest merits in this lane, so many of them and whatever equals the last. */
    void markBest(int lane, int best, BitSet marks) {
        long last = meritOfLast(lane, best);
        for (int index = 0; index < size; index++) {
            if (merits[index] >= last && inLane(index, lane)) {
                marks.set(index);
            }
        }
    }

    private long meritOfLast(int lane, int best) {
        LongHeap lowestFirst = new LongHeap(best);
        for (int index = 0; index < size; index++) {
            if (inLane(index, lane)) {
                lowestFirst.insertWithOverflow(merits[index]);
            }
        }
        return lowestFirst.size() < best ? Long.MIN_VALUE : lowestFirst.top();
    }

    /** Lets a searcher fill this pool, alone: an index is searched by one thread at a time. */
    CollectorManager<Pool, Pool> alone() {
        return new CollectorManager<>() {
            @Override
            public Pool newCollector() {
                return Pool.this;
            }

            @Override
            public Pool reduce(Collection<Pool> filled) {
                return Pool.this;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        SortedNumericDocValues published = DocValues.getSortedNumeric(leaf.reader(), ContentDocument.PUBLISHED_AT);
        NumericDocValues availableFrom = DocValues.getNumeric(leaf.reader(), ContentDocument.AVAILABLE_FROM);
        NumericDocValues expiresAt = DocValues.getNumeric(leaf.reader(), ContentDocument.EXPIRES_AT);
        NumericDocValues traits = DocValues.getNumeric(leaf.reader(), ContentDocument.TRAITS);
        SortedNumericDocValues themeScores = DocValues.getSortedNumeric(leaf.reader(), ContentDocument.THEME_SCORES);

        return new LeafCollector() {
            private Scorable extras = NOTHING;

            @Override
            public void setScorer(Scorable scorer) {
                extras = scorer;
            }

            @Override
            public void collect(int doc) throws IOException {
                if (!question.inTime(value(availableFrom, doc), value(expiresAt, doc))) {
                    return;
                }
                long trait = value(traits, doc);
                long merit = Math.round(extras.score()) * Question.MILLIONTHS;
                if (published.advanceExact(doc)) {
                    boolean evergreen = (trait & ContentDocument.DOES_NOT_AGE) != 0;
                    merit += question.newness(published.nextValue(), evergreen);
                }
                long lane = bit(EVERYTHING) | ((trait & ContentDocument.EXTERNAL) != 0 ? bit(EXTERNAL) : 0);
                int count = themeScores.advanceExact(doc) ? themeScores.docValueCount() : 0;
                for (int value = 0; value < count; value++) {
                    long themeScore = themeScores.nextValue();
                    int known = indexOf(ThemeScore.keyOf(themeScore));
                    if (known >= 0) {
                        merit += (long) weights[known] * ThemeScore.scoreOf(themeScore);
                        lane |= lanesOfThemes[known];
                    }
                }
                add(leaf.docBase + doc, merit, lane);
            }
        };
    }

    private void add(int place, long merit, long lane) {
        if (size == places.length) {
            places = ArrayUtil.grow(places);
            merits = ArrayUtil.growExact(merits, places.length);
            lanes = ArrayUtil.growExact(lanes, places.length);
        }
        places[size] = place;
        merits[size] = merit;
        lanes[size] = lane;
        size++;
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new CorruptIndexException("an item lacks a value", "document " + doc);
        }
        return values.longValue();
    }

    private int indexOf(long key) {
        for (int index = 0; index < themes.length; index++) {
            if (themes[index] == key) {
                return index;
            }
        }
        return -1;
    }

    private static long bit(int lane) {
        return 1L << lane;
    }

    private static final Scorable NOTHING = new Scorable() {
        @Override
        public float score() {
            return 0;
        }
    };
}
