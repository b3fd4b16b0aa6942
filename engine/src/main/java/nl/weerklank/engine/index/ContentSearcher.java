package nl.weerklank.engine.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.content.ContentId;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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

    /** In how many items each of these words of a field is; words that are in none are left out. */
    Map<Term, Integer> itemsWith(String field, Collection<String> words) throws IOException {
        List<BytesRef> sorted = words.stream().map(BytesRef::new).sorted().toList();
        Map<Term, Integer> counts = new HashMap<>();
        for (LeafReaderContext segment : getIndexReader().leaves()) {
            TermsEnum terms = termsOf(segment, field);
            for (BytesRef word : sorted) {
                if (terms.seekExact(word)) {
                    counts.merge(new Term(field, word), terms.docFreq(), Integer::sum);
                }
            }
        }
        return counts;
    }

    /** The words of a field in a segment, to look some up in their order. */
    static TermsEnum termsOf(LeafReaderContext segment, String field) throws IOException {
        Terms terms = segment.reader().terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** The key words of these items; one that is not there any more is left out. */
    Map<ContentId, int[]> wordsOf(Collection<ContentId> ids) throws IOException {
        List<ContentId> sorted = ids.stream().sorted().toList();
        Map<ContentId, int[]> words = new HashMap<>();
        for (LeafReaderContext segment : getIndexReader().leaves()) {
            TermsEnum terms = termsOf(segment, ContentDocument.ID);
            for (ContentId id : sorted) {
                if (terms.seekExact(ContentDocument.idOf(id).bytes())) {
                    addWords(segment, terms, id, words);
                }
            }
        }
        return words;
    }

    private static void addWords(LeafReaderContext segment, TermsEnum terms, ContentId id, Map<ContentId, int[]> words)
            throws IOException {
        int item = firstLive(
                terms.postings(null, PostingsEnum.NONE), segment.reader().getLiveDocs());
        if (item != NO_MORE_DOCS) {
            BinaryDocValues values = DocValues.getBinary(segment.reader(), ContentDocument.KEY_WORDS);
            if (values.advanceExact(item)) {
                words.put(id, KeyWords.of(values.binaryValue()));
            }
        }
    }

    private static int firstLive(PostingsEnum found, @Nullable Bits live) throws IOException {
        int item = found.nextDoc();
        while (item != NO_MORE_DOCS && live != null && !live.get(item)) {
            item = found.nextDoc();
        }
        return item;
    }

    /** A value of each item, to be read in the order of the index. */
    Values values(String field) {
        return new Values(field);
    }

    /** One value of item after item. */
    final class Values {

        private final String field;
        private final Iterator<LeafReaderContext> segments =
                getIndexReader().leaves().iterator();
        private BinaryDocValues ofSegment = DocValues.emptyBinary();
        private int firstPlace;
        private int nextPlace;

        private Values(String field) {
            this.field = field;
        }

        /** The value at this place, which lies after the one asked before; null when it has none. */
        @Nullable
        BytesRef at(int place) throws IOException {
            while (place >= nextPlace) {
                LeafReaderContext segment = segments.next();
                ofSegment = DocValues.getBinary(segment.reader(), field);
                firstPlace = segment.docBase;
                nextPlace = firstPlace + segment.reader().maxDoc();
            }
            return ofSegment.advanceExact(place - firstPlace) ? ofSegment.binaryValue() : null;
        }
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
