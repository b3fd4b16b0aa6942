package nl.weerklank.rules.life;

import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.rules.language.Owner;

/**
 * Somebody's yes to exactly one content.
 *
 * @param by who gave it, with the domains they looked after then
 */
public record Approval(Person by, String contentHash) {

    boolean covers(Owner owner) {
        return by.reviews(owner);
    }

    /** Those of these owners for whom it counts. */
    public Set<Owner> covered(Set<Owner> owners) {
        return owners.stream().filter(this::covers).collect(Collectors.toUnmodifiableSet());
    }
}
