package nl.weerklank.api.ruledraft;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.Role;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.life.Person;

/** Which role looks after whose rules (R68). */
final class Editors {

    private static final Map<Role, Owner> OWNERS = Map.of(
            Role.COMMS_LEAD, Owner.COMMS,
            Role.HR_LEAD, Owner.HR,
            Role.CHAMPION_OWNER, Owner.BOARD,
            Role.COMPLIANCE, Owner.COMPLIANCE);

    private Editors() {}

    /** The caller, as somebody who works on rules. A machine looks after none: a change takes two people (G08). */
    static Person of(Caller caller) {
        if (caller.isMachine()) {
            return new Person(caller.subject(), Set.of());
        }
        Set<Owner> domains = EnumSet.noneOf(Owner.class);

        caller.roles().stream().filter(OWNERS::containsKey).map(OWNERS::get).forEach(domains::add);
        return new Person(caller.subject(), domains);
    }

    /** What people call this owner, in the middle of a sentence. */
    static Sentence name(Owner owner) {
        return switch (owner) {
            case COMMS -> new Sentence("communicatie", "communications");
            case HR -> new Sentence("HR", "HR");
            case BOARD -> new Sentence("het bestuur", "the board");
            case COMPLIANCE -> new Sentence("compliance", "compliance");
        };
    }

    /** These owners in a row, in the order of the enumeration. */
    static Sentence names(Set<Owner> owners) {
        return owners.stream()
                .sorted()
                .map(Editors::name)
                .reduce((one, other) -> Sentence.of("%s en %s", "%s and %s", one, other))
                .orElse(new Sentence("niemand", "nobody"));
    }
}
