package nl.weerklank.api.ruledraft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.security.Caller;

/** The door for rooms that look at a draft, such as a simulation. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class Proposals {

    private final DraftDesk desk;

    Proposals(DraftDesk desk) {
        this.desk = desk;
    }

    /**
     * What this draft would put in force.
     *
     * @throws NotFound when there is no such draft, or this caller may not see what is in it
     */
    public Proposal of(UUID draft, Caller caller) {
        return Proposal.of(desk.read(Editors.of(caller), draft));
    }
}
