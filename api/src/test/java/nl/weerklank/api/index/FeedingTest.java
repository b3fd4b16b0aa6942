package nl.weerklank.api.index;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.weerklank.api.content.UnreadableOutbox;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The search index")
class FeedingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Inject
    Candidates candidates;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Test
    @DisplayName("finds an item soon after it was put, and no more after it was withdrawn")
    void follows() throws InterruptedException {
        String id = put(freshId());

        Eventually.holds("found", () -> found().contains(id));
        SignedIn.as(Role.PLATFORM).delete("/v1/content/{id}", id).then().statusCode(204);
        Eventually.holds("found no more", () -> !found().contains(id));
    }

    @Test
    @DisplayName("goes on being searched while the database cannot be read, and takes in what it missed after that")
    void standsWithoutDatabase() throws InterruptedException {
        String before = put(freshId());
        Eventually.holds("found", () -> found().contains(before));

        UnreadableOutbox unreadable = UnreadableOutbox.install();
        String meanwhile = put(freshId());
        Eventually.holds("asked in vain", () -> unreadable.asked() > 1);
        List<String> foundMeanwhile = found();
        unreadable.mend();

        assertThat(foundMeanwhile).contains(before).doesNotContain(meanwhile);
        Eventually.holds("found", () -> found().contains(meanwhile));
    }

    @Test
    @DisplayName("is ready, and tells its size and its age as metrics")
    void measured() throws InterruptedException {
        Eventually.holds("ready", () -> RestAssured.get("/q/health/ready").statusCode() == 200);

        RestAssured.get("/q/metrics")
                .then()
                .body(containsString("weerklank_index_documents{organisation=\"main\""))
                .body(containsString("weerklank_index_bytes{organisation=\"main\""))
                .body(containsString("weerklank_index_lag_seconds{organisation=\"main\""))
                .body(containsString("weerklank_tagging_waiting"));
    }

    private static String put(String id) {
        SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body(item(id).put("publishedAt", "2026-11-20T09:59:00Z").toString())
                .put("/v1/content/{id}", id)
                .then()
                .statusCode(200);
        return id;
    }

    private List<String> found() {
        EmployeeProfile reader = new EmployeeProfile(
                new Employee(
                        new EmployeeId("e-reader"),
                        new UnitPath("techniek"),
                        null,
                        false,
                        Set.of(Language.NL),
                        null,
                        null,
                        List.of()),
                Preferences.NONE,
                List.of());
        List<Candidate> list = transaction.in(
                organisations.usual(),
                () -> candidates.of(organisations.usual()).generate(reader, Channel.PULL, NOW, 200));
        assertThat(list).hasSizeLessThanOrEqualTo(200);
        return list.stream().map(candidate -> candidate.content().id().value()).toList();
    }
}
