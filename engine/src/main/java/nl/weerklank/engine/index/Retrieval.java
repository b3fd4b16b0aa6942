package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.weerklank.engine.candidate.Shortlist;
import nl.weerklank.engine.candidate.Shortlist.Lane;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.tag.ThemeCode;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Asks one question of one state of the index. A place is Lucene's number of a document, good for that state only. */
final class Retrieval {

    /** At equal scores by id and not by place, which differs between copies. */
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(ContentDocument.ID, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final Question question;
    private final int limit;
    private final Map<Integer, Float> scores = new LinkedHashMap<>();

    Retrieval(IndexSearcher searcher, Question question, int limit) {
        this.searcher = searcher;
        this.question = question;
        this.limit = Math.min(limit, Math.max(1, searcher.getIndexReader().maxDoc()));
    }

    /** What is worth considering, best first. */
    List<Hit> hits() throws IOException {
        BooleanQuery query = question.in(searcher.getIndexReader());
        List<Integer> best = best(query, limit);
        Collection<Integer> places = best.size() < limit ? best : Shortlist.of(best, lanes(query), limit);

        return ranked(idsOf(places));
    }

    /** Work of others keeps two in five places, and the themes the person asked for share two in five. */
    private List<Lane<Integer>> lanes(BooleanQuery query) throws IOException {
        int kept = limit * 2 / 5;
        List<Lane<Integer>> lanes = new ArrayList<>();
        lanes.add(lane(Question.ofSource(query, Source.Kind.EXTERNAL), kept));
        List<ThemeCode> themes = question.askedThemes();
        for (ThemeCode theme : themes) {
            lanes.add(lane(Question.ofTheme(query, theme), kept / themes.size()));
        }
        return lanes;
    }

    private Lane<Integer> lane(Query query, int kept) throws IOException {
        return new Lane<>(kept == 0 ? List.of() : best(query, kept), kept);
    }

    /** The places of the best items of this query; how many there are beyond those is never counted. */
    private List<Integer> best(Query query, int most) throws IOException {
        List<Integer> places = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, new TopFieldCollectorManager(BEST_FIRST, most, most)).scoreDocs) {
            places.add(hit.doc);
            scores.putIfAbsent(hit.doc, (Float) ((FieldDoc) hit).fields[0]);
        }
        return places;
    }

    /** The ids at these places, with their scores. Doc values are read forward only, so in the order of places. */
    private Map<ContentId, Float> idsOf(Collection<Integer> places) throws IOException {
        Map<ContentId, Float> found = new LinkedHashMap<>();
        TreeSet<Integer> forward = new TreeSet<>(places);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), ContentDocument.ID);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int place : forward.subSet(leaf.docBase, end)) {
                if (ids.advanceExact(place - leaf.docBase)) {
                    String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                    found.put(new ContentId(id), scores.get(place));
                }
            }
        }
        return found;
    }

    private static List<Hit> ranked(Map<ContentId, Float> found) {
        float top = found.values().stream().max(Float::compare).orElse(1f);
        return found.entrySet().stream()
                .map(entry -> new Hit(entry.getKey(), Math.round(1000 * entry.getValue() / top)))
                .sorted(Hit.BEST_FIRST)
                .toList();
    }
}
