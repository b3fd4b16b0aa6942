package nl.weerklank.api.ruledraft;

import nl.weerklank.api.problem.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands between a draft and its publication.
 *
 * @param code stable, such as {@code DOES_NOT_BUILD}
 * @param rule the id of the rule it is about; null when it is about the set
 */
public record Obstacle(String code, @Nullable String rule, Sentence sentence) {}
