package nl.weerklank.api.ruleset;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.weerklank.rules.language.Rule;

/**
 * Rules that are about to hold; whoever makes one has made sure that they may.
 *
 * @param baseRevision the newest revision, which they replace
 */
public record ToPublish(
        Collection<Rule> rules, String baseRevision, String by, List<String> approvedBy, String comment, UUID draftId) {

    public ToPublish {
        rules = List.copyOf(rules);
        approvedBy = List.copyOf(approvedBy);
    }
}
