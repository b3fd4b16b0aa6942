package nl.weerklank.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.RuleMatch;

/** What the rules said so far in one evaluation; of one thread. */
final class Said {

    private static final Comparator<RuleMatch> ORDER =
            Comparator.comparing(RuleMatch::content).thenComparing(RuleMatch::rule);

    private final List<RuleMatch> matches = new ArrayList<>();

    void add(RuleMatch match) {
        matches.add(match);
    }

    /** The items that are held back already. */
    Set<ContentId> excluded() {
        Set<ContentId> excluded = new HashSet<>();
        for (RuleMatch match : matches) {
            if (match.effects().stream().anyMatch(Effect::excludes)) {
                excluded.add(match.content());
            }
        }
        return excluded;
    }

    /** Everything, by content id, then rule id: the order in which the network fired shows nowhere. */
    List<RuleMatch> sorted() {
        return matches.stream().sorted(ORDER).toList();
    }
}
