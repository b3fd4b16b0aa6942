package nl.weerklank.api.ruledraft;

import java.util.List;
import java.util.UUID;
import nl.weerklank.rules.language.Rule;

/**
 * What a draft would put in force.
 *
 * @param baseRevision the published revision it changes
 * @param base the rules of that revision, sorted by id
 * @param rules the whole resulting set, sorted by id
 * @param contentHash of base and resulting set together: what approvals, and verdicts of a simulation, are bound to
 */
public record Proposal(UUID draftId, String baseRevision, List<Rule> base, List<Rule> rules, String contentHash) {

    public Proposal {
        base = List.copyOf(base);
        rules = List.copyOf(rules);
    }

    static Proposal of(StoredDraft stored) {
        return new Proposal(
                stored.id(),
                stored.draft().base().revision(),
                List.copyOf(stored.draft().base().rules().values()),
                List.copyOf(stored.draft().rules().values()),
                stored.draft().contentHash());
    }
}
