package nl.weerklank.engine.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;

/** Which kinds of suggestion fit the step a person chose (R33), and which of them fits an item best. */
final class Kinds {

    private static final List<Kind> SHARE_OR_TALK = List.of(Kind.SHARE, Kind.TALK, Kind.READ);
    private static final List<Kind> SHARE_OR_READ = List.of(Kind.SHARE, Kind.READ, Kind.TALK);

    private Kinds() {}

    /** What fits the chosen step; an unknown step is treated cautiously. */
    static Set<Kind> fitting(Optional<Readiness> step) {
        return step.map(Kinds::fitting).orElse(Set.of(Kind.READ, Kind.TALK));
    }

    private static Set<Kind> fitting(Readiness step) {
        return switch (step) {
            case OBSERVE -> Set.of(Kind.READ);
            case READ -> Set.of(Kind.READ, Kind.TALK);
            case SHARE, WRITE -> Set.of(Kind.READ, Kind.TALK, Kind.SHARE);
        };
    }

    /** Sharing first, talking when a close colleague is in it, else reading; empty when none is allowed. */
    static Optional<Kind> best(Facts facts, Set<Kind> allowed) {
        for (Kind kind : facts.is(Fact.MATCH_CLOSE_COLLEAGUE) ? SHARE_OR_TALK : SHARE_OR_READ) {
            if (allowed.contains(kind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
