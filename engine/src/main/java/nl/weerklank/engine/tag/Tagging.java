package nl.weerklank.engine.tag;

import java.util.List;
import nl.weerklank.engine.Language;

/**
 * What a text is about and how it sounds, every value with its evidence.
 *
 * @param themes ranked, best first; only those above their threshold
 * @param namesPeople whether {@code entities} holds a person
 * @param findings what should be seen before the text goes outside, in order of appearance
 * @param models what made this tagging
 * @param partial whether the text was so long that its end was not read by every model
 */
public record Tagging(
        Language language,
        List<ThemeTag> themes,
        Tone tone,
        List<EntityMention> entities,
        boolean namesPeople,
        List<Finding> findings,
        List<ModelRef> models,
        boolean partial) {

    public Tagging {
        themes = List.copyOf(themes);
        entities = List.copyOf(entities);
        findings = List.copyOf(findings);
        models = List.copyOf(models);
    }

    /** A tagging of a text that was read to its end. */
    public Tagging(
            Language language,
            List<ThemeTag> themes,
            Tone tone,
            List<EntityMention> entities,
            boolean namesPeople,
            List<Finding> findings,
            List<ModelRef> models) {
        this(language, themes, tone, entities, namesPeople, findings, models, false);
    }
}
