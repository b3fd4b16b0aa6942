package nl.weerklank.api.ruleset;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.sentence.ReasonSentences;
import nl.weerklank.rules.vocabulary.Vocabulary;
import nl.weerklank.rules.vocabulary.Vocabulary.CodeEntry;
import nl.weerklank.rules.vocabulary.Vocabulary.EffectEntry;
import nl.weerklank.rules.vocabulary.Vocabulary.FactEntry;
import nl.weerklank.rules.vocabulary.Vocabulary.OperatorEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the words that rules are made of. */
@Path("/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
class VocabularyResource {

    /**
     * Every word of a rule.
     *
     * @param reasons each with what it says to the person, where nothing is filled in
     */
    @Schema(name = "Vocabulary")
    record Words(
            List<FactEntry> facts, List<OperatorEntry> operators, List<EffectEntry> effects, List<CodeEntry> reasons) {

        private static final Words CURRENT = of(Vocabulary.current());

        private static Words of(Vocabulary words) {
            return new Words(
                    words.facts(),
                    words.operators(),
                    words.effects(),
                    Arrays.stream(ReasonCode.values()).map(Words::reason).toList());
        }

        private static CodeEntry reason(ReasonCode code) {
            return new CodeEntry(
                    code.name(),
                    new Bilingual(
                            ReasonSentences.of(Language.NL).because(code),
                            ReasonSentences.of(Language.EN).because(code)));
        }
    }

    @GET
    @Operation(
            operationId = "getVocabulary",
            summary = "Shows the facts, operators, effects and reasons that rules are made of")
    public Words vocabulary() {
        return Words.CURRENT;
    }
}
