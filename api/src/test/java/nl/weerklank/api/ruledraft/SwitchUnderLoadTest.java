package nl.weerklank.api.ruledraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("While rules are published, people go on asking:")
class SwitchUnderLoadTest {

    private static final int PUBLICATIONS = 6;
    private static final int ASKING = 3;

    private final Desk ann = Desk.of("comms-1");
    private final Desk bob = Desk.of("comms-2");

    /** What an answer says of two rules that are always published together. */
    private record Answered(String decision, String revision, int theme, int knowledge) {}

    @Test
    @DisplayName("each answer is by one rule set, never by parts of two, and names it")
    void oneRuleSetEach() throws Exception {
        publish(0);
        String item = Items.freshId();
        Stage.putItem(platform(), item);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            String person = "p-" + UUID.randomUUID();
            Stage.putPerson(platform(), person);
            Stage.says(platform(), person, Map.of("interests", List.of("sustainability")));
            people.add(person);
        }
        Eventually.holds(
                "the item is offered",
                () -> Stage.suggestionOf(Stage.ask(platform(), people.getFirst(), 50, "PULL"), item) != null);
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        Queue<Throwable> trouble = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> asking = people.stream()
                .map(person -> Thread.ofPlatform().start(() -> {
                    try {
                        while (!enough.get()) {
                            answers.add(ask(person, item));
                        }
                    } catch (Throwable e) {
                        trouble.add(e);
                    }
                }))
                .toList();

        Map<String, Integer> published = new HashMap<>();
        published.put(ann.published(), 0);
        for (int turn = 1; turn <= PUBLICATIONS; turn++) {
            published.put(publish(turn), turn);
        }
        enough.set(true);
        for (Thread thread : asking) {
            thread.join();
        }

        assertThat(trouble).isEmpty();
        assertThat(answers.stream().map(Answered::revision).distinct().count())
                .as("revisions seen in %d answers", answers.size())
                .isGreaterThan(2);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(published).containsKey(answer.revision());
            int turn = published.get(answer.revision());
            assertThat(answer).isEqualTo(new Answered(answer.decision(), answer.revision(), 200 + turn, 100 + turn));
        });
        Map<String, Answered> oneOfEach = new HashMap<>();
        answers.forEach(answer -> oneOfEach.put(answer.revision(), answer));
        oneOfEach.values().forEach(answer -> assertThat(explained(answer.decision(), item))
                .as("how the rule read when it decided, in " + answer.revision())
                .isEqualTo(published(answer.revision())));
    }

    private Answered ask(String person, String item) {
        JsonNode answer = Stage.ask(platform(), person, 50, "PULL").extract().as(JsonNode.class);
        for (JsonNode suggestion : answer.path("suggestions")) {
            if (suggestion.path("contentId").asText().equals(item)) {
                return new Answered(
                        answer.path("decisionId").asText(),
                        answer.path("ruleSetRevision").asText(),
                        contribution(suggestion, "relevance.theme"),
                        contribution(suggestion, "relevance.knowledge"));
            }
        }
        throw new AssertionError("the item is not offered: " + answer);
    }

    private static int contribution(JsonNode suggestion, String rule) {
        for (JsonNode reason : suggestion.path("reasons")) {
            if (reason.path("ruleId").asText().equals(rule)) {
                return reason.path("contribution").asInt();
            }
        }
        throw new AssertionError(rule + " says nothing: " + suggestion);
    }

    /** How the rule read in the explanation of a decision. */
    private static String explained(String decision, String item) {
        return SignedIn.as(Role.COMPLIANCE, Desk.LIFE)
                .header("Accept-Language", "nl")
                .queryParam("contentId", item)
                .get("/v1/decisions/{id}/explanation", decision)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.find { it.ruleId == 'relevance.knowledge' }.sentence");
    }

    private String published(String revision) {
        return ann.call()
                .get("/v1/rule-sets/" + revision)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.find { it.id == 'relevance.knowledge' }.sentence.nl");
    }

    /** Publishes two rules whose numbers belong together. */
    private String publish(int turn) {
        String draft = ann.begin();
        ObjectNode theme = Desk.shipped("relevance.theme");
        ((ObjectNode) theme.path("params").path("fits")).put("value", 200 + turn);
        ((ObjectNode) theme.path("params").path("strong")).put("value", 0);
        ObjectNode knowledge = Desk.shipped("relevance.knowledge");
        ((ObjectNode) knowledge.path("params").path("points")).put("value", 100 + turn);
        ann.put(draft, "relevance.theme", theme.toString()).statusCode(200);
        ann.put(draft, "relevance.knowledge", knowledge.toString()).statusCode(anyOf(is(200), is(201)));
        ann.act(draft, "submit").statusCode(200);
        bob.approve(draft).statusCode(200);
        return bob.act(draft, "publish").statusCode(200).extract().path("publishedRevision");
    }

    private static RequestSpecification platform() {
        return SignedIn.as(Role.PLATFORM, Desk.LIFE).contentType("application/json");
    }
}
