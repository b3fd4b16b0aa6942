package nl.weerklank.rules.vocabulary;

import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Operator;

/** How each word of the vocabulary is called in one language. */
public final class Phrases {

    private static final Phrases DUTCH = new Phrases(Bundle.of(Phrases.class, "vocabulary", Language.NL));
    private static final Phrases ENGLISH = new Phrases(Bundle.of(Phrases.class, "vocabulary", Language.EN));

    private final Bundle bundle;

    private Phrases(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The phrases in this language; English for a language without its own. */
    public static Phrases of(Language language) {
        return switch (language) {
            case NL -> DUTCH;
            case EN, UND -> ENGLISH;
        };
    }

    static Bilingual both(String key) {
        return new Bilingual(DUTCH.text(key), ENGLISH.text(key));
    }

    static Optional<Bilingual> find(String key) {
        return DUTCH.bundle.find(key).map(ignored -> both(key));
    }

    /** What the fact is called: a thing, or for a flag the question it answers. */
    public String fact(Fact fact) {
        return text("fact." + fact.id());
    }

    /** The clause that says that the flag is set, or is not. */
    public String flag(Fact flag, boolean set) {
        return text("fact." + flag.id() + (set ? ".yes" : ".no"));
    }

    /** Each one that a number counts, or empty when it counts nothing that can be named. */
    public Optional<String> each(Fact number) {
        return bundle.find("fact." + number.id() + ".each").map(Template::text);
    }

    /** What a code of this fact is called; the code itself when the organisation named it. */
    public String code(Fact fact, String code) {
        return bundle.find("code." + fact.id() + "." + code).map(Template::text).orElse(code);
    }

    /** What the operator is called. */
    public String operator(Operator operator) {
        return text("operator." + operator.word());
    }

    /** What the effect is called. */
    public String effect(EffectWord effect) {
        return text("effect." + effect);
    }

    /** What an item of this kind is for. */
    public String kind(Kind kind) {
        return text("kind." + kind);
    }

    private String text(String key) {
        return bundle.get(key).text();
    }
}
