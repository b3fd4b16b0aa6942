package nl.weerklank.rules.language;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a number that is written out or names a parameter. */
final class AmountReader {

    private final Map<String, String> parameters;

    AmountReader(Set<String> parameters) {
        this.parameters = parameters.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    @Nullable
    Amount read(Node node, int min, int max) {
        if (node.isObject()) {
            if (!node.object("param")) {
                return null;
            }
            String name = node.at("param").word(parameters);
            return name == null ? null : new Amount.Param(name);
        }
        Integer number = node.integer(min, max);
        return number == null ? null : new Amount.Fixed(number);
    }
}
