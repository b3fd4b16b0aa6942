package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weerklank.engine.candidate.Shortlist;
import nl.weerklank.engine.candidate.Shortlist.Lane;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.tag.ThemeCode;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question of one state of the index.
 *
 * <p>The newest come first of all: when they are fewer than asked for, they are all there is. Otherwise what fits best is
 * looked for among what is fresh, which is little even in a large catalogue, in lanes so that nothing is crowded out; and
 * everything found is weighed by the same measure.
 *
 * <p>A place is Lucene's number of a document, good for this state of the index only.
 */
final class Retrieval {

    private static final SortField NEWEST =
            LongField.newSortField(ContentDocument.PUBLISHED_AT, true, SortedNumericSelector.Type.MIN);
    private static final SortField BY_ID = new SortField(ContentDocument.ID, SortField.Type.STRING);

    /** At equal scores by age and then by id, and not by place, which differs between copies. */
    private static final Sort NEWEST_FIRST = new Sort(NEWEST, BY_ID);

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, NEWEST, BY_ID);

    private final IndexSearcher searcher;
    private final Question question;
    private final int limit;
    private final BooleanQuery allowed;
    private final BooleanQuery fit;

    Retrieval(IndexSearcher searcher, Question question, int limit) throws IOException {
        this.searcher = searcher;
        this.question = question;
        this.limit = Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
        this.allowed = question.allowed();
        this.fit = question.fit(searcher.getIndexReader());
    }

    /** What is worth considering, best first. */
    List<Hit> hits() throws IOException {
        List<Integer> newest = newest(limit);
        if (newest.size() < limit) {
            return ranked(weighed(newest).values());
        }
        return ranked(shortlist(newest));
    }

    private Set<Weighed> shortlist(List<Integer> newest) throws IOException {
        List<Integer> fitting = fresh(limit);
        List<Integer> external = fresh(limit * 3 / 10, Question.ofSource(Source.Kind.EXTERNAL));
        List<List<Integer>> themes = new ArrayList<>();
        List<ThemeCode> asked = question.askedThemes();
        for (ThemeCode theme : asked) {
            themes.add(fresh(limit * 3 / 10 / asked.size(), Question.ofTheme(theme)));
        }

        Set<Integer> places = new LinkedHashSet<>(newest);
        places.addAll(fitting);
        places.addAll(external);
        themes.forEach(places::addAll);
        Map<Integer, Weighed> weighed = weighed(places);

        List<Lane<Weighed>> lanes = new ArrayList<>();
        lanes.add(lane(newest.subList(0, limit / 10), weighed));
        lanes.add(lane(external, weighed));
        themes.forEach(theme -> lanes.add(lane(theme, weighed)));
        return Shortlist.of(weighed.values().stream().sorted().toList(), lanes, limit);
    }

    private static Lane<Weighed> lane(List<Integer> places, Map<Integer, Weighed> weighed) {
        return new Lane<>(places.stream().map(weighed::get).toList(), places.size());
    }

    private List<Integer> newest(int most) throws IOException {
        return best(allowed, NEWEST_FIRST, most);
    }

    /** The places of what fits best of what is fresh; of the newest when nothing is known that could fit. */
    private List<Integer> fresh(int most, Query... alsoOf) throws IOException {
        if (most == 0) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        allowed.clauses().forEach(query::add);
        query.add(question.fresh(), Occur.FILTER);
        Stream.of(alsoOf).forEach(narrower -> query.add(narrower, Occur.FILTER));
        if (fit.clauses().isEmpty()) {
            return best(query.build(), NEWEST_FIRST, most);
        }
        return best(query.add(fit, Occur.MUST).build(), BEST_FIRST, most);
    }

    /** The places of the best of this query; how many there are beyond those is never counted. */
    private List<Integer> best(Query query, Sort sort, int most) throws IOException {
        return Arrays.stream(searcher.search(query, new TopFieldCollectorManager(sort, most, most)).scoreDocs)
                .map(hit -> hit.doc)
                .toList();
    }

    /** What lies at these places, each weighed by fit and newness. Lucene reads forward only: in the order of places. */
    private Map<Integer, Weighed> weighed(Collection<Integer> places) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(fit), ScoreMode.COMPLETE, 1);
        int[] forward = places.stream().mapToInt(Integer::intValue).sorted().toArray();
        Map<Integer, Weighed> weighed = new TreeMap<>();
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next < forward.length && forward[next] < end) {
                Segment segment = new Segment(leaf, weight);
                for (; next < forward.length && forward[next] < end; next++) {
                    weighed.put(forward[next], segment.at(forward[next] - leaf.docBase));
                }
            }
        }
        return weighed;
    }

    private static List<Hit> ranked(Collection<Weighed> found) {
        double top = found.stream().mapToDouble(Weighed::merit).max().orElse(1);
        return found.stream()
                .map(one -> new Hit(one.id(), (int) Math.round(1000 * one.merit() / top)))
                .sorted(Hit.BEST_FIRST)
                .toList();
    }

    /** An item with what speaks for it, sorted best first. */
    private record Weighed(ContentId id, double merit) implements Comparable<Weighed> {

        @Override
        public int compareTo(Weighed other) {
            int byMerit = Double.compare(other.merit, merit);
            return byMerit != 0 ? byMerit : id.compareTo(other.id);
        }
    }

    /** One segment of the index, read forward. */
    private final class Segment {

        private final SortedDocValues ids;
        private final SortedNumericDocValues published;
        private final NumericDocValues evergreen;
        private final @Nullable Scorer scorer;

        Segment(LeafReaderContext leaf, Weight weight) throws IOException {
            ids = DocValues.getSorted(leaf.reader(), ContentDocument.ID);
            published = DocValues.getSortedNumeric(leaf.reader(), ContentDocument.PUBLISHED_AT);
            evergreen = DocValues.getNumeric(leaf.reader(), ContentDocument.EVERGREEN);
            scorer = weight.scorer(leaf);
        }

        Weighed at(int place) throws IOException {
            if (!ids.advanceExact(place) || !published.advanceExact(place)) {
                throw new IOException("the index holds an item without an id or a date");
            }
            ContentId id = new ContentId(ids.lookupOrd(ids.ordValue()).utf8ToString());
            double newness = question.newness(published.nextValue(), evergreen.advanceExact(place));
            return new Weighed(id, newness + fitAt(place));
        }

        private float fitAt(int place) throws IOException {
            if (scorer == null) {
                return 0;
            }
            DocIdSetIterator fitting = scorer.iterator();
            int reached = fitting.docID() < place ? fitting.advance(place) : fitting.docID();
            return reached == place ? scorer.score() : 0;
        }
    }
}
