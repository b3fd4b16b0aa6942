package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;

/** Works on drafts over HTTP as a person, in an organisation whose rules may change during tests. */
record Desk(String user, String organisation) {

    /** An organisation that is there for changing its rules. */
    static final String LIFE = "life";

    private static final String DRAFTS = "/v1/rule-sets/drafts";

    static Desk of(String user) {
        return new Desk(user, LIFE);
    }

    RequestSpecification call() {
        return SignedIn.with(SignedIn.personToken(user, organisation))
                .header("Accept-Language", "nl")
                .contentType("application/json");
    }

    /** A new draft. */
    String begin() {
        return call().body("{}").post(DRAFTS).then().statusCode(201).extract().path("draftId");
    }

    /** Withdraws every draft of this person that goes on: of those there can be so many and no more. */
    void tidy() {
        JsonNode drafts = call().get(DRAFTS + "?limit=100").as(JsonNode.class).path("items");
        for (JsonNode draft : drafts) {
            boolean goesOn = !Set.of("PUBLISHED", "WITHDRAWN")
                    .contains(draft.path("state").asText());
            if (goesOn && draft.path("author").asText().equals(user)) {
                act(draft.path("draftId").asText(), "withdraw").statusCode(200);
            }
        }
    }

    ValidatableResponse read(String draft) {
        return call().get(DRAFTS + "/" + draft).then();
    }

    String contentHash(String draft) {
        return read(draft).statusCode(200).extract().path("contentHash");
    }

    ValidatableResponse act(String draft, String act) {
        return act(draft, act, Map.of());
    }

    ValidatableResponse act(String draft, String act, Map<String, ?> body) {
        return call().body(body).post(DRAFTS + "/" + draft + "/" + act).then();
    }

    ValidatableResponse approve(String draft) {
        return act(draft, "approve", Map.of("contentHash", contentHash(draft)));
    }

    ValidatableResponse rule(String draft, String rule) {
        return call().get(DRAFTS + "/" + draft + "/rules/" + rule).then();
    }

    /** Sends a rule as the next version of what stands in the draft now, if anything does. */
    ValidatableResponse put(String draft, String rule, String document) {
        String etag = rule(draft, rule).extract().header("ETag");
        RequestSpecification call = etag == null ? call() : call().header("If-Match", etag);
        return call.body(document).put(DRAFTS + "/" + draft + "/rules/" + rule).then();
    }

    ValidatableResponse preview(String draft, String rule, String document) {
        return call().body(document)
                .post(DRAFTS + "/" + draft + "/rules/" + rule + "/preview")
                .then();
    }

    ValidatableResponse remove(String draft, String rule) {
        String etag = rule(draft, rule).extract().header("ETag");
        return call().header("If-Match", etag)
                .delete(DRAFTS + "/" + draft + "/rules/" + rule)
                .then();
    }

    /** Sets the one parameter of a rule in a draft. */
    ValidatableResponse turn(String draft, String rule, int value) {
        JsonNode now =
                rule(draft, rule).statusCode(200).extract().as(JsonNode.class).path("rule");
        return put(draft, rule, turned(now.deepCopy(), value).toString());
    }

    /** A draft of this person with one parameter turned, submitted. */
    String submitted(String rule, int value) {
        String draft = begin();
        turn(draft, rule, value).statusCode(200);
        act(draft, "submit", Map.of("comment", "Graag meekijken.")).statusCode(200);
        return draft;
    }

    /** Lets the programme publish changes of when people are nudged untried. */
    void demandsNoSimulation() {
        call().body(Map.of(
                        "mode",
                        "NORMAL",
                        "caps",
                        Map.of("day", 1, "week", 3, "month", 8),
                        "leaderActiveDays",
                        30,
                        "simulation",
                        "NEVER"))
                .put("/v1/programme")
                .then()
                .statusCode(200);
    }

    String published() {
        return call().get("/v1/rule-sets/published")
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
    }

    /** What a parameter of a rule is among the rules that hold. */
    int valueInForce(String rule) {
        JsonNode set = call().get("/v1/rule-sets/published").as(JsonNode.class);
        for (JsonNode one : set.path("rules")) {
            if (one.path("id").asText().equals(rule)) {
                return one.path("params").elements().next().path("value").asInt();
            }
        }
        throw new AssertionError("there is no rule " + rule);
    }

    /** A rule that ships, as a document. */
    static ObjectNode shipped(String id) {
        Rule rule = StandardPolicy.rules().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        return RuleWriter.json(rule);
    }

    static ObjectNode turned(ObjectNode rule, int value) {
        ((ObjectNode) rule.path("params").elements().next()).put("value", value);
        return rule;
    }
}
