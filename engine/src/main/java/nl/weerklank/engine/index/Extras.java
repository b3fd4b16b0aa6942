package nl.weerklank.engine.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** What items are worth beside their themes and their age, in thousandths, by their place in the index. */
final class Extras implements Collector {

    private final short[] worths;

    /** Nothing yet, for an index with so many places. */
    Extras(int places) {
        this.worths = new short[places];
    }

    /** What the item at this place is worth extra, in thousandths. */
    int worthOf(int place) {
        return worths[place];
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
                worths[segment.docBase + item] = (short) (scorer == null ? 0 : Math.round(scorer.score()));
            }
        };
    }
}
