package nl.weerklank.engine.rule;

import java.util.List;
import nl.weerklank.engine.content.ContentId;

/**
 * A rule spoke about an item.
 *
 * @param becauseUnknown the rule's condition was unknown, and its {@code onUnknown} spoke instead
 */
public record RuleMatch(RuleId rule, ContentId content, List<Effect> effects, boolean becauseUnknown) {

    public RuleMatch {
        effects = List.copyOf(effects);
    }
}
