package nl.weerklank.engine.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;

/** What a person and their colleagues took up before, as far as it says something of an item. */
final class Taste {

    /** What fewer colleagues did could point at one of them. */
    private static final int FEWEST_COLLEAGUES = 5;

    private static final Readers NOBODY = new Readers(0, 0, 0);

    private final boolean hasTakenUp;
    private final Map<EmployeeId, Integer> authors = new HashMap<>();
    private final Map<ContentId, Readers> readers;

    Taste(List<TakenUp> before, Map<ContentId, Readers> readers) {
        this.hasTakenUp = !before.isEmpty();
        this.readers = readers;
        for (TakenUp item : before) {
            if (item.author() != null) {
                authors.merge(item.author(), 1, Integer::sum);
            }
        }
    }

    void add(Facts.Builder facts, Candidate candidate) {
        EmployeeId author = candidate.content().author();
        facts.number(Fact.MATCH_SAME_AUTHOR, author == null ? 0 : authors.getOrDefault(author, 0));
        if (hasTakenUp) {
            facts.number(Fact.MATCH_LIKENESS, candidate.likeness());
        }
        Readers ofItem = readers.getOrDefault(candidate.content().id(), NOBODY);
        if (ofItem.kindred() >= FEWEST_COLLEAGUES) {
            facts.number(Fact.MATCH_KINDRED, 1000 * ofItem.kindred() / ofItem.allKindred());
        }
        if (ofItem.lately() >= FEWEST_COLLEAGUES) {
            facts.number(Fact.PROGRAMME_ATTENTION, ofItem.lately());
        }
    }
}
