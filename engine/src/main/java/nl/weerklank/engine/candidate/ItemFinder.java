package nl.weerklank.engine.candidate;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeProfile;

/** Port: tells why one item is, or is not, among the candidates of one person. It explains a search and never makes one. */
public interface ItemFinder {

    /**
     * What becomes of the item in the search that {@link CandidateGenerator#generate} makes for the same arguments.
     *
     * @param limit most candidates to return, 1 or more
     */
    Retrieved lookFor(ContentId item, EmployeeProfile profile, List<TakenUp> before, Instant now, int limit);
}
