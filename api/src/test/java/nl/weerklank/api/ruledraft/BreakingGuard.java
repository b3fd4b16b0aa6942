package nl.weerklank.api.ruledraft;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Breaks at the drafts it is told to break at, as a fault would, and objects to nothing else. */
@Singleton
class BreakingGuard implements PublicationGuard {

    private final Set<UUID> breaksAt = ConcurrentHashMap.newKeySet();

    void breakAt(String draft) {
        breaksAt.add(UUID.fromString(draft));
    }

    void mend() {
        breaksAt.clear();
    }

    @Override
    public List<Obstacle> against(Proposal proposal) {
        if (breaksAt.contains(proposal.draftId())) {
            throw new IllegalStateException("a fault, on purpose");
        }
        return List.of();
    }
}
