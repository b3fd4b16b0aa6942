package nl.weerklank.rules.simulate;

/**
 * How much changes, in whole fives, so that no figure and no difference of two figures tells of one person.
 *
 * @param people who notice anything
 * @param suggested items newly suggested
 * @param withheld items no longer suggested
 * @param reordered decisions that offer the same in another order
 */
public record Shift(int people, int suggested, int withheld, int reordered, int nudgesBefore, int nudgesAfter) {}
