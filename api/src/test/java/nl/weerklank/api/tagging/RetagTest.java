package nl.weerklank.api.tagging;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("A re-tag")
class RetagTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Enough for several workers to have a batch each. */
    private static final int MANY = 60;

    private static final int ROUNDS = 40;

    @Inject
    Tagger tagger;

    @Test
    @DisplayName("is started, followed to its end, and says who started it and when")
    void followed() throws InterruptedException {
        put(freshId(), item(freshId()));

        Response started = lead().post("/v1/themes/retag");

        started.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/retags/" + started.path("id")))
                .body("startedBy", notNullValue())
                .body("startedAt", notNullValue());
        Response done = finished(started.path("id"));
        assertThat(done.<Integer>path("total")).isPositive();
        assertThat(done.<Integer>path("done")).isEqualTo(done.<Integer>path("total"));
        assertThat(done.<String>path("finishedAt")).isNotNull();
        lead().get("/v1/retags").then().body("items.id", hasItem(started.<String>path("id")));
    }

    @Test
    @DisplayName("after which nothing was learned tags nothing again")
    void unchanged() throws InterruptedException {
        put(freshId(), item(freshId()));
        finished(lead().post("/v1/themes/retag").path("id"));
        CountingTagger counting = new CountingTagger(tagger);
        QuarkusMock.installMockForType(counting, TextTagger.class);

        Response done = finished(lead().post("/v1/themes/retag").path("id"));

        assertThat(done.<Integer>path("done")).isPositive();
        assertThat(counting.tagged).hasValue(0);
    }

    @Test
    @DisplayName("is not needed when an item changes in all but its text: the tags stay, and nothing is tagged")
    void otherFields() throws InterruptedException {
        String id = freshId();
        ObjectNode sent = item(id);
        importLine(sent);
        Eventually.holds("tagged", () -> "SUGGESTABLE".equals(state(id)));
        CountingTagger counting = new CountingTagger(tagger);
        QuarkusMock.installMockForType(counting, TextTagger.class);

        importLine(sent.put("evergreen", true));

        Eventually.holds("tagged by what was known", () -> "SUGGESTABLE".equals(state(id)));
        assertThat(counting.tagged).hasValue(0);
    }

    @Test
    @DisplayName("that is cancelled stops, and items keep the tags they have")
    void cancelled() throws InterruptedException, IOException {
        String id = freshId();
        put(id, item(id));
        finished(lead().post("/v1/themes/retag").path("id"));
        HeldTagger held = new HeldTagger(tagger);
        QuarkusMock.installMockForType(held, TextTagger.class);
        String retag = change("sustainability", "held-" + id);
        Eventually.holds("under way", () -> "TAGGING".equals(retag(retag).path("state")));

        Response cancelled = lead().delete("/v1/retags/{id}", retag);

        cancelled.then().statusCode(200).body("state", equalTo("CANCELLED")).body("finishedAt", notNullValue());
        assertThat(cancelled.<Integer>path("done")).isLessThan(cancelled.<Integer>path("total"));
        held.release.countDown();
        assertThat(themesOf(id)).contains("sustainability");
        assertThat(finishedState(retag)).isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("takes the place of the one before it")
    void replaced() throws InterruptedException {
        HeldTagger held = new HeldTagger(tagger);
        String first = lead().post("/v1/themes/retag").path("id");

        String second = lead().post("/v1/themes/retag").path("id");

        held.release.countDown();
        finished(second);
        assertThat(retag(first).<String>path("state")).isIn("REPLACED", "DONE");
    }

    @Test
    @DisplayName("ends also when its workers finish at the same moment")
    void endsWithSeveralWorkers() throws InterruptedException {
        importLines(IntStream.range(0, MANY)
                .mapToObj(number -> item(freshId())
                        .put("title", "Stil")
                        .put("text", "Er gebeurde niets, " + number + " keer.")
                        .toString())
                .collect(Collectors.joining("\n")));

        for (int round = 0; round < ROUNDS; round++) {
            finished(lead().post("/v1/themes/retag").path("id"));
        }
    }

    @Test
    @DisplayName("learns a theme from thirty items that an editor labelled, shows it, and names the lessons")
    void learned() throws InterruptedException, IOException {
        String marked =
                "kwikstaart" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "");
        String code = "birds-" + freshId();
        finished(change(code, "roerdomp"));
        String lines = IntStream.range(0, 30)
                .mapToObj(number -> labelled(marked, code, number).toString())
                .collect(Collectors.joining("\n"));
        importLines(lines);
        importLines(IntStream.range(0, 10)
                .mapToObj(number -> item(freshId()).toString())
                .collect(Collectors.joining("\n")));
        String id = freshId();
        importLine(item(id).put("title", "Gezien").put("text", "Er vloog een " + marked + " over het water."));
        Eventually.holds("tagged without lessons", () -> "QUARANTINED".equals(state(id)));

        finished(lead().post("/v1/themes/retag").path("id"));

        assertThat(themesOf(id)).contains(code);
        SignedIn.as(Role.PLATFORM, "other")
                .get("/v1/content/{id}", id)
                .then()
                .body("tagging.themes.find { it.code == '%s' }.evidence".formatted(code), hasItem(marked))
                .body("tagging.models.findAll { it.id.startsWith('lessons-') }", hasSize(1));
    }

    @Test
    @DisplayName("that does not exist is not found")
    void unknown() {
        lead().get("/v1/retags/{id}", "no-uuid").then().statusCode(404).body("type", endsWith("/not-found"));
        lead().delete("/v1/retags/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static ObjectNode labelled(String marked, String code, int number) {
        ObjectNode item = item(freshId())
                .put("title", "Waarneming " + number)
                .put("text", "Bij de plas zat een " + marked + " in het riet.");
        item.putArray("themes").add(code);
        return item;
    }

    /** Gives a theme one more seed, adding the theme when it is new; answers the re-tag that this starts. */
    private static String change(String code, String seed) throws IOException {
        ObjectNode themes = (ObjectNode) JSON.readTree(lead().get("/v1/themes").asString());
        ObjectNode theme = null;
        for (var each : themes.withArray("themes")) {
            theme = each.get("code").textValue().equals(code) ? (ObjectNode) each : theme;
        }
        if (theme == null) {
            theme = themes.withArray("themes").addObject().put("code", code);
            theme.putObject("audience").put("everybody", true);
        }
        theme.withObject("/seeds")
                .withArray("nl")
                .addObject()
                .put("phrase", seed)
                .put("weight", 1000);
        lead().contentType("application/json")
                .body(themes.toString())
                .put("/v1/themes")
                .then()
                .statusCode(200);
        return lead().get("/v1/retags").path("items[0].id");
    }

    private static void put(String id, ObjectNode item) {
        SignedIn.as(Role.PLATFORM, "other")
                .contentType("application/json")
                .body(item.put("id", id).toString())
                .put("/v1/content/{id}", id)
                .then()
                .statusCode(200);
    }

    private static void importLine(ObjectNode line) {
        importLines(line.toString());
    }

    private static void importLines(String lines) {
        SignedIn.as(Role.PLATFORM, "other")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/content/import")
                .then()
                .statusCode(200);
    }

    private static Response finished(String retag) throws InterruptedException {
        Eventually.holds("the re-tag is done", () -> "DONE".equals(retag(retag).path("state")));
        return retag(retag);
    }

    private static String finishedState(String retag) {
        return retag(retag).path("state");
    }

    private static Response retag(String id) {
        return lead().get("/v1/retags/{id}", id);
    }

    private static String state(String id) {
        return SignedIn.as(Role.PLATFORM, "other").get("/v1/content/{id}", id).path("state");
    }

    private static List<String> themesOf(String id) {
        return SignedIn.as(Role.PLATFORM, "other").get("/v1/content/{id}", id).path("tagging.themes.code");
    }

    private static io.restassured.specification.RequestSpecification lead() {
        return SignedIn.as(Role.COMMS_LEAD, "other");
    }

    /** Counts what is really tagged. */
    private static final class CountingTagger extends TextTagger {

        private final AtomicInteger tagged = new AtomicInteger();

        CountingTagger(Tagger tagger) {
            super(tagger);
        }

        @Override
        public Tagged tag(Optional<Language> declared, String title, String text, Grounds grounds) {
            tagged.incrementAndGet();
            return super.tag(declared, title, text, grounds);
        }
    }

    /** Tags nothing until it is released. */
    private static final class HeldTagger extends TextTagger {

        private final CountDownLatch release = new CountDownLatch(1);

        HeldTagger(Tagger tagger) {
            super(tagger);
        }

        @Override
        public Tagged tag(Optional<Language> declared, String title, String text, Grounds grounds) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.tag(declared, title, text, grounds);
        }
    }
}
