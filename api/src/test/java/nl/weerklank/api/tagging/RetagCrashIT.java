package nl.weerklank.api.tagging;

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

/** What the workers that died held is taken again when its lease ends, after two minutes. */
@DisplayName("A re-tag")
@EnabledIfSystemProperty(
        named = "weerklank.long",
        matches = "true",
        disabledReason = "takes minutes: ./weerklank test --long")
class RetagCrashIT {

    private static final int ITEMS = 400;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "that is killed with its database in the middle goes on after the start, and ends with every item tagged again")
    void killed() throws Exception {
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            importItems(service);
            Eventually.holds("all are tagged", () -> service.number("select count(*) from tagging") == ITEMS);
            somebodyNewIsNamed(service);
            String retag = asLead(service).post("/v1/themes/retag").path("id");
            Eventually.holds("some are tagged again", () -> again(service) > 0);

            service.killWithDatabase();
            service.start();
            long before = again(service);
            RequestSpecification lead = asLead(service);
            Eventually.holds("it is done", () -> isDone(lead, retag));

            assertThat(before).as("tagged again when it was killed").isBetween(1L, ITEMS - 1L);
            assertThat(again(service)).isEqualTo(ITEMS);
            assertThat(service.number("select count(*) from content where tagging is null"))
                    .isZero();
            assertThat(service.number("select count(*) from tagging")).isEqualTo(2 * ITEMS);
        }
    }

    private static boolean isDone(RequestSpecification lead, String retag) {
        return "DONE".equals(lead.get("/v1/retags/" + retag).path("state"));
    }

    /** A new name is a new state of what texts are tagged by: without it a re-tag would leave all as it is. */
    private static void somebodyNewIsNamed(PackagedService service) throws IOException {
        asPlatform(service)
                .body(Map.of("id", "e-1", "name", "Zilver Wilg", "unit", "zorg"))
                .put("/v1/employees/e-1")
                .then()
                .statusCode(200);
    }

    private static void importItems(PackagedService service) throws IOException {
        String lines = IntStream.range(0, ITEMS)
                .mapToObj(i -> Items.item("k-" + i)
                        .put("text", (Items.ABOUT_HEAT_PUMPS + " Dat zegt Zilver Wilg. ").repeat(6))
                        .toString())
                .collect(Collectors.joining("\n", "", "\n"));
        asPlatform(service)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/content/import")
                .then()
                .statusCode(200);
    }

    private static long again(PackagedService service) {
        return service.number("select count(*) from tagging where tagging::text like '%own-names%'");
    }
}
