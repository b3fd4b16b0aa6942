package nl.weerklank.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The database in trouble, which passes; or a defect of ours: logged once with a number to find it by; the caller gets that number and nothing internal. */
@Provider
class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

    private final ProblemAnswer answer;
    private final TroubleLog troubles;

    UnexpectedMapper(ProblemAnswer answer, TroubleLog troubles) {
        this.answer = answer;
        this.troubles = troubles;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return answer.of(troubles.noticed(failure).orElseGet(() -> defect(failure)));
    }

    private static Problem defect(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "A call failed unexpectedly incidentId=%s", incident);
        return new Problem(
                ProblemType.UNEXPECTED,
                Sentence.of(
                        "Dit had niet mogen gebeuren. Nummer: %s.",
                        "This should not have happened. Number: %s.", incident),
                null,
                incident,
                List.of(),
                Sentence.of(
                        "Probeer het opnieuw; blijft het misgaan, noem dan dit nummer aan je beheerder.",
                        "Try again; if it keeps failing, give this number to whoever runs the service."));
    }
}
