package nl.weerklank.api.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of {@code docs/roles.csv}: an operation, and what each role may do with it.
 *
 * @param open whether it needs no token
 * @param own how "own" is recognised: the name of the path parameter with the employee's id, {@code resource} when only the
 *     resource can tell (through {@link OwnOnly}), empty when no role is limited to its own
 */
public record Operation(String id, String method, String path, boolean open, Map<Role, Access> byRole, String own) {

    static final String BY_RESOURCE = "resource";

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/]*}");

    public Operation {
        byRole = Map.copyOf(byRole);
        if (byRole.containsValue(Access.OWN) == own.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s in roles.csv: the column own is \"%s\", expected a value exactly when a role has own"
                            .formatted(id, own));
        }
        if (!own.isEmpty() && !own.equals(BY_RESOURCE) && !path.contains("{" + own + "}")) {
            throw new IllegalArgumentException(
                    "%s in roles.csv: the column own is \"%s\", expected a parameter of %s or %s"
                            .formatted(id, own, path, BY_RESOURCE));
        }
    }

    /** The most that any of these roles may do. */
    Access accessOf(Collection<Role> roles) {
        return roles.stream()
                .map(role -> byRole.getOrDefault(role, Access.DENY))
                .min(Comparator.naturalOrder())
                .orElse(Access.DENY);
    }

    /** Whether a call of this path, as it was sent, reaches this operation or one beside it. */
    boolean isAt(String sentPath) {
        String shape = Stream.of(PARAMETER.split(path, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return sentPath.matches(shape + "/?");
    }

    String key() {
        return key(method, path);
    }

    /** Method and path by which an operation is found; the names of parameters do not matter. */
    static String key(String method, String path) {
        return method + " " + PARAMETER.matcher(path).replaceAll("{}");
    }
}
