package nl.weerklank.engine.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.content.ContentId;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.Bits;
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

    /** How rare a key word is: the logarithm of how many items there are for each that has it. */
    double rarity(int word) {
        long having = 1;
        for (Columns segment : columns) {
            having += segment.itemsWith(word);
        }
        return StrictMath.log((1.0 + getIndexReader().maxDoc()) / having);
    }

    /** The key words of an item; none when it is not there any more. */
    int[] wordsOf(ContentId id) throws IOException {
        Term term = ContentDocument.idOf(id);
        for (LeafReaderContext segment : getIndexReader().leaves()) {
            PostingsEnum found = segment.reader().postings(term, PostingsEnum.NONE);
            int item = found == null
                    ? NO_MORE_DOCS
                    : firstLive(found, segment.reader().getLiveDocs());
            if (item != NO_MORE_DOCS) {
                BinaryDocValues words = DocValues.getBinary(segment.reader(), ContentDocument.KEY_WORDS);
                return words.advanceExact(item) ? KeyWords.of(words.binaryValue()) : new int[0];
            }
        }
        return new int[0];
    }

    private static int firstLive(PostingsEnum found, @Nullable Bits live) throws IOException {
        int item = found.nextDoc();
        while (item != NO_MORE_DOCS && live != null && !live.get(item)) {
            item = found.nextDoc();
        }
        return item;
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
