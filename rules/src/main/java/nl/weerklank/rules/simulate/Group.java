package nl.weerklank.rules.simulate;

import org.jspecify.annotations.Nullable;

/**
 * What changes for one department, theme or language in which five people or more notice it; smaller ones are together in
 * one without a name.
 *
 * @param name null for the smaller ones together
 */
public record Group(@Nullable String name, Shift shift) {}
