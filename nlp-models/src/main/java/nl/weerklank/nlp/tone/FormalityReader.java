package nl.weerklank.nlp.tone;

import java.util.Set;
import nl.weerklank.engine.tag.Tone.Formality;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Token;

/** How a Dutch text addresses its reader, by counting je-forms against u-forms. */
final class FormalityReader {

    private static final Set<String> FAMILIAR =
            Set.of("je", "jij", "jou", "jouw", "jezelf", "jullie", "jouzelf", "je's");
    private static final Set<String> POLITE = Set.of("u", "uw", "uzelf", "uwe");

    private FormalityReader() {}

    static Formality read(Document document) {
        int familiar = 0;
        int polite = 0;
        for (Token word : document.words()) {
            familiar += FAMILIAR.contains(word.lower()) ? 1 : 0;
            polite += POLITE.contains(word.lower()) && !word.written().equals("U") ? 1 : 0;
        }
        if (familiar == 0 && polite == 0) {
            return Formality.NEUTRAL;
        }
        return polite >= familiar ? Formality.U : Formality.JE;
    }
}
