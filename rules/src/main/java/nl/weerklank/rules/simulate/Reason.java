package nl.weerklank.rules.simulate;

import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.sentence.ReasonSentences;

/** A reason, in the words that people get to read. */
public record Reason(ReasonCode code, Bilingual sentence) {

    private static final ReasonSentences DUTCH = ReasonSentences.of(Language.NL);
    private static final ReasonSentences ENGLISH = ReasonSentences.of(Language.EN);

    static Reason because(ReasonCode code) {
        return new Reason(code, new Bilingual(DUTCH.because(code), ENGLISH.because(code)));
    }

    static Reason withheld(ReasonCode code) {
        return new Reason(code, new Bilingual(DUTCH.withheld(code), ENGLISH.withheld(code)));
    }
}
