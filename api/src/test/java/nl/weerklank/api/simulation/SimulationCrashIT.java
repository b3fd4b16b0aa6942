package nl.weerklank.api.simulation;

import static nl.weerklank.api.launch.FirstRun.asLead;
import static nl.weerklank.api.launch.FirstRun.asPlatform;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the service that died tried is tried again when its lease ends, after two minutes. */
@DisplayName("A simulation")
@EnabledIfSystemProperty(
        named = "weerklank.long",
        matches = "true",
        disabledReason = "takes minutes: ./weerklank test --long")
class SimulationCrashIT {

    private static final int ITEMS = 200;

    @TempDir
    Path folder;

    @Test
    @DisplayName("G07 whose service is killed in the middle is begun again after the start, and ends with its report")
    void killed() throws Exception {
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            somethingToTryOn(service);
            String simulation = started(service);
            Eventually.holds("it is under way", () -> count(service, "state = 'RUNNING' and done > 0") == 1);

            service.kill();
            long underWay = count(service, "state = 'RUNNING' and done < total and attempts = 1 and report is null");
            service.start();
            RequestSpecification lead = asLead(service);
            Eventually.holds("it is done", () -> "DONE"
                    .equals(lead.get("/v1/simulations/" + simulation).path("state")));

            assertThat(underWay).as("under way when it was killed").isEqualTo(1);
            assertThat(count(service, "state = 'DONE' and attempts = 2 and done = total and report is not null"))
                    .isEqualTo(1);
        }
    }

    private static String started(PackagedService service) throws IOException {
        String draft = asLead(service)
                .body("{}")
                .post("/v1/rule-sets/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
        return asLead(service)
                .body("{}")
                .post("/v1/rule-sets/drafts/" + draft + "/simulate")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Nothing was decided yet, so that people who do not exist try it on what there is. */
    private static void somethingToTryOn(PackagedService service) throws Exception {
        asPlatform(service)
                .body(Map.of("id", "e-1", "name", "Zilver Wilg", "unit", "zorg"))
                .put("/v1/employees/e-1")
                .then()
                .statusCode(200);
        String lines = IntStream.range(0, ITEMS)
                .mapToObj(i -> Items.item("s-" + i).toString())
                .collect(Collectors.joining("\n", "", "\n"));
        asPlatform(service)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/content/import")
                .then()
                .statusCode(200);
        Eventually.holds("all are tagged", () -> service.number("select count(*) from tagging") == ITEMS);
    }

    private static long count(PackagedService service, String such) {
        return service.number("select count(*) from simulation where " + such);
    }
}
