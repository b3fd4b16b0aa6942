package nl.weerklank.api.ruleset;

import java.util.List;
import java.util.stream.IntStream;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;
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

    /** When else the rule holds and what it does when it cannot tell, each as a sentence; empty when there is nothing to add. */
    public static List<Sentence> remarks(Rule rule) {
        List<String> dutch = RENDERER.remarks(rule, Language.NL);
        List<String> english = RENDERER.remarks(rule, Language.EN);
        return IntStream.range(0, dutch.size())
                .mapToObj(at -> new Sentence(dutch.get(at), english.get(at)))
                .toList();
    }
}
