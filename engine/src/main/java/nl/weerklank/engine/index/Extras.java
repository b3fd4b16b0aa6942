package nl.weerklank.engine.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** The few items that are worth something beside their themes and their age, in the order of the index. */
final class Extras implements Collector {

    private int[] places = new int[64];
    private int[] worths = new int[64];
    private int size;
    private int next;

    /** What the item at this place is worth extra, in thousandths. Ask in the order of the index. */
    int worthOf(int place) {
        while (next < size && places[next] < place) {
            next++;
        }
        return next < size && places[next] == place ? worths[next] : 0;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) {
        return new LeafCollector() {
            private @Nullable Scorable scorer;

            @Override
            public void setScorer(Scorable newScorer) {
                scorer = newScorer;
            }

            @Override
            public void collect(int item) throws IOException {
                add(segment.docBase + item, scorer == null ? 0 : Math.round(scorer.score()));
            }
        };
    }

    private void add(int place, int worth) {
        places = ArrayUtil.grow(places, size + 1);
        worths = ArrayUtil.grow(worths, size + 1);
        places[size] = place;
        worths[size] = worth;
        size++;
    }
}
