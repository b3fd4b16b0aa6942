package nl.weerklank.rules.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What a draft makes different in one decision; all that has to be kept of it.
 *
 * @param reordered whether what stays is offered in another order
 */
record Difference(EmployeeId person, String department, List<Move> moves, boolean reordered) {

    /** What is counted of an item. */
    enum Sort {
        SUGGESTED,
        WITHHELD,
        NUDGED_BEFORE,
        NUDGED_AFTER
    }

    /**
     * Something to count of one item.
     *
     * @param stop why it is withheld; null for what is not, and for what was no longer considered
     */
    record Move(
            Sort sort,
            String theme,
            String language,
            @Nullable ReasonCode stop) {}

    static Difference between(DecisionRecord before, DecisionRecord after) {
        List<ContentId> then = offered(before);
        List<ContentId> now = offered(after);
        return new Difference(
                before.employee(),
                before.grounds().profile().employee().unit().department().value(),
                moves(before, after),
                !common(then, now).equals(common(now, then)));
    }

    /** How many moves of this sort there are. */
    int count(Sort sort) {
        return count(moves, sort);
    }

    static int count(List<Move> moves, Sort sort) {
        return (int) moves.stream().filter(move -> move.sort() == sort).count();
    }

    private static List<ContentId> offered(DecisionRecord decision) {
        return decision.suggestions().stream().map(Suggestion::content).toList();
    }

    private static List<ContentId> common(List<ContentId> one, List<ContentId> other) {
        return one.stream().filter(other::contains).toList();
    }

    private static List<Move> moves(DecisionRecord before, DecisionRecord after) {
        Set<ContentId> then = new HashSet<>(offered(before));
        Set<ContentId> now = new HashSet<>(offered(after));
        Set<ContentId> nudgedThen = pushed(before);
        Set<ContentId> nudgedNow = pushed(after);
        Map<ContentId, Verdict> verdicts = new HashMap<>();
        after.verdicts().forEach(verdict -> verdicts.put(verdict.content(), verdict));

        List<Move> moves = new ArrayList<>();
        for (Considered candidate : after.candidates()) {
            ContentId content = candidate.content();
            if (now.contains(content) && !then.contains(content)) {
                moves.add(move(Sort.SUGGESTED, candidate, null));
            }
            if (then.contains(content) && !now.contains(content)) {
                moves.add(move(Sort.WITHHELD, candidate, stop(verdicts.get(content))));
            }
            if (nudgedThen.contains(content)) {
                moves.add(move(Sort.NUDGED_BEFORE, candidate, null));
            }
            if (nudgedNow.contains(content)) {
                moves.add(move(Sort.NUDGED_AFTER, candidate, null));
            }
        }
        return moves;
    }

    private static Set<ContentId> pushed(DecisionRecord decision) {
        Set<ContentId> pushed = new HashSet<>();
        for (Suggestion suggestion : decision.suggestions()) {
            if (suggestion.delivery() == Delivery.PUSH) {
                pushed.add(suggestion.content());
            }
        }
        return pushed;
    }

    private static @Nullable ReasonCode stop(@Nullable Verdict verdict) {
        return verdict == null || verdict.offered() ? null : verdict.stops().getFirst();
    }

    private static Move move(Sort sort, Considered candidate, @Nullable ReasonCode stop) {
        return new Move(
                sort,
                candidate.mainTheme() == null ? "" : candidate.mainTheme().value(),
                candidate.facts().get(Fact.CONTENT_LANGUAGE) instanceof String code ? code : "UND",
                stop);
    }
}
