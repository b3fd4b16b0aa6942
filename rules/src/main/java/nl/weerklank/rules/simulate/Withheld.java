package nl.weerklank.rules.simulate;

import org.jspecify.annotations.Nullable;

/**
 * Why items are no longer suggested, with the same care for people as a {@link Group}.
 *
 * @param reason null for the rarer ones together
 * @param people who miss an item for it
 * @param times how often
 */
public record Withheld(@Nullable Reason reason, int people, int times) {}
