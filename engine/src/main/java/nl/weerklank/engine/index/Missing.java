package nl.weerklank.engine.index;

import java.io.IOException;
import java.util.List;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.content.ContentId;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds out what kept one item from being found: asks for it alone, under each condition in turn. */
final class Missing {

    private final ContentSearcher searcher;
    private final Question question;
    private final Query item;

    Missing(ContentSearcher searcher, Question question, ContentId item) {
        this.searcher = searcher;
        this.question = question;
        this.item = new TermQuery(ContentDocument.idOf(item));
    }

    /** The first condition that the item does not meet, in the order in which they must be settled. */
    Retrieved cause() throws IOException {
        ScoreDoc[] found = searcher.search(item, 1).scoreDocs;
        if (found.length == 0) {
            return Retrieved.NOT_INDEXED;
        }
        for (Question.Condition condition : question.conditions()) {
            if (!meets(condition.query(), condition.occur())) {
                return condition.otherwise();
            }
        }
        Retrieved time = time(found[0].doc);
        if (time != Retrieved.FOUND) {
            return time;
        }
        return meets(question.sharedThemes(), Occur.FILTER) ? Retrieved.RANKED_BELOW : Retrieved.NO_SHARED_THEME;
    }

    private boolean meets(Query condition, Occur occur) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                        .add(item, Occur.FILTER)
                        .add(condition, occur)
                        .build())
                > 0;
    }

    private Retrieved time(int place) {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(place, segments));
        Columns columns = searcher.columnsOf(segment);
        int at = place - segment.docBase;
        if (question.inTime(columns.availableFrom(at), columns.expiresAt(at))) {
            return Retrieved.FOUND;
        }
        return question.inTime(columns.availableFrom(at), ContentDocument.NEVER)
                ? Retrieved.EXPIRED
                : Retrieved.NOT_AVAILABLE_YET;
    }
}
