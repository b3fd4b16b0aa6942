package nl.weerklank.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** A call that reaches no operation: a wrong address, method or form, or a parameter that cannot be read. */
@Provider
class AddressMapper implements ExceptionMapper<WebApplicationException> {

    private final ProblemAnswer answer;
    private final UriInfo address;
    private final ResourceInfo operation;

    AddressMapper(ProblemAnswer answer, UriInfo address, ResourceInfo operation) {
        this.answer = answer;
        this.address = address;
        this.operation = operation;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        Response original = failure.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        return answer.of(problem(failure));
    }

    private Problem problem(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return JsonProblems.of(json);
        }
        if (failure.getCause() instanceof ProblemException own) {
            return own.problem();
        }
        return switch (failure.getResponse().getStatus()) {
            case 401 -> Unauthenticated.withoutToken().problem();
            case 403 -> Forbidden.forTheseRoles().problem();
            // the framework calls a parameter that it cannot convert "not found", and keeps why
            case 404 ->
                failure.getCause() instanceof IllegalArgumentException
                        ? ParameterProblem.in(operation, address)
                        : NotFound.address(address.getPath()).problem();
            case 405 ->
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        Sentence.of("Dit adres kent die methode niet.", "This address does not know that method."),
                        Sentence.of(
                                "Zie de kop Allow voor wat wel kan.", "See the header Allow for what it does know."));
            case 406 ->
                Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        Sentence.of(
                                "De kop Accept vraagt om iets dat hier niet gemaakt wordt.",
                                "The header Accept asks for something that is not made here."),
                        Sentence.of("Vraag om application/json.", "Ask for application/json."));
            case 413 ->
                TooLarge.of(null, Sentence.of("De inhoud", "The body"), BodyLimit.MOST)
                        .problem();
            case 415 ->
                Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        Sentence.of(
                                "De kop Content-Type noemt een vorm die hier niet gelezen wordt.",
                                "The header Content-Type names a form that is not read here."),
                        Sentence.of("Stuur application/json.", "Send application/json."));
            default ->
                new Problem(
                        ProblemType.BAD_INPUT,
                        Sentence.of("De aanroep is niet te lezen.", "The call cannot be read."),
                        null,
                        null,
                        List.of(),
                        Sentence.of("Vergelijk hem met docs/openapi.json.", "Compare it with docs/openapi.json."));
        };
    }
}
