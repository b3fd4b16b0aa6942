package nl.weerklank.api.ruledraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@DisplayName("G09 Text that tries to be more than text:")
class HostileTextTest {

    /** Escapes what a client's own encoding might repair. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String EXPERT = "relevance.expert";

    private final Desk ann = Desk.of("comms-1");

    @AfterEach
    void tidy() {
        ann.tidy();
    }

    static List<String> corpus() {
        return List.of(
                "${7*7} #{7*7} {{7*7}} %{7*7}",
                "T(java.lang.Runtime).getRuntime().exec('id')",
                "eval(true); System.exit(1); rule \"x\" when then end",
                "if x then function(y) 1 else for i in 1..9 return i",
                "x'; drop table rule_draft_act; --",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "=HYPERLINK(\"http://example.org\";\"x\")",
                "*:* OR title:[* TO *] AND _exists_:x",
                "../../../../etc/passwd",
                "${jndi:ldap://example.org/a}",
                "%n%s%x %1$s {0} {value}",
                "e\u0301 \u00e9 \ufb01");
    }

    /** No reader can show these. */
    static List<String> unshowable() {
        return List.of(
                "recht\u202Etsknil",
                "nul\u0000byte",
                "regel\r\nINFO gepubliceerd",
                "half\ud800paar",
                "onzicht\u200bbaar");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    @DisplayName("in a title or a comment it comes back as it was sent")
    void stays(String text) {
        String draft = begin(text).statusCode(201).extract().path("draftId");
        ann.turn(draft, EXPERT, 180).statusCode(200);

        ann.act(draft, "submit", Map.of("comment", text)).statusCode(200);
        Desk.of("comms-2").act(draft, "comments", Map.of("comment", text)).statusCode(200);

        ann.read(draft)
                .statusCode(200)
                .contentType("application/json")
                .body("title", equalTo(text))
                .body("history.comment", hasItem(text));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    @DisplayName("in any text of a rule it is refused, or comes back as it was sent, from every reading of it")
    void inARule(String text) {
        String draft = ann.begin();
        for (ObjectNode rule : spoiled(Desk.shipped(EXPERT), text)) {
            ValidatableResponse answer = ann.put(draft, EXPERT, sent(rule));

            int status = answer.extract().statusCode();
            assertThat(status).as("%s: %s", rule, answer.extract().asString()).isIn(200, 422);
            if (status == 200) {
                JsonNode read = ann.rule(draft, EXPERT).extract().as(JsonNode.class);
                assertThat(read.path("rule").path("title")).isEqualTo(rule.path("title"));
                assertThat(read.path("sentence").path("nl").asText()).doesNotContain("49");
                ann.act(draft, "check").statusCode(200);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unshowable")
    @DisplayName("what no reader can show is refused everywhere, and nothing is kept of it")
    void refused(String text) {
        String draft = ann.begin();
        ObjectNode rule = Desk.shipped(EXPERT);
        ((ObjectNode) rule.path("title")).put("nl", text);
        boolean halfOrControl = text.chars().anyMatch(Character::isISOControl)
                || text.chars().anyMatch(one -> Character.isSurrogate((char) one));

        ann.put(draft, EXPERT, sent(rule)).statusCode(422);
        if (halfOrControl) {
            begin(text).statusCode(400);
        }
        ann.read(draft).body("changes.size()", equalTo(0));
    }

    @Test
    @DisplayName("too deep, too long, too many or repeated is refused before it is looked at")
    void limits() {
        String draft = ann.begin();
        String deep = "[".repeat(500) + "]".repeat(500);
        String rule = Desk.shipped(EXPERT).toString();
        String repeated = rule.substring(0, rule.length() - 1) + ", \"owner\": \"HR\"}";

        ann.put(draft, EXPERT, deep).statusCode(422);
        ann.put(draft, EXPERT, repeated).statusCode(422);
        ann.put(draft, EXPERT, "{\"id\": \"" + "x".repeat(70_000) + "\"}").statusCode(422);
        ann.put(draft, EXPERT, " ".repeat(1_100_000)).statusCode(413);
        begin("x".repeat(201)).statusCode(400).body("field", equalTo("title"));
        ann.act(draft, "comments", Map.of("comment", "x".repeat(2_001))).statusCode(400);
        ann.act(draft, "submit", Map.of("state", "PUBLISHED")).statusCode(400).body("field", equalTo("state"));
        ann.call()
                .get("/v1/rule-sets/drafts/" + draft + "/rules/..%2f..%2fx")
                .then()
                .statusCode(404);
        ann.call().get("/v1/rule-sets?cursor=bm8").then().statusCode(400).body("field", equalTo("cursor"));
    }

    private ValidatableResponse begin(String title) {
        Response answer = ann.call()
                .body(sent(JSON.createObjectNode().put("title", title)))
                .post("/v1/rule-sets/drafts");
        return answer.then();
    }

    private static String sent(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The rule with this text in one place after another, wherever a text or a name stands. */
    private static List<ObjectNode> spoiled(ObjectNode rule, String text) {
        List<ObjectNode> all = new ArrayList<>();
        for (String field : List.of("id", "area", "schema", "onUnknown", "owner")) {
            all.add(rule.deepCopy().put(field, text));
        }
        for (String language : List.of("nl", "en")) {
            ObjectNode titled = rule.deepCopy();
            ((ObjectNode) titled.path("title")).put(language, text);
            all.add(titled);
        }
        ObjectNode parameter = rule.deepCopy();
        ((ObjectNode) parameter.path("params"))
                .set(text, parameter.path("params").elements().next());
        all.add(parameter);
        ObjectNode effect = rule.deepCopy();
        ((ObjectNode) effect.path("then").get(0)).put("reason", text);
        all.add(effect);
        ObjectNode served = rule.deepCopy();
        served.putArray("serves").add(text);
        all.add(served);
        ObjectNode day = rule.deepCopy();
        day.putObject("valid").put("from", text);
        all.add(day);
        all.add((ObjectNode) rule.deepCopy()
                .set(
                        "when",
                        JSON.createObjectNode()
                                .put("fact", text)
                                .put("op", text)
                                .put("value", text)));
        return all;
    }
}
