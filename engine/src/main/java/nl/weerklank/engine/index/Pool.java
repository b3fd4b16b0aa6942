package nl.weerklank.engine.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.tag.ThemeCode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;

/**
 * The best of what a search came across, each with its merit and the lanes it belongs to, in columns: no object per item.
 * Lane 0 holds everything, lane 1 work of others, and each theme that the person asked for has one after that. What is
 * not among the best of a lane so far is only counted.
 */
final class Pool implements Collector {

    static final int EVERYTHING = 0;
    static final int EXTERNAL = 1;
    static final int FIRST_THEME = 2;

    private final ContentSearcher searcher;
    private final Question question;
    private final Extras extras;
    private final Best[] bestOfLanes;
    private final long[] themes;
    private final int[] weights;
    private final long[] lanesOfThemes;
    private int[] places = new int[1024];
    private long[] merits = new long[1024];
    private long[] lanes = new long[1024];
    private int size;
    private int seen;

    /**
     * An empty pool.
     *
     * @param ownLane themes that have a lane of their own, 62 at most
     * @param kept how many of the best to keep of each lane, at least, with whatever equals the last of them
     */
    Pool(ContentSearcher searcher, Question question, Extras extras, List<ThemeCode> ownLane, int[] kept) {
        this.searcher = searcher;
        this.question = question;
        this.extras = extras;
        this.bestOfLanes = Arrays.stream(kept)
                .mapToObj(best -> new Best(Math.max(1, best)))
                .toArray(Best[]::new);
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

    /** How many items the search came across. */
    int seen() {
        return seen;
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

    /** What is among the best of one of its lanes. */
    BitSet best() {
        BitSet best = new BitSet(size);
        for (int index = 0; index < size; index++) {
            for (long rest = lanes[index]; rest != 0; rest &= rest - 1) {
                if (merits[index] >= laneOf(rest).lowest()) {
                    best.set(index);
                }
            }
        }
        return best;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) {
        return new Scale(searcher.columnsOf(segment), segment.docBase);
    }

    /** Weighs the items of one segment. */
    private final class Scale implements LeafCollector {

        private final Columns columns;
        private final int firstPlace;
        private final long[] weightOf;
        private final long[] laneOf;

        private Scale(Columns columns, int firstPlace) {
            this.columns = columns;
            this.firstPlace = firstPlace;
            long[] keys = columns.themeKeys();
            this.weightOf = new long[keys.length];
            this.laneOf = new long[keys.length];
            for (int theme = 0; theme < themes.length; theme++) {
                int here = Arrays.binarySearch(keys, themes[theme]);
                if (here >= 0) {
                    weightOf[here] += weights[theme];
                    laneOf[here] |= lanesOfThemes[theme];
                }
            }
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int item) {
            if (!question.inTime(columns.availableFrom(item), columns.expiresAt(item))) {
                return;
            }
            long merit = question.newness(columns.publishedAt(item), columns.is(item, ContentDocument.DOES_NOT_AGE))
                    + extras.worthOf(firstPlace + item) * Question.MILLIONTHS;
            long lane = bit(EVERYTHING) | (columns.is(item, ContentDocument.EXTERNAL) ? bit(EXTERNAL) : 0);
            for (int place = columns.firstTheme(item); place < columns.firstTheme(item + 1); place++) {
                int theme = columns.theme(place);
                merit += weightOf[theme] * columns.score(place);
                lane |= laneOf[theme];
            }
            seen++;
            if (isAmongTheBest(merit, lane)) {
                add(firstPlace + item, merit, lane);
            }
        }
    }

    /** Takes part in every lane it belongs to. */
    private boolean isAmongTheBest(long merit, long lane) {
        boolean best = false;
        for (long rest = lane; rest != 0; rest &= rest - 1) {
            best |= laneOf(rest).offer(merit);
        }
        return best;
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

    /** The first of these lanes. */
    private Best laneOf(long some) {
        return bestOfLanes[Long.numberOfTrailingZeros(some)];
    }

    private static long bit(int lane) {
        return 1L << lane;
    }
}
