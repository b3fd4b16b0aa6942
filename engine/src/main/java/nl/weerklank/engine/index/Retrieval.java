package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.weerklank.engine.candidate.Shortlist;
import nl.weerklank.engine.candidate.Shortlist.Lane;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.tag.ThemeCode;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Asks one question of one state of the index.
 *
 * <p>Lucene finds what may be offered; in a large catalogue only what is fresh of that, unless that is too little. All of
 * it is then weighed, in whole numbers, in one go: asking Lucene for the best of each lane in turn took ten times as
 * long, and gave scores that differ between copies of an index.
 */
final class Retrieval {

    private static final int MOST_THEME_LANES = 20;

    private final ContentSearcher searcher;
    private final Question question;
    private final Likeness likeness;
    private final int limit;
    private final boolean large;
    private final List<ThemeCode> themes;
    private final int[] kept;

    /**
     * Asks this question.
     *
     * @param small up to so many items are all weighed, however old
     */
    Retrieval(ContentSearcher searcher, Question question, Likeness likeness, int limit, int small) {
        this.searcher = searcher;
        this.question = question;
        this.likeness = likeness;
        this.limit = Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
        this.large = searcher.getIndexReader().maxDoc() > small;
        this.themes = question.askedThemes().stream().limit(MOST_THEME_LANES).toList();
        this.kept = kept(this.limit, themes.size());
    }

    /** Work of others keeps three in ten places, and the themes the person asked for share three in ten. */
    private static int[] kept(int limit, int themes) {
        int[] kept = new int[Pool.FIRST_THEME + themes];
        Arrays.fill(kept, limit * 3 / 10 / Math.max(1, themes));
        kept[Pool.EXTERNAL] = limit * 3 / 10;
        kept[Pool.EVERYTHING] = limit;
        return kept;
    }

    /** What is worth considering, best first. */
    List<Hit> hits() throws IOException {
        BooleanQuery allowed = question.allowed();
        if (large) {
            Pool fresh = pool(narrowed(allowed, question.fresh()));
            if (fresh.seen() >= limit) {
                return best(fresh);
            }
        }
        return best(pool(allowed));
    }

    private static BooleanQuery narrowed(BooleanQuery query, Query filter) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
        query.clauses().forEach(narrowed::add);
        return narrowed.add(filter, Occur.FILTER).build();
    }

    private Pool pool(BooleanQuery allowed) throws IOException {
        Extras extras =
                Alone.filled(new Extras(searcher.getIndexReader().maxDoc()), searcher, question.extras(searcher));
        return Alone.filled(new Pool(searcher, question, extras, themes, kept), searcher, allowed);
    }

    private List<Hit> best(Pool pool) throws IOException {
        List<Weighed> best = weighed(pool);
        List<Lane<Weighed>> lanes = IntStream.range(Pool.EXTERNAL, kept.length)
                .mapToObj(lane -> new Lane<>(
                        best.stream()
                                .filter(one -> pool.inLane(one.index(), lane))
                                .toList(),
                        kept[lane]))
                .toList();
        return ranked(Shortlist.of(best, lanes, limit), pool);
    }

    /** Whatever may have a place, best first. The pool is in the order of the index, in which ids must be read. */
    private List<Weighed> weighed(Pool pool) throws IOException {
        BitSet chosen = pool.best();
        List<Weighed> weighed = new ArrayList<>(chosen.cardinality());
        int index = chosen.nextSetBit(0);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues ids = DocValues.getBinary(leaf.reader(), ContentDocument.ID);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; index >= 0 && pool.place(index) < end; index = chosen.nextSetBit(index + 1)) {
                int item = pool.place(index) - leaf.docBase;
                if (ids.advanceExact(item)) {
                    ContentId id = new ContentId(ids.binaryValue().utf8ToString());
                    weighed.add(new Weighed(index, id, pool.merit(index)));
                }
            }
        }
        Collections.sort(weighed);
        return weighed;
    }

    /** How like each is to what the person took up before; read in the order of the index. */
    private Map<ContentId, Integer> likenesses(Collection<Weighed> found, Pool pool) throws IOException {
        Map<ContentId, Integer> likenesses = new HashMap<>();
        if (likeness.isEmpty()) {
            return likenesses;
        }
        Iterator<Weighed> rest =
                found.stream().sorted(Comparator.comparingInt(Weighed::index)).iterator();
        Weighed next = rest.hasNext() ? rest.next() : null;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues words = DocValues.getBinary(leaf.reader(), ContentDocument.KEY_WORDS);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next != null && pool.place(next.index()) < end; next = rest.hasNext() ? rest.next() : null) {
                if (words.advanceExact(pool.place(next.index()) - leaf.docBase)) {
                    likenesses.put(next.id(), likeness.of(next.id(), words.binaryValue()));
                }
            }
        }
        return likenesses;
    }

    private List<Hit> ranked(Collection<Weighed> found, Pool pool) throws IOException {
        Map<ContentId, Integer> likenesses = likenesses(found, pool);
        long top = Math.max(1, found.stream().mapToLong(Weighed::merit).max().orElse(1));
        return found.stream()
                .map(one -> new Hit(
                        one.id(),
                        Math.toIntExact((1000 * one.merit() + top / 2) / top),
                        likenesses.getOrDefault(one.id(), 0)))
                .sorted(Hit.BEST_FIRST)
                .toList();
    }

    /** An item of the pool with its merit in millionths; sorted best first, and by id at equal merit. */
    private record Weighed(int index, ContentId id, long merit) implements Comparable<Weighed> {

        @Override
        public int compareTo(Weighed other) {
            int byMerit = Long.compare(other.merit, merit);
            return byMerit != 0 ? byMerit : id.compareTo(other.id);
        }
    }
}
