package nl.weerklank.api.index;

import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.ItemFinder;

/** Where candidates come from, for each organisation. */
public interface Candidates {

    /**
     * The generator that searches the index of this organisation; it runs inside a transaction of the organisation.
     *
     * @throws nl.weerklank.api.problem.Unavailable while the index is not complete
     */
    CandidateGenerator of(OrganisationId organisation);

    /**
     * What explains the searches of that generator, inside a transaction of the organisation.
     *
     * @throws nl.weerklank.api.problem.Unavailable while the index is not complete
     */
    ItemFinder finderOf(OrganisationId organisation);
}
