package nl.weerklank.api.ruledraft;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks everybody who may object to a publication. */
@ApplicationScoped
class Guards {

    private final List<PublicationGuard> guards;

    Guards(@All List<PublicationGuard> guards) {
        this.guards = guards;
    }

    /** Everything that stands in the way. */
    List<Obstacle> against(Proposal proposal) {
        return guards.stream()
                .flatMap(guard -> guard.against(proposal).stream())
                .toList();
    }

    /** Everything that those who approve or publish had better know. */
    List<Obstacle> remarks(Proposal proposal) {
        return guards.stream()
                .flatMap(guard -> guard.remarks(proposal).stream())
                .toList();
    }
}
