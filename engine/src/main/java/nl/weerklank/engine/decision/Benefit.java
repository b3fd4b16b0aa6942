package nl.weerklank.engine.decision;

import java.util.List;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * What is in it for the person: a goal they chose and the part of the item that serves it (R29): either what its words
 * show of a theme, or what the item is.
 *
 * @param theme what its words show; null when {@code part} serves the goal
 * @param evidence those words; empty only when {@code part} serves the goal
 * @param part what the item is; null when its words serve the goal
 */
public record Benefit(
        Goal goal,
        @Nullable ThemeCode theme,
        List<String> evidence,
        @Nullable Part part) {

    public Benefit {
        evidence = List.copyOf(evidence);
        if (part == null && (theme == null || evidence.isEmpty())) {
            throw new IllegalArgumentException(
                    "a benefit names no part of the item, expected a theme with at least one word, or what the item is");
        }
        if (part != null && (theme != null || !evidence.isEmpty() || part.goal() != goal)) {
            throw new IllegalArgumentException(
                    "%s is what an item is for goal %s, expected neither another goal than %s nor words"
                            .formatted(part, part.goal(), goal));
        }
    }

    /** The words of the item on a theme serve the goal. */
    public static Benefit byWords(Goal goal, ThemeCode theme, List<String> evidence) {
        return new Benefit(goal, theme, evidence, null);
    }

    /** What the item is serves the goal. */
    public static Benefit by(Part part) {
        return new Benefit(part.goal(), null, List.of(), part);
    }

    /** What an item can be, whatever it is about, and the one goal that this serves: a closed set. */
    public enum Part {
        /** Made by a close colleague who joined. */
        BY_COLLEAGUE(Goal.HELP_COLLEAGUES),
        /** About a close colleague who joined, and agreed to it. */
        ABOUT_COLLEAGUE(Goal.HELP_COLLEAGUES),
        /** A vacancy at one's own organisation. */
        VACANCY(Goal.RECRUIT),
        /** Something else that one's own organisation made to find new colleagues. */
        RECRUITMENT(Goal.RECRUIT),
        /** A story or news that one's own organisation is proud of. */
        PRIDE(Goal.PRIDE);

        private final Goal goal;

        Part(Goal goal) {
            this.goal = goal;
        }

        /** The goal that it serves. */
        public Goal goal() {
            return goal;
        }
    }
}
