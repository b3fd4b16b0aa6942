package nl.weerklank.api.ruledraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("A change of rules over HTTP:")
class RuleDraftCallsTest {

    private static final String EXPERT = "relevance.expert";
    private static final String FAMILIAR = "relevance.familiar";
    private static final String BUDGET = "cadence.budget";
    private static final String INSIDE_FIRST = "governance.internal-first";

    private final Desk ann = Desk.of("comms-1");
    private final Desk bob = Desk.of("comms-2");
    private final Desk compliance = Desk.of("compliance-1");
    private final Desk hr = Desk.of("hr-1");

    @Test
    @DisplayName(
            "R69 drafted, checked, submitted, approved by somebody else, published: then it holds, and stands in the history")
    void life() {
        String before = ann.published();
        String draft = ann.begin();
        ann.turn(draft, EXPERT, 210).statusCode(200);
        ann.act(draft, "check").statusCode(200).body("obstacles", empty());
        ann.act(draft, "submit", Map.of("comment", "Kenners tellen zwaarder.")).body("state", equalTo("SUBMITTED"));
        bob.approve(draft).statusCode(200).body("state", equalTo("APPROVED"));

        ValidatableResponse published = bob.act(draft, "publish");

        published.statusCode(200).body("state", equalTo("PUBLISHED"));
        String revision = published.extract().path("publishedRevision");
        assertThat(revision).isEqualTo(ann.published()).isNotEqualTo(before);
        assertThat(ann.valueInForce(EXPERT)).isEqualTo(210);
        hr.call()
                .get("/v1/rule-sets?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].revision", equalTo(revision))
                .body("items[0].by", equalTo("comms-2"))
                .body("items[0].approvedBy", contains("comms-2"))
                .body("items[0].comment", equalTo("Kenners tellen zwaarder."))
                .body("items[0].baseRevision", equalTo(before))
                .body("items[0].changed.changed", contains(EXPERT));
        ann.call().get("/v1/rule-sets/" + before).then().statusCode(200).body("revision", equalTo(before));
    }

    @Test
    @DisplayName(
            "G08 nobody approves, schedules or publishes a change in which they edited anything, even as its second editor")
    void ownChange() {
        String draft = ann.submitted(EXPERT, 211);
        bob.turn(draft, FAMILIAR, -50).statusCode(200);

        ann.approve(draft).statusCode(403).body("type", containsString("/own-change"));
        bob.approve(draft).statusCode(403).body("type", containsString("/own-change"));
        compliance.approve(draft).statusCode(200).body("state", equalTo("APPROVED"));
        ann.act(draft, "publish").statusCode(403).body("type", containsString("/own-change"));
        bob.act(draft, "schedule", Map.of("at", "2027-01-01T00:00:00Z"))
                .statusCode(403)
                .body("type", containsString("/own-change"));
    }

    @Test
    @DisplayName(
            "G08 an approval is for exactly one content: a stale hash is refused, and any edit takes every approval away")
    void approvalVoid() {
        String draft = ann.submitted(EXPERT, 212);
        String read = bob.contentHash(draft);
        bob.approve(draft).statusCode(200);
        ann.turn(draft, EXPERT, 213).statusCode(200);

        bob.act(draft, "publish").statusCode(409).body("type", containsString("/approval-missing"));
        bob.act(draft, "approve", Map.of("contentHash", read))
                .statusCode(409)
                .body("type", containsString("/approval-void"))
                .body("allowed", contains(bob.contentHash(draft)));
        ann.read(draft).body("approvals", empty()).body("missingApprovals", contains("COMMS"));
    }

    @Test
    @DisplayName(
            "R68 a rule outside one's domain is refused, to change, remove or take over, in a sentence that says whose it is")
    void notOwner() {
        String draft = ann.begin();
        ObjectNode mine = Desk.shipped(INSIDE_FIRST).put("owner", "COMMS");

        ValidatableResponse turned = ann.turn(draft, BUDGET, 10);
        ValidatableResponse removed = ann.remove(draft, INSIDE_FIRST);
        ValidatableResponse taken = ann.put(draft, INSIDE_FIRST, mine.toString());
        ValidatableResponse given =
                ann.put(draft, EXPERT, Desk.shipped(EXPERT).put("owner", "HR").toString());

        turned.statusCode(403)
                .body("type", containsString("/not-owner"))
                .body("detail", containsString("cadence.budget is van HR"));
        removed.statusCode(403).body("detail", containsString("governance.internal-first is van compliance"));
        taken.statusCode(403).body("type", containsString("/not-owner"));
        given.statusCode(403).body("detail", containsString("relevance.expert is van HR"));
        ann.read(draft).body("changes", empty());
    }

    @Test
    @DisplayName("R69 each person is told what they can do with a draft, and of what they cannot, why and who can")
    void possible() {
        String draft = ann.submitted(EXPERT, 219);

        ann.read(draft)
                .body("acts.act", hasItems("APPROVE", "WITHDRAW", "COMMENT"))
                .body(
                        "acts.find { it.act == 'APPROVE' }.refusal.nl",
                        startsWith("Je hebt zelf aan dit concept gewerkt."))
                .body("acts.find { it.act == 'WITHDRAW' }.refusal", nullValue());
        bob.read(draft)
                .body("acts.find { it.act == 'APPROVE' }.refusal", nullValue())
                .body("acts.find { it.act == 'WITHDRAW' }.refusal.en", containsString("Ask its author"));
        bob.read(draft).body("changes.yours", contains(true));
        hr.read(draft).body("changes.yours", contains(false));
        hr.read(draft).body("acts.find { it.act == 'APPROVE' }.refusal.nl", containsString("regels van communicatie"));
    }

    @Test
    @DisplayName("the list is narrowed to one state, or to one's own")
    void narrowed() {
        String mine = ann.submitted(EXPERT, 220);
        String other = bob.submitted(FAMILIAR, -49);
        String begun = ann.begin();

        drafts(ann, "?state=SUBMITTED&limit=200")
                .body("items.draftId", hasItems(mine, other))
                .body("items.state", everyItem(equalTo("SUBMITTED")));
        drafts(ann, "?mine=true&limit=200")
                .body("items.draftId", hasItems(mine, begun))
                .body("items.author", everyItem(equalTo("comms-1")));
        drafts(ann, "?state=DONE")
                .statusCode(400)
                .body("field", equalTo("state"))
                .body("allowed", hasItem("RETURNED"));
    }

    private static ValidatableResponse drafts(Desk who, String query) {
        return who.call().get("/v1/rule-sets/drafts" + query).then();
    }

    @Test
    @DisplayName("R68 a change in two domains takes an approval for each; compliance may give both")
    void twoDomains() {
        String draft = ann.submitted(EXPERT, 214);
        hr.turn(draft, BUDGET, 2).statusCode(200);

        bob.approve(draft).statusCode(200).body("state", equalTo("SUBMITTED")).body("missingApprovals", contains("HR"));
        bob.act(draft, "publish").statusCode(409).body("allowed", contains("HR"));
        compliance
                .approve(draft)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("missingApprovals", empty());
    }

    @Test
    @DisplayName("R68 who looks after none of the changed rules does not approve them")
    void notReviewer() {
        String draft = ann.submitted(EXPERT, 215);

        hr.approve(draft).statusCode(403).body("type", containsString("/not-reviewer"));
    }

    @Test
    @DisplayName("a wider bound needs compliance too")
    void widerBound() {
        String draft = ann.begin();
        ObjectNode wider = ann.rule(draft, EXPERT).extract().jsonPath().getObject("rule", ObjectNode.class);
        ((ObjectNode) wider.path("params").path("points")).put("max", 600);
        ann.put(draft, EXPERT, wider.toString()).statusCode(200);
        ann.act(draft, "submit").statusCode(200);

        bob.approve(draft).statusCode(200).body("missingApprovals", contains("COMPLIANCE"));
    }

    @Test
    @DisplayName(
            "a draft is its author's alone until it is submitted; compliance sees that it is there, not what is in it")
    void privateDraft() {
        String draft = ann.begin();
        ann.turn(draft, EXPERT, 216).statusCode(200);

        bob.read(draft).statusCode(404);
        compliance.read(draft).statusCode(404);
        bob.put(draft, EXPERT, Desk.shipped(EXPERT).toString()).statusCode(404);
        bob.call().get("/v1/rule-sets/drafts").then().body("items.draftId", not(hasItem(draft)));
        compliance
                .call()
                .get("/v1/rule-sets/drafts")
                .then()
                .body("items.draftId", hasItem(draft))
                .body("items.find { it.draftId == '%s' }.author".formatted(draft), equalTo("comms-1"))
                .body("items.find { it.draftId == '%s' }.ruleIds".formatted(draft), nullValue());
    }

    @Test
    @DisplayName("G14 another organisation has no such draft")
    void otherOrganisation() {
        String draft = ann.submitted(EXPERT, 217);

        new Desk("comms-1", "other").read(draft).statusCode(404);
        new Desk("compliance-1", "other").act(draft, "publish").statusCode(404);
    }

    @Test
    @DisplayName("who changes a rule says which version they read: no version 428, an old one 412")
    void versions() {
        String draft = ann.begin();
        String old = ann.rule(draft, EXPERT).extract().header("ETag");
        String document = Desk.turned(Desk.shipped(EXPERT), 218).toString();
        String address = "/v1/rule-sets/drafts/" + draft + "/rules/" + EXPERT;

        ann.call().body(document).put(address).then().statusCode(428);
        ann.turn(draft, EXPERT, 219).statusCode(200);
        ann.call()
                .header("If-Match", old)
                .body(document)
                .put(address)
                .then()
                .statusCode(412)
                .body("type", containsString("/changed-meanwhile"));
        ann.call().header("If-Match", old).delete(address).then().statusCode(412);
    }

    @Test
    @DisplayName("a bad rule is refused with its path, its value and what is allowed there")
    void badRule() {
        String draft = ann.begin();
        ObjectNode bad = Desk.shipped(EXPERT);
        ((ObjectNode) bad.path("then").get(0)).put("effect", "ADJUSTS");

        ann.put(draft, EXPERT, bad.toString())
                .statusCode(422)
                .body("type", containsString("/rule-refused"))
                .body("path", equalTo("/then/0/effect"))
                .body("value", containsString("ADJUSTS"))
                .body("allowed", hasItem("ADJUST"))
                .body("issues", not(empty()));
    }

    @Test
    @DisplayName("asking for changes says which, takes approvals away, and sends the draft back to those who edit it")
    void askForChanges() {
        String draft = ann.submitted(EXPERT, 220);
        bob.approve(draft).statusCode(200);

        compliance.act(draft, "reject").statusCode(400).body("field", equalTo("comment"));
        compliance
                .act(draft, "reject", Map.of("comment", "Waarom zo veel?"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("approvals", empty())
                .body("history.comment", hasItem("Waarom zo veel?"));
        bob.act(draft, "publish").statusCode(409).body("type", containsString("/not-now"));
        ann.act(draft, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    @DisplayName("a withdrawn draft is at its end: nothing can be done with it any more")
    void withdrawn() {
        String draft = ann.submitted(EXPERT, 221);

        bob.act(draft, "withdraw").statusCode(403).body("type", containsString("/not-editor"));
        ann.act(draft, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        for (String act : List.of("submit", "publish", "withdraw", "rebase")) {
            ann.act(draft, act).statusCode(409).body("type", containsString("/not-now"));
        }
        ann.turn(draft, EXPERT, 222).statusCode(409);
    }

    @Test
    @DisplayName("an empty draft asks for no review")
    void nothingChanged() {
        String draft = ann.begin();
        ann.turn(draft, EXPERT, ann.valueInForce(EXPERT)).statusCode(200);

        ann.act(draft, "submit").statusCode(409).body("type", containsString("/nothing-changed"));
    }

    @Test
    @DisplayName("a rule retires by being taken out, and a new one comes in; the history names both")
    void retireAndAdd() {
        String draft = ann.begin();
        ann.remove(draft, "relevance.knowledge").statusCode(204);
        String added = Desk.shipped("relevance.knowledge")
                .put("id", "relevance.knowledge-too")
                .toString();
        ann.put(draft, "relevance.knowledge-too", added).statusCode(201);

        ann.read(draft)
                .body("changes.change", contains("REMOVED", "ADDED"))
                .body("changes[1].sentenceAfter.nl", not(nullValue()));
        publish(draft);
        bob.call()
                .get("/v1/rule-sets?limit=1")
                .then()
                .body("items[0].changed.removed", contains("relevance.knowledge"))
                .body("items[0].changed.added", contains("relevance.knowledge-too"));
    }

    @Test
    @DisplayName("G08 going back is a draft like any other, and becomes a new revision with the old content")
    void rollBack() {
        String before = ann.published();
        String hash = hash(before);
        String draft = ann.submitted(EXPERT, 223);
        bob.approve(draft).statusCode(200);
        bob.act(draft, "publish").statusCode(200);

        String back = ann.call()
                .body("{\"title\": \"Toch niet\"}")
                .post("/v1/rule-sets/" + before + "/roll-back")
                .then()
                .statusCode(201)
                .body("changes.ruleId", contains(EXPERT))
                .extract()
                .path("draftId");
        ann.act(back, "publish").statusCode(409);
        ann.act(back, "submit").statusCode(200);
        ann.approve(back).statusCode(403).body("type", containsString("/own-change"));
        bob.approve(back).statusCode(200);
        bob.act(back, "publish").statusCode(200);

        assertThat(ann.published()).isNotEqualTo(before);
        assertThat(hash(ann.published())).isEqualTo(hash);
    }

    @Test
    @DisplayName("R68 going back over somebody else's rules is refused; on request only one's own part is taken")
    void rollBackOfOthers() {
        ann.demandsNoSimulation();
        String before = ann.published();
        String draft = ann.submitted(EXPERT, 224);
        hr.turn(draft, BUDGET, 3).statusCode(200);
        compliance.approve(draft).statusCode(200);
        compliance.act(draft, "publish").statusCode(200);
        String address = "/v1/rule-sets/" + before + "/roll-back";

        ann.call().body("{}").post(address).then().statusCode(403).body("type", containsString("/not-owner"));
        ann.call()
                .body("{\"onlyMine\": true}")
                .post(address)
                .then()
                .statusCode(201)
                .body("changes.ruleId", contains(EXPERT));
    }

    @Test
    @DisplayName(
            "two drafts over the same rules never lose an update: the second is told, with the three versions, and starts again")
    void concurrentDrafts() {
        String first = ann.submitted(EXPERT, 225);
        String second = bob.submitted(FAMILIAR, -60);
        bob.turn(second, EXPERT, 226).statusCode(200);
        bob.approve(first).statusCode(200);
        bob.act(first, "publish").statusCode(200);
        ann.approve(second).statusCode(200);

        ann.act(second, "publish")
                .statusCode(409)
                .body("type", containsString("/base-moved"))
                .body("differences.ruleId", hasItems(EXPERT, FAMILIAR))
                .body("differences.find { it.ruleId == '%s' }.collides".formatted(EXPERT), equalTo(true))
                .body(
                        "differences.find { it.ruleId == '%s' }.published.params.points.value".formatted(EXPERT),
                        equalTo(225))
                .body(
                        "differences.find { it.ruleId == '%s' }.sentencePublished.nl".formatted(EXPERT),
                        containsString("225"))
                .body(
                        "differences.find { it.ruleId == '%s' }.sentenceDraft.nl".formatted(EXPERT),
                        containsString("226"));
        bob.act(second, "rebase")
                .statusCode(409)
                .body("type", containsString("/choice-needed"))
                .body("differences.ruleId", contains(EXPERT));
        bob.act(second, "rebase", Map.of("choices", Map.of(EXPERT, "PUBLISHED")))
                .statusCode(200)
                .body("approvals", empty())
                .body("changes.ruleId", contains(FAMILIAR));
        ann.act(second, "publish").statusCode(409).body("type", containsString("/approval-missing"));
        ann.approve(second).statusCode(200);
        ann.act(second, "publish").statusCode(200);
        assertThat(ann.valueInForce(EXPERT)).isEqualTo(225);
        assertThat(ann.valueInForce(FAMILIAR)).isEqualTo(-60);
    }

    @Test
    @DisplayName("a repeated call with the same Idempotency-Key does nothing twice")
    void repeated() {
        String key = "life-" + System.nanoTime();

        String first = ann.call()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/rule-sets/drafts")
                .path("draftId");
        String again = ann.call()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/v1/rule-sets/drafts")
                .path("draftId");

        assertThat(again).isEqualTo(first);
    }

    @Test
    @DisplayName(
            "R68 a set without a guard rail of compliance is not published, whoever approved it, and the old rules go on")
    void guardRail() {
        String before = ann.published();
        String draft = compliance.begin();
        compliance.remove(draft, "governance.confidential").statusCode(204);
        compliance.act(draft, "check").body("issues.code", hasItem("GUARD_RAIL_WEAKENED"));
        compliance.act(draft, "submit").statusCode(200);
        Desk other = Desk.of("compliance-2");
        other.approve(draft).statusCode(200).body("state", equalTo("APPROVED"));

        other.act(draft, "publish")
                .statusCode(409)
                .body("type", containsString("/publication-blocked"))
                .body("obstacles.code", hasItem("GUARD_RAIL_WEAKENED"));

        assertThat(ann.published()).isEqualTo(before);
        ann.read(draft).body("state", equalTo("APPROVED"));
    }

    @Test
    @DisplayName("G08 a machine neither edits nor approves, whatever its role: a change takes two people")
    void machines() {
        String draft = ann.submitted(EXPERT, 230);
        RequestSpecification auditor = SignedIn.asClient("auditor", Desk.LIFE).contentType("application/json");

        auditor.body(Map.of("contentHash", ann.contentHash(draft)))
                .post("/v1/rule-sets/drafts/" + draft + "/approve")
                .then()
                .statusCode(403)
                .body("type", containsString("/not-reviewer"));
    }

    @Test
    @DisplayName("who does not work on rules has no business here")
    void others() {
        SignedIn.with(SignedIn.personToken("coach-1", Desk.LIFE))
                .get("/v1/rule-sets/drafts")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("a rule tells how it would read before it is stored, and nothing is stored")
    void preview() {
        String draft = ann.begin();
        ObjectNode wanted = Desk.turned(Desk.shipped(EXPERT), 212);

        ValidatableResponse answer = ann.preview(draft, EXPERT, wanted.toString());

        answer.statusCode(200).body("sentence.nl", containsString("212 punten")).body("issues", empty());
        ann.read(draft).body("changes", empty());
    }

    @Test
    @DisplayName("a rule that is not finished yet has no sentence, and every place says what is the matter")
    void previewOfWhatIsNoRule() {
        String draft = ann.begin();
        ObjectNode unfinished = Desk.shipped(EXPERT);
        unfinished.put("owner", "NOBODY");
        unfinished.putArray("then");

        ann.preview(draft, EXPERT, unfinished.toString())
                .statusCode(200)
                .body("sentence", nullValue())
                .body("issues.path", hasItems("/owner", "/then"))
                .body("issues.severity", hasItems("REFUSE"))
                .body("issues.find { it.path == '/owner' }.allowed", hasItem("COMMS"));
    }

    @Test
    @DisplayName("what no rule set may do is told of a rule before it is stored")
    void previewIsChecked() {
        String draft = compliance.begin();
        ObjectNode off = Desk.shipped("cadence.quiet-mode").put("enabled", false);

        compliance
                .preview(draft, "cadence.quiet-mode", off.toString())
                .statusCode(200)
                .body("sentence.nl", containsString("stil"))
                .body("remarks.nl", hasItem("De regel staat uit."))
                .body("issues.severity", hasItem("REFUSE"));
    }

    @Test
    @DisplayName("R68 who may not change a rule is told so before they have worked on it")
    void previewOfSomebodyElsesRule() {
        String draft = ann.begin();

        ann.preview(draft, BUDGET, Desk.shipped(BUDGET).toString())
                .statusCode(403)
                .body("type", containsString("/not-owner"))
                .body("value", equalTo("HR"));
    }

    @Test
    @DisplayName("nobody looks at a rule through a draft that is somebody else's")
    void previewIsPrivate() {
        String draft = ann.begin();

        bob.preview(draft, EXPERT, Desk.shipped(EXPERT).toString()).statusCode(404);
    }

    private void publish(String draft) {
        ann.act(draft, "submit").statusCode(200);
        bob.approve(draft).statusCode(200);
        bob.act(draft, "publish").statusCode(200);
    }

    private String hash(String revision) {
        return ann.call().get("/v1/rule-sets/" + revision).path("hash");
    }
}
