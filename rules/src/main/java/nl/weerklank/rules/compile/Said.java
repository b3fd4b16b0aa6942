package nl.weerklank.rules.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        List<RuleMatch> sorted = new ArrayList<>();
        new TreeMap<>(byItem).values().forEach(matches -> {
            matches.sort(Comparator.comparing(RuleMatch::rule));
            sorted.addAll(matches);
        });
        return Collections.unmodifiableList(sorted);
    }
}
