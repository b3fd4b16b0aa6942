package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** A searcher in one state of the index, with the columns of its segments at hand. */
final class ContentSearcher extends IndexSearcher {

    private final List<Columns> columns;

    private ContentSearcher(IndexReader reader, List<Columns> columns) {
        super(reader);
        this.columns = columns;
    }

    Columns columnsOf(LeafReaderContext segment) {
        return columns.get(segment.ord);
    }

    /** Makes searchers, in a refresh and not in a request; it reads the columns of new segments and forgets the old. */
    static final class Factory extends SearcherFactory {

        private Map<Object, Columns> known = Map.of();

        @Override
        public synchronized ContentSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
            Map<Object, Columns> now = new HashMap<>();
            List<Columns> columns = new ArrayList<>();
            for (LeafReaderContext segment : reader.leaves()) {
                // Names the segment, whichever of its items are deleted.
                Object key = segment.reader().getCoreCacheHelper().getKey();
                Columns read = known.get(key);
                columns.add(read == null ? Columns.of(segment.reader()) : read);
                now.put(key, columns.getLast());
            }
            known = now;
            return new ContentSearcher(reader, columns);
        }
    }
}
