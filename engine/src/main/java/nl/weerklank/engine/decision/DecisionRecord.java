package nl.weerklank.engine.decision;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer for one person at one moment, on what grounds it was given, and what became of every candidate.
 *
 * @param limit most suggestions asked for
 * @param candidates in the order of retrieval
 * @param verdicts one for each candidate, in the same order
 * @param suggestions best first
 * @param nextNudgeNotBefore no push can be granted before this moment; null when that is not known
 * @param gaps of what there was too little to keep the balance that the rules ask for (R06); null when there was enough
 */
public record DecisionRecord(
        String id,
        Instant decidedAt,
        EmployeeId employee,
        Channel channel,
        int limit,
        Versions versions,
        Grounds grounds,
        List<Considered> candidates,
        List<Verdict> verdicts,
        List<Suggestion> suggestions,
        @Nullable Instant nextNudgeNotBefore,
        @Nullable List<Effect.Balance.Over> gaps) {

    /** The schema of the record, for readers of old records. */
    public static final String SCHEMA = "decision/1";

    public DecisionRecord {
        candidates = List.copyOf(candidates);
        verdicts = List.copyOf(verdicts);
        suggestions = List.copyOf(suggestions);
        gaps = gaps == null || gaps.isEmpty() ? null : List.copyOf(gaps);
    }

    /** A decision that found enough of everything. */
    public DecisionRecord(
            String id,
            Instant decidedAt,
            EmployeeId employee,
            Channel channel,
            int limit,
            Versions versions,
            Grounds grounds,
            List<Considered> candidates,
            List<Verdict> verdicts,
            List<Suggestion> suggestions,
            @Nullable Instant nextNudgeNotBefore) {
        this(
                id,
                decidedAt,
                employee,
                channel,
                limit,
                versions,
                grounds,
                candidates,
                verdicts,
                suggestions,
                nextNudgeNotBefore,
                null);
    }

    /** How many candidates were withheld, by the first thing that stopped each. */
    public Map<ReasonCode, Integer> withheldByReason() {
        Map<ReasonCode, Integer> counts = new EnumMap<>(ReasonCode.class);
        verdicts.stream()
                .filter(verdict -> !verdict.offered())
                .forEach(verdict -> counts.merge(verdict.stops().getFirst(), 1, Integer::sum));
        return counts;
    }
}
