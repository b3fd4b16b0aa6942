package nl.weerklank.rules.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.RuleMatch;

/** What the rules said so far in one evaluation; of one thread. */
final class Said {

    private final Map<ContentId, List<RuleMatch>> byItem = new HashMap<>();

    void add(RuleMatch match) {
        byItem.computeIfAbsent(match.content(), item -> new ArrayList<>()).add(match);
    }

    /** The items of which something was said, as far as now; what is said later shows in it. */
    Set<ContentId> items() {
        return Collections.unmodifiableSet(byItem.keySet());
    }

    /** Everything, by content id, then rule id: the order in which the network fired shows nowhere. */
    List<RuleMatch> sorted() {
        List<ContentId> items = new ArrayList<>(byItem.keySet());
        Collections.sort(items);
        List<RuleMatch> sorted = new ArrayList<>();
        for (ContentId item : items) {
            addOnce(byItem.getOrDefault(item, List.of()), sorted);
        }
        return Collections.unmodifiableList(sorted);
    }

    /** A rule with alternatives that hold together says the same for each. */
    private static void addOnce(List<RuleMatch> matches, List<RuleMatch> sorted) {
        matches.sort(Comparator.comparing(RuleMatch::rule));
        for (RuleMatch match : matches) {
            if (sorted.isEmpty() || !isSame(sorted.getLast(), match)) {
                sorted.add(match);
            }
        }
    }

    private static boolean isSame(RuleMatch one, RuleMatch other) {
        return one.rule().equals(other.rule()) && one.content().equals(other.content());
    }
}
