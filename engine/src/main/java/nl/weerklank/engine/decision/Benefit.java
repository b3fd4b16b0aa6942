package nl.weerklank.engine.decision;

import java.util.List;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * What is in it for the person: a goal they chose and the part of the item that serves it (R29).
 *
 * @param evidence words of the item; never empty
 */
public record Benefit(Goal goal, ThemeCode theme, List<String> evidence) {

    public Benefit {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a benefit names no part of the item, expected at least one word");
        }
    }
}
