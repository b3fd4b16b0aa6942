package nl.weerklank.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.language.Rule;

/** Every situation that rules can tell apart, for tests elsewhere. */
public final class AllSituations {

    private AllSituations() {}

    /** All of them, or empty when they are too many. */
    public static Optional<List<Facts>> of(Rule... rules) {
        return Situations.of(rules).map(situations -> {
            List<Facts> all = new ArrayList<>();
            situations.any(situation -> !all.add(situation));
            return all;
        });
    }
}
