package nl.weerklank.engine.decision;

import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleMatch;

/**
 * What became of one candidate.
 *
 * @param stops everything that stopped it, the first stop first; empty when it was offered
 * @param score sum of the contributions of the rules, in thousandths; 0 when it was stopped before scoring
 * @param matches what the rules said
 */
public record Verdict(ContentId content, List<ReasonCode> stops, int score, List<RuleMatch> matches) {

    public Verdict {
        stops = List.copyOf(stops);
        matches = List.copyOf(matches);
    }

    /** Whether it was offered. */
    public boolean offered() {
        return stops.isEmpty();
    }
}
