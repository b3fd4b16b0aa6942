package nl.weerklank.engine.tag;

import java.util.Set;

/**
 * Names that an organisation knows to be its own: they are found first, and never taken for something else.
 *
 * @param people full names, as written, with single spaces
 * @param organisations customers and partners, the same
 */
public record KnownNames(Set<String> people, Set<String> organisations) {

    /** Nobody and nothing is known. */
    public static final KnownNames NONE = new KnownNames(Set.of(), Set.of());

    public KnownNames {
        people = Set.copyOf(people);
        organisations = Set.copyOf(organisations);
    }
}
