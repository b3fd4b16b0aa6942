package nl.weerklank.api.content;

import java.util.Optional;
import java.util.SortedSet;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.rules.language.Parameter;

/**
 * What the published rules ask somebody to look at, beside what items hold by themselves.
 *
 * @param jargon from so many thousandths of vague words upward (R25)
 */
record ReviewBar(int jargon) {

    private static final RuleId JARGON = new RuleId("authenticity.jargon");
    private static final int NEVER = 1001;

    static ReviewBar of(Published rules) {
        return new ReviewBar(rules.rules().stream()
                .filter(rule -> rule.id().equals(JARGON) && rule.enabled())
                .flatMap(rule -> Optional.ofNullable(rule.params().get("share")).stream())
                .mapToInt(Parameter::value)
                .findFirst()
                .orElse(NEVER));
    }

    /** Everything in this item that waits until somebody takes responsibility. */
    SortedSet<Concern> waitsFor(ContentItem item) {
        SortedSet<Concern> waits = item.waitsFor();
        Tagging tagging = item.tagging();
        if (tagging != null
                && tagging.tone().jargon() >= jargon
                && !item.answeredFor().contains(Concern.JARGON)) {
            waits.add(Concern.JARGON);
        }
        return waits;
    }
}
