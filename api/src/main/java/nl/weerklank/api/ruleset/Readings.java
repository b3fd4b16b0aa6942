package nl.weerklank.api.ruleset;

import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.sentence.SentenceRenderer;
import nl.weerklank.rules.standard.StandardPolicy;

/** How rules read aloud with the words of this version. */
public final class Readings {

    static final SentenceRenderer RENDERER = StandardPolicy.sentences();

    private Readings() {}

    /** The rule as one sentence, in both languages. */
    public static Sentence of(Rule rule) {
        Bilingual sentence = RENDERER.sentences(rule);
        return new Sentence(sentence.nl(), sentence.en());
    }
}
