package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.weerklank.engine.candidate.Shortlist;
import nl.weerklank.engine.candidate.Shortlist.Lane;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.tag.ThemeCode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

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
        Extras extras = question.extras(searcher);
        if (large) {
            Pool fresh = pool(narrowed(allowed, question.fresh()), extras);
            if (fresh.seen() >= limit) {
                return best(fresh);
            }
        }
        return best(pool(allowed, extras));
    }

    private static BooleanQuery narrowed(BooleanQuery query, Query filter) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
        query.clauses().forEach(narrowed::add);
        return narrowed.add(filter, Occur.FILTER).build();
    }

    private Pool pool(BooleanQuery allowed, Extras extras) throws IOException {
        return Alone.filled(new Pool(searcher, question, extras, themes, kept), searcher, allowed);
    }

    private List<Hit> best(Pool pool) throws IOException {
        List<Weighed> best = weighed(pool);
        List<Lane<Weighed>> lanes = IntStream.range(Pool.EXTERNAL, kept.length)
                .mapToObj(lane -> new Lane<>(bestOfLane(lane, best, pool), kept[lane]))
                .toList();
        return ranked(Shortlist.of(best, lanes, limit), pool);
    }

    private List<Weighed> bestOfLane(int lane, List<Weighed> best, Pool pool) {
        return best.stream()
                .filter(one -> pool.inLane(one.index(), lane))
                .limit(kept[lane])
                .toList();
    }

    /** Whatever may have a place, best first. */
    private List<Weighed> weighed(Pool pool) throws IOException {
        BitSet chosen = pool.best();
        List<Weighed> weighed = new ArrayList<>(chosen.cardinality());
        ContentSearcher.Values ids = searcher.values(ContentDocument.ID);
        for (int index = chosen.nextSetBit(0); index >= 0; index = chosen.nextSetBit(index + 1)) {
            BytesRef id = ids.at(pool.place(index));
            if (id != null) {
                weighed.add(new Weighed(index, new ContentId(id.utf8ToString()), pool.merit(index)));
            }
        }
        Collections.sort(weighed);
        return weighed;
    }

    private List<Hit> ranked(Collection<Weighed> found, Pool pool) throws IOException {
        long top = Math.max(1, found.stream().mapToLong(Weighed::merit).max().orElse(1));
        ContentSearcher.Values words = searcher.values(ContentDocument.KEY_WORDS);
        List<Hit> hits = new ArrayList<>(found.size());
        for (Weighed one : inOrderOfIndex(found)) {
            int score = Math.toIntExact((1000 * one.merit() + top / 2) / top);
            BytesRef itsWords = likeness.isEmpty() ? null : words.at(pool.place(one.index()));
            hits.add(new Hit(one.id(), score, itsWords == null ? 0 : likeness.of(one.id(), itsWords)));
        }
        hits.sort(Hit.BEST_FIRST);
        return hits;
    }

    private static List<Weighed> inOrderOfIndex(Collection<Weighed> found) {
        List<Weighed> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Weighed::index));
        return sorted;
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
