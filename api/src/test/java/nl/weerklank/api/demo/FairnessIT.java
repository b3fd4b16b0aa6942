package nl.weerklank.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In the demo organisation")
class FairnessIT {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final int ENOUGH = 3;

    @TempDir
    Path folder;

    @Test
    @DisplayName("R12 at least 95 % of those who told what they care for find three stories that suit them")
    void smallInterestsAreServedToo() throws IOException, InterruptedException {
        List<String> toldWhatTheyCareFor = lines("preferences.ndjson").stream()
                .filter(FairnessIT::toldAndDidNotSayNo)
                .map(line -> line.path("employeeId").asText())
                .toList();
        try (PackagedService service =
                PackagedService.in(folder.resolve("a folder/data")).start()) {
            DemoTour.of(service);
            ServiceClient platform = ServiceClient.of(Arguments.of(
                    "--url",
                    service.uri("").toString(),
                    "--data",
                    service.data().toString()));

            Map<String, Integer> found = new TreeMap<>();
            for (JsonNode employee : lines("employees.ndjson")) {
                found.put(
                        employee.path("id").asText(),
                        suggested(platform, employee.path("id").asText()));
            }

            long enough = toldWhatTheyCareFor.stream()
                    .filter(employee -> found.getOrDefault(employee, 0) >= ENOUGH)
                    .count();
            System.out.printf(
                    "%d of the %d who told what they care for find %d stories; of all %d: %s%n",
                    enough, toldWhatTheyCareFor.size(), ENOUGH, found.size(), found);
            assertThat(toldWhatTheyCareFor).hasSizeGreaterThan(35);
            assertThat(100 * enough).isGreaterThanOrEqualTo(95L * toldWhatTheyCareFor.size());
        }
    }

    /** Who said no is offered nothing, whatever else they told (R16). */
    private static boolean toldAndDidNotSayNo(JsonNode line) {
        JsonNode preferences = line.path("preferences");
        return !preferences.path("interests").isEmpty()
                && preferences.path("optIn").asBoolean(true);
    }

    private static int suggested(ServiceClient platform, String employee) {
        return platform.post(
                        "/v1/suggestions",
                        "nl",
                        ServiceClient.JSON
                                .createObjectNode()
                                .put("employeeId", employee)
                                .put("limit", ENOUGH)
                                .put("channel", "PULL"))
                .path("suggestions")
                .size();
    }

    private static List<JsonNode> lines(String file) throws IOException {
        return ServiceClient.JSON
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(
                        REPOSITORY.resolve("docs/demo").resolve(file).toFile())
                .readAll();
    }
}
