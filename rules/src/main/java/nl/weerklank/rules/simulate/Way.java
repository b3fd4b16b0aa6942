package nl.weerklank.rules.simulate;

/** How a draft was tried. */
public enum Way {
    /** Each decision by itself, on the facts it was made on. */
    FROZEN_FACTS,
    /** The period in order on a virtual clock: each decision changes the facts of the next. */
    CLOSED_LOOP
}
