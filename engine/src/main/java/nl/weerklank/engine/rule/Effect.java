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

    /**
     * Keeps a balance in what is offered together: it moves an item among those that may be offered, and holds none back.
     *
     * @param share the share of {@code over} to keep, in thousandths; 0 with {@link Bound#EACH}
     * @param points in thousandths, 0 or more: what the item gains while there is too little, or loses for each like it or
     *     while there is too much
     */
    record Balance(ReasonCode reason, Over over, Bound bound, int share, int points) implements Effect {

        public Balance {
            if ((bound == Bound.EACH) != over.isNamed() || share < 0 || share > 1000 || points < 0) {
                throw new IllegalArgumentException("a balance of %s %d over %s by %d points, expected %s"
                        .formatted(
                                bound, share, over, points, "EACH over THEME or SOURCE, a share over anything else"));
            }
        }

        /** What is kept in balance. */
        public enum Over {
            THEME,
            SOURCE,
            EXTERNAL,
            CAMPAIGN,
            EMPLOYER,
            HUMAN;

            /** Whether items have one of many by name, and do not just belong or not. */
            public boolean isNamed() {
                return this == THEME || this == SOURCE;
            }
        }

        /** Which way it pulls. */
        public enum Bound {
            /** Against every item above it with the same name. */
            EACH,
            /** For the item, while there is less than the share. */
            LEAST,
            /** Against the item, when it would make more than the share. */
            MOST
        }
    }

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

        /** What a leader is invited to, in the order in which one goes before another: what prepares first (R43). */
        public enum Prompt {
            /** To look over how they show themselves (R43). */
            PROFILE,
            /** To choose personal themes (R44). */
            THEME,
            /** To begin at all (R38). */
            FIRST_STEP,
            /** To say that they trust their people with social media (R48). */
            TRUST,
            /** To leave the company's own news for once (R44). */
            BALANCE,
            /** To show something of themselves or of people (R44). */
            HUMAN_SIDE,
            /** To respond to a colleague (R51). */
            RELATION,
            /** To ask and listen (R51). */
            DIALOGUE,
            /** To tell how something came about (R51). */
            TRANSPARENCY
        }
    }

    /** Whether the item itself is held back, whatever else is said. */
    default boolean excludes() {
        return this instanceof Block || this instanceof RequireReview;
    }
}
