package nl.weerklank.rules.sentence;

import java.util.Map;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.vocabulary.Bundle;

/**
 * What each reason says to the person it is about, as a whole sentence that never tells anybody what they must do (R15).
 *
 * <p>Sentences with named places, such as {@code themes} and {@code evidence}, have a plain form without: it is used when
 * there is nothing to fill in at one of the places.
 */
public final class ReasonSentences {

    private static final String BUNDLE = "reasons";
    private static final ReasonSentences DUTCH =
            new ReasonSentences(Bundle.of(ReasonSentences.class, BUNDLE, Language.NL));
    private static final ReasonSentences ENGLISH =
            new ReasonSentences(Bundle.of(ReasonSentences.class, BUNDLE, Language.EN));

    private final Bundle bundle;

    private ReasonSentences(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The sentences in this language; English for a language without its own. */
    public static ReasonSentences of(Language language) {
        return switch (language) {
            case NL -> DUTCH;
            case EN, UND -> ENGLISH;
        };
    }

    /**
     * Why an item was offered, or changed.
     *
     * @param values what to fill in, by name: {@code themes}, {@code evidence}, {@code goal}, {@code colleague} and so on
     */
    public String because(ReasonCode reason, Map<String, String> values) {
        return sentence(reason.name(), values);
    }

    /** Why an item was offered, or changed, with nothing to fill in. */
    public String because(ReasonCode reason) {
        return because(reason, Map.of());
    }

    /**
     * Why an item was not offered, or not pushed: short, and without anything private.
     *
     * @param values what to fill in, by name, such as {@code date}
     */
    public String withheld(ReasonCode reason, Map<String, String> values) {
        String key = reason.name() + ".withheld";
        return bundle.find(key).isPresent() ? sentence(key, values) : because(reason, values);
    }

    /** Why an item was not offered, or not pushed, with nothing to fill in. */
    public String withheld(ReasonCode reason) {
        return withheld(reason, Map.of());
    }

    private String sentence(String key, Map<String, String> values) {
        return Optional.of(bundle.get(key))
                .filter(template -> template.isFilledBy(values))
                .orElseGet(() -> bundle.get(key + ".plain"))
                .fill(values);
    }
}
