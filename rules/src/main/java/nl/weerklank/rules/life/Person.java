package nl.weerklank.rules.life;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.weerklank.rules.language.Owner;

/**
 * Somebody who works on rules.
 *
 * @param name unique within the organisation
 * @param domains whose rules they look after
 */
public record Person(String name, Set<Owner> domains) {

    public Person {
        Set<Owner> copy = EnumSet.noneOf(Owner.class);
        copy.addAll(domains);
        domains = Collections.unmodifiableSet(copy);
    }

    /** Whether this person may change rules of this owner (R68). */
    public boolean looksAfter(Owner owner) {
        return domains.contains(owner);
    }

    /** Whether this person may approve somebody else's change of rules of this owner: who looks after them, or compliance. */
    public boolean reviews(Owner owner) {
        return looksAfter(owner) || looksAfter(Owner.COMPLIANCE);
    }

    /** Whether this person may approve somebody else's change for at least one of these owners. */
    boolean reviewsAny(Set<Owner> owners) {
        return owners.stream().anyMatch(this::reviews);
    }
}
