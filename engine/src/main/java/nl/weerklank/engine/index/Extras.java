package nl.weerklank.engine.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What items are worth beside their themes and their age, in thousandths, by their place in the index. Each reason why is
 * one bit of an item's mark, so that it counts once, whichever of its words are there.
 */
final class Extras {

    /** Items that have one of these words in this field are worth so much more, in thousandths. */
    record Reason(int worth, String field, List<BytesRef> words) {}

    private final List<Reason> reasons;
    private final short[] marks;

    /**
     * For the items of this index.
     *
     * @param reasons at most {@value Short#SIZE}
     */
    Extras(ContentSearcher searcher, List<Reason> reasons) throws IOException {
        if (reasons.size() > Short.SIZE) {
            throw new IllegalArgumentException("%d reasons, expected at most %d".formatted(reasons.size(), Short.SIZE));
        }
        this.reasons = List.copyOf(reasons);
        this.marks = new short[searcher.getIndexReader().maxDoc()];
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            mark(segment);
        }
    }

    private void mark(LeafReaderContext segment) throws IOException {
        String field = "";
        TermsEnum terms = TermsEnum.EMPTY;
        PostingsEnum items = null; // of the word before, to be used again
        for (int reason = 0; reason < reasons.size(); reason++) {
            if (!reasons.get(reason).field().equals(field)) {
                field = reasons.get(reason).field();
                terms = ContentSearcher.termsOf(segment, field);
            }
            for (BytesRef word : reasons.get(reason).words()) {
                if (terms.seekExact(word)) {
                    items = terms.postings(items, PostingsEnum.NONE);
                    mark(items, segment.docBase, 1 << reason);
                }
            }
        }
    }

    private void mark(PostingsEnum items, int firstPlace, int bit) throws IOException {
        for (int item = items.nextDoc(); item != NO_MORE_DOCS; item = items.nextDoc()) {
            marks[firstPlace + item] |= (short) bit;
        }
    }

    /** What the item at this place is worth extra, in thousandths. */
    int worthOf(int place) {
        int worth = 0;
        for (int rest = marks[place] & 0xffff; rest != 0; rest &= rest - 1) {
            worth += reasons.get(Integer.numberOfTrailingZeros(rest)).worth();
        }
        return worth;
    }
}
