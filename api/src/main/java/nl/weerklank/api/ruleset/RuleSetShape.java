package nl.weerklank.api.ruleset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule set as it is answered.
 *
 * @param revision names this publication
 * @param hash of the content of all rules; the same rules published again have the same
 * @param publication how it came to hold
 * @param rules each with the sentence it was published with
 */
@Schema(name = "RuleSet")
record RuleSetShape(
        String revision,
        String hash,
        Publication publication,

        @Schema(type = SchemaType.ARRAY, implementation = Object.class)
        List<ObjectNode> rules) {

    static RuleSetShape of(Published set, Publication publication) {
        return new RuleSetShape(
                set.revision(),
                set.hash(),
                publication,
                set.rules().stream().map(rule -> json(rule, set)).toList());
    }

    private static ObjectNode json(Rule rule, Published published) {
        ObjectNode json = RuleWriter.json(rule);
        Sentence sentence = published.sentences().get(rule.id());
        if (sentence != null) {
            json.putObject("sentence").put("nl", sentence.nl()).put("en", sentence.en());
        }
        return json;
    }
}
