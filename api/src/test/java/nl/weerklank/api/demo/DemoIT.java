package nl.weerklank.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo, as ./weerklank runs it,")
class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "loads the organisation, shows three people in two languages, changes nothing when it is run again, and the"
                    + " README's question gets the README's answer")
    void tour() throws IOException, InterruptedException {
        try (PackagedService service =
                PackagedService.in(folder.resolve("a folder/data")).start()) {
            String first = DemoTour.of(service);
            String second = DemoTour.of(service);
            String answer = bash(service, readme("bash", "/v1/suggestions"));

            assertThat(first).contains("{CREATED=50}", "{CREATED=144}", "(e-05)", "(e-42)", "(e-24)");
            assertThat(first.split("\\[nl\\] Aangeboden")).hasSize(4);
            assertThat(first.split("\\[en\\] Offered")).hasSize(4);
            assertThat(first).contains("• SHARE", "• READ", " omdat ", " because ", "Niet aangeboden", "Not offered");
            assertThat(second).contains("{UNCHANGED=50}", "{UNCHANGED=144}").contains("(e-24)");
            assertThat(comparable(answer))
                    .as("the answer to put into the README:\n" + answer)
                    .isEqualTo(comparable(readme("json", "suggestions")));
        }
    }

    @Test
    @DisplayName("R69 G08 lets somebody write a first rule as the page tells it, in both languages of the page")
    void firstRule() throws IOException, InterruptedException {
        List<String> commands = blocks("docs/first-rule.md", "bash");
        try (PackagedService service =
                PackagedService.in(folder.resolve("a folder/data")).start()) {
            String said = bash(service, String.join("\n", commands));

            assertThat(commands).hasSize(5).isEqualTo(blocks("docs/eerste-regel.md", "bash"));
            assertThat(said).contains("‘campagne’").endsWith("}").satisfies(all -> assertThat(
                            all.substring(all.lastIndexOf("{\"revision\"")))
                    .contains("\"authenticity.loud-campaign\""));
        }
    }

    private static String bash(PackagedService service, String lines) throws IOException, InterruptedException {
        String here = lines.replace("127.0.0.1:8080", "127.0.0.1:" + service.port());
        return DemoTour.run(service.data().getParent(), "bash", "-euc", here);
    }

    /** The block of the README in this language that holds this. */
    private static String readme(String language, String containing) throws IOException {
        return blocks("README.md", language).stream()
                .filter(block -> block.contains(containing))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the README has no %s with %s".formatted(language, containing)));
    }

    private static List<String> blocks(String page, String language) throws IOException {
        return Pattern.compile("(?s)```%s\n(.*?)```".formatted(language))
                .matcher(Files.readString(REPOSITORY.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Without what differs from one installation, rule set, day and hour to the next: newness fades by the hour. */
    private static JsonNode comparable(String answer) throws IOException {
        ObjectNode decision = (ObjectNode) JSON.readTree(answer.replaceAll("\\d{1,2} [A-Z][a-z]+ \\d{4}", "DATE"));
        decision.remove(List.of("decisionId", "decidedAt", "ruleSetRevision", "nextNudgeNotBefore"));
        decision.path("suggestions").forEach(suggestion -> {
            ((ObjectNode) suggestion).remove(List.of("suggestionId", "score"));
            suggestion.path("reasons").forEach(reason -> {
                if (reason.path("ruleId").asText().equals("relevance.fresh")) {
                    ((ObjectNode) reason).remove("contribution");
                }
            });
        });
        return decision;
    }
}
