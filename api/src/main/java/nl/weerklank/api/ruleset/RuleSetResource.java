package nl.weerklank.api.ruleset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.vocabulary.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the rules that hold, each with the sentence it was published with, and the words that rules are made of. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class RuleSetResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final PublishedRules published;

    RuleSetResource(Caller caller, OrganisationTransaction transaction, PublishedRules published) {
        this.caller = caller;
        this.transaction = transaction;
        this.published = published;
    }

    /**
     * The rules that hold.
     *
     * @param hash of the content of all rules; it is also what names the revision
     */
    @Schema(name = "RuleSet")
    record RuleSetAnswer(
            String revision,
            String hash,

            @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            List<ObjectNode> rules) {}

    @GET
    @Path("/rule-sets/published")
    @Operation(operationId = "getPublishedRuleSet", summary = "Shows the rules that hold, with their sentences")
    public RuleSetAnswer published() {
        Published current = transaction.in(caller.organisation(), published::current);
        return new RuleSetAnswer(
                current.revision(),
                RuleWriter.hash(current.rules()),
                current.rules().stream().map(rule -> json(rule, current)).toList());
    }

    private static ObjectNode json(Rule rule, Published published) {
        ObjectNode json = RuleWriter.json(rule);
        Sentence sentence = published.sentences().get(rule.id());
        if (sentence != null) {
            json.putObject("sentence").put("nl", sentence.nl()).put("en", sentence.en());
        }
        return json;
    }

    @GET
    @Path("/vocabulary")
    @Operation(operationId = "getVocabulary", summary = "Shows the facts, operators and effects that rules are made of")
    public Vocabulary vocabulary() {
        return Vocabulary.current();
    }
}
