package nl.weerklank.rules.sentence;

import java.util.Map;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.vocabulary.Bundle;

/**
 * What each reason says, as a whole sentence that never tells anybody what they must do (R15): to the person it is about, or
 * about an employee to who oversees.
 *
 * <p>Sentences with named places, such as {@code themes} and {@code evidence}, have a plain form without: it is used when
 * there is nothing to fill in at one of the places.
 */
public final class ReasonSentences {

    private static final ReasonSentences DUTCH = toThem(Language.NL);
    private static final ReasonSentences ENGLISH = toThem(Language.EN);
    private static final ReasonSentences DUTCH_OF_OTHERS = ofThem(Language.NL);
    private static final ReasonSentences ENGLISH_OF_OTHERS = ofThem(Language.EN);

    private final Bundle bundle;
    private final Optional<Bundle> others;

    private ReasonSentences(Bundle bundle, Optional<Bundle> others) {
        this.bundle = bundle;
        this.others = others;
    }

    private static ReasonSentences toThem(Language language) {
        return new ReasonSentences(Bundle.of(ReasonSentences.class, "reasons", language), Optional.empty());
    }

    private static ReasonSentences ofThem(Language language) {
        return new ReasonSentences(
                Bundle.of(ReasonSentences.class, "reasons", language),
                Optional.of(Bundle.of(ReasonSentences.class, "others", language)));
    }

    /** The sentences to the person themselves in this language; English for a language without its own. */
    public static ReasonSentences of(Language language) {
        return of(language, true);
    }

    /**
     * The sentences in this language; English for a language without its own.
     *
     * @param own whether the reader is the person themselves
     */
    public static ReasonSentences of(Language language, boolean own) {
        return switch (language) {
            case NL -> own ? DUTCH : DUTCH_OF_OTHERS;
            case EN, UND -> own ? ENGLISH : ENGLISH_OF_OTHERS;
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
        Bundle said = others.filter(other -> other.find(key).isPresent()).orElse(bundle);
        return Optional.of(said.get(key))
                .filter(template -> template.isFilledBy(values))
                .orElseGet(() -> said.get(key + ".plain"))
                .fill(values);
    }
}
