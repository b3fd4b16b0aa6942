package nl.weerklank.rules.simulate;

/**
 * How many people got so many nudges in the period, in whole fives.
 *
 * @param from fewest nudges of this step
 * @param to most nudges of this step
 */
public record Nudged(int from, int to, int peopleBefore, int peopleAfter) {}
