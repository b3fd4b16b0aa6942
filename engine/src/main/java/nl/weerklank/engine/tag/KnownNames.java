package nl.weerklank.engine.tag;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that an organisation knows to be its own: they are found first, and never taken for something else.
 *
 * @param people full names, as written, with single spaces; with the ids of the employees who bear them
 * @param organisations customers and partners, the same without ids
 */
public record KnownNames(Map<String, Set<String>> people, Set<String> organisations) {

    /** Nobody and nothing is known. */
    public static final KnownNames NONE = new KnownNames(Map.of(), Set.of());

    public KnownNames {
        people = people.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, bearers -> Set.copyOf(bearers.getValue())));
        organisations = Set.copyOf(organisations);
    }

    /** Whether there is nothing to know. */
    public boolean isEmpty() {
        return people.isEmpty() && organisations.isEmpty();
    }
}
