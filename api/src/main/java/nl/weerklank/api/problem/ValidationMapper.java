package nl.weerklank.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** A value outside the bounds that a parameter declares. */
@Provider
class ValidationMapper implements ExceptionMapper<ConstraintViolationException> {

    private final ProblemAnswer answer;

    ValidationMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        Problem first = failure.getConstraintViolations().stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(ValidationMapper::problem)
                .orElseThrow(() -> failure);
        return answer.of(first);
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        return BadInput.expected(
                        field(violation.getPropertyPath()),
                        violation.getInvalidValue(),
                        Sentence.same(violation.getMessage()))
                .problem();
    }

    /** The path without the method and without the name of the body: {@code put.request.title} is {@code title}. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> field.setLength(0);
                case PARAMETER, PROPERTY, BEAN, CONTAINER_ELEMENT ->
                    field.append(field.isEmpty() ? "" : ".").append(node);
            }
        }
        return field.toString();
    }
}
