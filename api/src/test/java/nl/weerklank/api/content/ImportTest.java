package nl.weerklank.api.content;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.api.intake.Duplex;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("An import of content")
class ImportTest {

    private static final int CHUNK = 500;

    @TestHTTPResource("/v1/content/import")
    URI where;

    @Test
    @DisplayName("answers each line with what became of it, skips what is wrong, and ends with a summary")
    void oneAnswerPerLine() throws IOException {
        String id = freshId();
        List<String> lines = List.of(
                item(id).toString(),
                "{\"id\": \"" + id,
                "",
                item("p 1").toString(),
                item(id).toString(),
                item(id).put("title", "Anders").toString(),
                item(freshId()).put("class", "POEM").toString(),
                item(freshId()).put("text", "a".repeat(1_000_000)).toString(),
                "[1, 2]");

        List<JsonNode> answers = imported(lines);

        assertThat(answers.stream().map(ImportTest::inShort))
                .containsExactly(
                        "1 CREATED null",
                        "2 REFUSED malformed-json",
                        "4 REFUSED bad-input",
                        "5 UNCHANGED null",
                        "6 UPDATED null",
                        "7 REFUSED unknown-value",
                        "8 REFUSED too-large",
                        "9 REFUSED bad-input",
                        "summary");
        assertThat(answers.getFirst().get("id").textValue()).isEqualTo(id);
        assertThat(answers.get(5).at("/problem/field").textValue()).isEqualTo("class");
        assertThat(answers.getLast().get("summary").toString())
                .isEqualTo("{\"lines\":8,\"created\":1,\"updated\":1,\"unchanged\":1,\"refused\":5,\"complete\":true}");
        assertThat(SignedIn.as(Role.PLATFORM).get("/v1/content/{id}", id).<String>path("title"))
                .as("the later of two wins")
                .isEqualTo("Anders");
    }

    @Test
    @DisplayName("answers the first lines while the last ones are still to be sent")
    void answersWhileReading() throws IOException {
        String mark = freshId();
        try (Duplex connection = connection()) {
            for (int i = 0; i < CHUNK; i++) {
                connection.send(item(mark + "-" + i).toString());
            }
            connection.flush();

            JsonNode first = connection.receive();

            assertThat(inShort(first)).isEqualTo("1 CREATED null");
            connection.send(item(mark + "-last").toString());
            connection.end();
            for (int i = 1; i < CHUNK; i++) {
                connection.receive();
            }
            assertThat(inShort(connection.receive())).isEqualTo((CHUNK + 1) + " CREATED null");
        }
    }

    @Test
    @DisplayName("that is cut off half-way keeps every line that was answered")
    void cutOff() throws IOException {
        String mark = freshId();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < CHUNK; i++) {
            lines.add(item(mark + "-" + i).toString());
        }
        try (Duplex connection = connection()) {
            for (String line : lines) {
                connection.send(line);
            }
            connection.send("{\"id\": \"" + mark + "-half");
            connection.flush();
            for (int i = 0; i < CHUNK; i++) {
                connection.receive();
            }
        }

        List<JsonNode> again = imported(lines);

        assertThat(again.getLast().at("/summary/unchanged").intValue()).isEqualTo(CHUNK);
    }

    @Test
    @DisplayName("leaves its items in the state TAGGING until the queue has tagged them")
    void tagsFollow() throws IOException, InterruptedException {
        String id = freshId();

        imported(List.of(item(id).toString()));

        Eventually.holds("tagged from the queue", () -> "SUGGESTABLE".equals(state(id)));
    }

    private static String state(String id) {
        return SignedIn.as(Role.PLATFORM).get("/v1/content/{id}", id).path("state");
    }

    private List<JsonNode> imported(List<String> lines) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        try (Duplex connection = connection()) {
            for (String line : lines) {
                connection.send(line);
            }
            connection.end();
            for (JsonNode answer = connection.receive(); answer != null; answer = connection.receive()) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private Duplex connection() throws IOException {
        return new Duplex(where, SignedIn.token(Role.PLATFORM, "main"));
    }

    private static String inShort(JsonNode answer) {
        if (answer.has("summary")) {
            return "summary";
        }
        String type = answer.at("/problem/type").asText("/null");
        return "%s %s %s"
                .formatted(
                        answer.get("line").asText(),
                        answer.get("result").asText(),
                        type.isEmpty() ? "null" : type.substring(type.lastIndexOf('/') + 1));
    }
}
