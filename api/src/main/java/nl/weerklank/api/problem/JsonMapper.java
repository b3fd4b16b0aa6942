package nl.weerklank.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A body that is not JSON, or not the JSON that was asked for. */
class JsonMapper {

    private final ProblemAnswer answer;

    JsonMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response toResponse(JsonProcessingException failure) {
        return answer.of(JsonProblems.of(failure));
    }
}
