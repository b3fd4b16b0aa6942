package nl.weerklank.api.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.pack.PackInput.Named;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Template;

/** The words of packs, whole sentences in both languages. */
final class PackWords {

    private static final Bundle DUTCH = Bundle.of(PackWords.class, "pack", Language.NL);
    private static final Bundle ENGLISH = Bundle.of(PackWords.class, "pack", Language.EN);

    private PackWords() {}

    /** The sentence under this key, which is there. */
    static Sentence say(String key) {
        return new Sentence(DUTCH.get(key).text(), ENGLISH.get(key).text());
    }

    /** The sentence under this key with its places filled, each in the language of the sentence. */
    static Sentence say(String key, Map<String, Sentence> values) {
        return new Sentence(filled(DUTCH.get(key), values, Language.NL), filled(ENGLISH.get(key), values, Language.EN));
    }

    /** The sentence under this key, or empty. */
    static Optional<Sentence> find(String key) {
        return DUTCH.find(key).map(ignored -> say(key));
    }

    /** A constant and how people call it. */
    static Named named(String kind, Enum<?> constant) {
        return new Named(constant.name(), say(kind + "." + constant.name()));
    }

    static Named named(Enum<?> constant, Bilingual words) {
        return new Named(constant.name(), sentence(words));
    }

    static Sentence sentence(Bilingual words) {
        return new Sentence(words.nl(), words.en());
    }

    private static String filled(Template template, Map<String, Sentence> values, Language language) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value.in(language)));
        return template.fill(texts);
    }
}
