package nl.weerklank.engine.rule;

import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.engine.offer.Kind;

/** What a rule may do: a closed set, combined without regard to order. Rules speak; the ranker acts. */
public sealed interface Effect {

    /** Why, as a code with a sentence in both languages. */
    ReasonCode reason();

    /** The item is not offered to this person. */
    record Block(ReasonCode reason) implements Effect {}

    /** The item is not offered until somebody takes responsibility for it. */
    record RequireReview(ReasonCode reason) implements Effect {}

    /**
     * The item may wait where the person looks but is not pushed.
     *
     * @param kinds only as one of these kinds; empty means as any
     */
    record SuppressNudge(ReasonCode reason, Set<Kind> kinds) implements Effect {
        public SuppressNudge {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The item is not pushed before the person's next open window. */
    record DeferUntil(ReasonCode reason, Window window) implements Effect {

        /** The windows that an item can wait for. */
        public enum Window {
            NEXT_WORKING_TIME
        }
    }

    /**
     * Adds to the score.
     *
     * @param amount in thousandths, below zero to lower
     */
    record Adjust(ReasonCode reason, int amount) implements Effect {}

    /** Only these kinds remain. */
    record LimitKinds(ReasonCode reason, Set<Kind> kinds) implements Effect {
        public LimitKinds {
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("LIMIT_KINDS names no kind, expected at least one");
            }
            kinds = Set.copyOf(new TreeSet<>(kinds));
        }
    }

    /** Shows a remark beside the suggestion. */
    record Label(ReasonCode reason) implements Effect {}

    /** The relation to the employer is to be disclosed. */
    record RequireDisclosure(ReasonCode reason) implements Effect {}

    /** A prompt for a leader. */
    record PromptChampion(ReasonCode reason, Prompt prompt) implements Effect {

        /** What a leader is invited to. */
        public enum Prompt {
            FIRST_STEP
        }
    }

    /** Whether the item itself is held back, whatever else is said. */
    default boolean excludes() {
        return this instanceof Block || this instanceof RequireReview;
    }
}
