package nl.weerklank.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What a room refused, in its own words. */
@Provider
class ProblemMapper implements ExceptionMapper<ProblemException> {

    private final ProblemAnswer answer;

    ProblemMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public Response toResponse(ProblemException failure) {
        return answer.of(failure.problem());
    }
}
