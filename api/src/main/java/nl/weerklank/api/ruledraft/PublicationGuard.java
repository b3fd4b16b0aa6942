package nl.weerklank.api.ruledraft;

import java.util.List;

/**
 * Port: looks at a set of rules just before it is published. Every bean of this kind is asked, at every publication, by hand
 * or at its moment; one obstacle is enough to keep the old rules in force. Inside a transaction of the organisation.
 */
public interface PublicationGuard {

    /** What stands in the way; empty when nothing does. */
    List<Obstacle> against(Proposal proposal);

    /** What does not stand in the way, and who approves or publishes had better know; empty when all is as usual. */
    default List<Obstacle> remarks(Proposal proposal) {
        return List.of();
    }
}
