package nl.weerklank.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loads the demo organisation through the public API; loading twice changes nothing. */
final class DemoLoader {

    /** Leaders who lead by example; the other two do not (R38). */
    private static final List<String> ACTIVE_LEADERS = List.of("e-01", "e-03");

    private final ServiceClient service;
    private final DemoDates dates;
    private final PrintStream out;

    DemoLoader(ServiceClient service, DemoDates dates, PrintStream out) {
        this.service = service;
        this.dates = dates;
        this.out = out;
    }

    void load(Path demo) throws IOException, InterruptedException {
        importAll("people", "/v1/employees/import", read(demo.resolve("employees.ndjson")));
        List<JsonNode> content = read(demo.resolve("content.ndjson"));
        importAll("stories", "/v1/content/import", content);
        tellPreferences(read(demo.resolve("preferences.ndjson")));
        awaitTagging(content);
        leadByExample();
    }

    private List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(dates.moved(ServiceClient.JSON.readTree(line)));
        }
        return lines;
    }

    private void importAll(String what, String path, List<JsonNode> documents) {
        StringBuilder lines = new StringBuilder();
        documents.forEach(document -> lines.append(document).append('\n'));
        byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);

        Map<String, Integer> results = new TreeMap<>();
        service.importLines(path, () -> new ByteArrayInputStream(body), result -> {
            if (result.has("result")) {
                results.merge(result.path("result").asText(), 1, Integer::sum);
            }
            if (result.path("result").asText().equals("REFUSED")) {
                throw new ServiceException("the demo's own line was refused: " + result);
            }
        });
        out.printf("  %d %s: %s%n", documents.size(), what, results);
    }

    /** One person at a time, as a platform does on that person's behalf. */
    private void tellPreferences(List<JsonNode> lines) {
        for (JsonNode line : lines) {
            service.put("/v1/employees/" + line.path("employeeId").asText() + "/preferences", line.path("preferences"));
        }
        out.printf("  %d people say what they like, one at a time%n", lines.size());
    }

    private void awaitTagging(List<JsonNode> content) throws InterruptedException {
        int tagged = 0;
        for (JsonNode item : content) {
            while (isBeingTagged(item.path("id").asText())) {
                Thread.sleep(100);
            }
            tagged++;
            if (tagged % 50 == 0 || tagged == content.size()) {
                out.printf("  %d of %d stories tagged%n", tagged, content.size());
            }
        }
    }

    private boolean isBeingTagged(String id) {
        return service.get("/v1/content/" + id).path("state").asText().equals("TAGGING");
    }

    /** Two of the four leaders share something themselves; their units are then open to the others. */
    private void leadByExample() {
        for (String leader : ACTIVE_LEADERS) {
            ObjectNode query = ServiceClient.JSON.createObjectNode();
            query.put("employeeId", leader).put("limit", 1).put("channel", "PULL");
            JsonNode decision = service.postOnce("/v1/suggestions", "demo-first-step-" + leader, query);
            for (JsonNode suggestion : decision.path("suggestions")) {
                ObjectNode outcome = ServiceClient.JSON.createObjectNode().put("outcome", "SHARED");
                service.postOnce(
                        "/v1/suggestions/" + suggestion.path("suggestionId").asText() + "/outcome",
                        "demo-first-step-shared-" + leader,
                        outcome);
            }
        }
        out.printf("  %d of 4 leaders have shared something themselves%n", ACTIVE_LEADERS.size());
    }
}
