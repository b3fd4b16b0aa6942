package nl.weerklank.rules.sentence;

import java.time.LocalDate;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.rules.vocabulary.Bundle;

/**
 * How to take up an invitation to who leads, in a few sentences (R49). Each language has a day of its own.
 *
 * @param updatedOn the day on which somebody last looked the text over
 */
public record HowTo(LocalDate updatedOn, String text) {

    /** In days: a text that was not looked over for longer is old. */
    public static final int KEEPS = 180;

    private static final Bundle DUTCH = Bundle.of(HowTo.class, "howto", Language.NL);
    private static final Bundle ENGLISH = Bundle.of(HowTo.class, "howto", Language.EN);

    /** What goes with this invitation; in English for a language without its own. */
    public static HowTo of(Prompt prompt, Language language) {
        Bundle texts = language == Language.NL ? DUTCH : ENGLISH;
        return new HowTo(
                LocalDate.parse(texts.get(prompt + ".updatedOn").text()),
                texts.get(prompt.name()).text());
    }

    /** Whether nobody has looked it over for too long on this day. */
    public boolean isOldOn(LocalDate day) {
        return updatedOn.plusDays(KEEPS).isBefore(day);
    }
}
