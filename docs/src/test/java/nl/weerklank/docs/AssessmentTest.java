package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G12 The draft assessments of the pack")
class AssessmentTest {

    private static final Path DRAFT =
            Repository.ROOT.resolve("api/src/main/resources/nl/weerklank/api/pack/assessment.json");

    @Test
    @DisplayName("name for every measure what enforces it: a decision record, a requirement that tests show, or a test")
    void measures() throws IOException {
        List<String> missing = new ArrayList<>();
        JsonNode measures = draft().path("measures");

        for (JsonNode measure : measures) {
            assertThat(measure.path("enforcedBy"))
                    .as(measure.path("id").asText())
                    .isNotEmpty();
            for (JsonNode by : measure.path("enforcedBy")) {
                if (!exists(by.asText())) {
                    missing.add(measure.path("id").asText() + ": " + by.asText());
                }
            }
        }

        assertThat(measures).hasSizeGreaterThan(15);
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("name measures for every risk, and no measure without its risk")
    void risks() throws IOException {
        List<String> risks = new ArrayList<>();
        draft().path("statements").forEach(statement -> {
            if (statement.path("part").asText().equals("risk")) {
                risks.add(statement.path("id").asText());
            }
        });
        List<String> measured = new ArrayList<>();
        draft().path("measures")
                .forEach(measure -> measured.add(measure.path("risk").asText()));

        assertThat(risks).isNotEmpty();
        assertThat(measured.stream().distinct()).containsExactlyInAnyOrderElementsOf(risks);
    }

    private static boolean exists(String mechanism) throws IOException {
        if (mechanism.startsWith("ADR ")) {
            int number = Integer.parseInt(mechanism.substring("ADR ".length()));
            return anyFile("docs/adr", "%04d-.*\\.md".formatted(number));
        }
        return mechanism.matches("[RG]\\d\\d")
                ? isShown(mechanism)
                : anyFile("api/src/test/java", Pattern.quote(mechanism + ".java"));
    }

    private static boolean isShown(String requirement) throws IOException {
        return Files.readString(Repository.ROOT.resolve("docs/requirements.md"))
                .lines()
                .anyMatch(line -> line.startsWith("| " + requirement + " |") && line.endsWith("| shown |"));
    }

    private static boolean anyFile(String folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
            return files.anyMatch(file -> file.getFileName().toString().matches(name));
        }
    }

    private static JsonNode draft() throws IOException {
        return new ObjectMapper().readTree(DRAFT.toFile());
    }
}
