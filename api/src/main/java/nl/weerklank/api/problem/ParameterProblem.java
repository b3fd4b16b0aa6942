package nl.weerklank.api.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parameter of an address that cannot be read as what the operation takes; the framework does not name it. */
final class ParameterProblem {

    private ParameterProblem() {}

    static Problem in(ResourceInfo operation, UriInfo address) {
        Method method = operation.getResourceMethod();
        return Stream.of(method == null ? new Parameter[0] : method.getParameters())
                .flatMap(parameter -> problem(parameter, address).stream())
                .findFirst()
                .orElseGet(() -> Problem.of(
                        ProblemType.BAD_INPUT,
                        Sentence.of(
                                "Een parameter in het adres is niet te lezen.",
                                "A parameter of the address cannot be read."),
                        Sentence.of(
                                "Vergelijk de parameters met docs/openapi.json.",
                                "Compare the parameters with docs/openapi.json.")));
    }

    private static Optional<Problem> problem(Parameter parameter, UriInfo address) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        String value = named == null ? null : address.getQueryParameters().getFirst(named.value());
        if (named == null || value == null) {
            return Optional.empty();
        }
        Class<?> type = parameter.getType();
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return names.contains(value)
                    ? Optional.empty()
                    : Optional.of(
                            BadInput.unknownValue(named.value(), value, names).problem());
        }
        return isNumber(type) && !value.matches("-?\\d{1,9}")
                ? Optional.of(BadInput.expected(named.value(), value, Sentence.of("een geheel getal", "a whole number"))
                        .problem())
                : Optional.empty();
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }
}
