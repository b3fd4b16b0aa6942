package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R70 Figures that go round")
class ClaimsTest {

    /** A promise of more, whoever makes it: "40 % more", "8 keer zoveel". */
    private static final Pattern PROMISE = Pattern.compile(
            "\\d[\\d.,]* ?(%|procent|percent) (more|meer|higher|hoger)\\b"
                    + "|\\b\\d[\\d.,]* ?(x|×|times|keer) (as|more|zo|meer)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What the product must do names a figure in order to forbid it. */
    private static final List<String> FORBIDDING = List.of("requirements.md");

    @Test
    @DisplayName("stand in the register with who says so, what is known and since when")
    void register() throws IOException {
        assertThat(claims()).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.path("source").path("nl").asText()).isNotBlank();
            assertThat(claim.path("source").path("en").asText()).isNotBlank();
            assertThat(claim.path("status").asText()).isIn("CHECKED", "UNVERIFIED", "REFUTED");
            assertThat(claim.path("since").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(claim.path("note").path("nl").asText()).isNotBlank();
            Matcher figure = figure(claim)
                    .matcher(claim.path("claim").path("nl").asText() + "\n"
                            + claim.path("claim").path("en").asText());
            assertThat(figure.results()).as("its figure, in both languages").hasSize(2);
        });
    }

    @Test
    @DisplayName("stand on no page, in no sentence and in no words of the pages")
    void nowhereElse() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> texts = texts();

        for (Path text : texts) {
            String content = Files.readString(text);
            for (JsonNode claim : claims()) {
                if (figure(claim).matcher(content).find()) {
                    found.add(Repository.ROOT.relativize(text) + ": "
                            + claim.path("id").asText());
                }
            }
        }

        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("of any kind are promised in no sentence and in no words of the pages")
    void nothingPromised() throws IOException {
        List<String> found = new ArrayList<>();

        for (Path text : words()) {
            Matcher promise = PROMISE.matcher(Files.readString(text));
            while (promise.find()) {
                found.add(Repository.ROOT.relativize(text) + ": " + promise.group());
            }
        }

        assertThat(words()).hasSizeGreaterThan(40);
        assertThat(found).isEmpty();
        assertThat(PROMISE.matcher("40 % meer bereik").find()).isTrue();
        assertThat(PROMISE.matcher("8 times as much").find()).isTrue();
    }

    private static List<JsonNode> claims() throws IOException {
        List<JsonNode> claims = new ArrayList<>();
        new ObjectMapper()
                .readTree(Repository.ROOT.resolve("docs/claims.json").toFile())
                .forEach(claims::add);
        return claims;
    }

    private static Pattern figure(JsonNode claim) {
        return Pattern.compile(claim.path("figure").asText(), Pattern.CASE_INSENSITIVE);
    }

    private static List<Path> texts() throws IOException {
        return Stream.concat(
                        Repository.pages().stream()
                                .filter(page ->
                                        !FORBIDDING.contains(page.getFileName().toString())),
                        words().stream())
                .toList();
    }

    /** What people read of the service and of its pages. */
    private static List<Path> words() throws IOException {
        List<Path> words = new ArrayList<>();
        words.addAll(files("admin-ui/ui/src", "words.ts"));
        words.addAll(files("rules/src/main/resources", ".properties"));
        words.addAll(files("api/src/main/resources", ".properties"));
        words.addAll(files("api/src/main/resources", ".json"));
        words.addAll(files("api/src/main/java", ".java"));
        return words;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
