package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Lets a searcher fill one collector, alone: an index is searched by one thread at a time, in its own order. */
record Alone<C extends Collector>(C collector) implements CollectorManager<C, C> {

    static <C extends Collector> C filled(C collector, IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new Alone<>(collector));
    }

    @Override
    public C newCollector() {
        return collector;
    }

    @Override
    public C reduce(Collection<C> filled) {
        return collector;
    }
}
