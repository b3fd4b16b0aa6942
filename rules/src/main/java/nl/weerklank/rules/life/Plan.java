package nl.weerklank.rules.life;

import java.time.Instant;

/**
 * When a draft is to be published.
 *
 * @param by who planned it, in whose name it is published
 */
public record Plan(Instant at, Person by) {}
