package nl.weerklank.api.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Programme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("R39 Who stands for the programme")
class ProgrammeChampionTest {

    private static final String ORGANISATION = "life";
    private static final UnitPath UNIT = new UnitPath("techniek");

    private final Programmes programmes;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final MeterRegistry metrics;
    private String champion;

    ProgrammeChampionTest(
            Programmes programmes,
            Organisations organisations,
            OrganisationTransaction transaction,
            MeterRegistry metrics) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    @BeforeEach
    void somebodyIsAsked() {
        champion = newEmployee();
        ask(champion).statusCode(200).body("asked.who.employeeId", equalTo(champion));
    }

    @AfterEach
    void somebodyStandsForIt() {
        accept(champion, inDays(300));
    }

    @Test
    @DisplayName("is who was asked and accepts themself; until then nothing changes")
    void accepts() {
        Programme.Mode before = mode();
        assertThat(before).isEqualTo(Programme.Mode.NORMAL);

        accept(champion, inDays(300))
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("champion.employeeId", equalTo(champion))
                .body("asked", nullValue());

        assertThat(mode()).isEqualTo(Programme.Mode.NORMAL);
    }

    @Test
    @DisplayName("is never who was not asked, nor who was asked before somebody else")
    void notAsked() {
        String other = newEmployee();
        accept(other, inDays(10)).statusCode(409);

        ask(other).statusCode(200);
        accept(champion, inDays(10)).statusCode(409);
        champion = other;
    }

    @Test
    @DisplayName("accepts for a year at most")
    void aYearAtMost() {
        accept(champion, inDays(367)).statusCode(400).body("field", equalTo("until"));
        accept(champion, inDays(-1)).statusCode(400).body("field", equalTo("until"));
    }

    @Test
    @DisplayName("may stop: then the programme is pull only, and the overview says so, until somebody accepts again")
    void overIsPullOnly() {
        accept(champion, inDays(300)).statusCode(200);

        self(champion)
                .delete("/v1/programme/champion/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"));

        assertThat(mode()).isEqualTo(Programme.Mode.PULL_ONLY);
        overview().body("champion.state", equalTo("EXPIRED"));
        assertThat(secondsLeft()).isNotPositive();
        accept(champion, inDays(300)).statusCode(200);
        assertThat(mode()).isEqualTo(Programme.Mode.NORMAL);
        overview().body("champion.state", equalTo("ACCEPTED"));
        assertThat(secondsLeft()).isGreaterThan(86_400 * 299.0);
    }

    @Test
    @DisplayName("is gone when they are erased: then the acceptance is over")
    void erased() {
        accept(champion, inDays(300)).statusCode(200);

        SignedIn.as(Role.HR_LEAD, ORGANISATION)
                .delete("/v1/employees/{id}", champion)
                .then()
                .statusCode(204);

        assertThat(mode()).isEqualTo(Programme.Mode.PULL_ONLY);
        overview().body("champion.state", equalTo("EXPIRED")).body("champion.champion", nullValue());
        champion = newEmployee();
        ask(champion).statusCode(200);
    }

    @Test
    @DisplayName("and who was asked, other employees do not see")
    void askedIsNotForEverybody() {
        String other = newEmployee();

        self(champion).get("/v1/programme/champion").then().body("asked.who.employeeId", equalTo(champion));
        self(other).get("/v1/programme/champion").then().statusCode(200).body("asked", nullValue());
    }

    private Programme.Mode mode() {
        return transaction.in(
                organisations.find(ORGANISATION).orElseThrow(),
                () -> programmes.current().programme().modeFor(UNIT, programmes.now()));
    }

    private double secondsLeft() {
        return metrics.get("weerklank.programme.champion")
                .tag("organisation", ORGANISATION)
                .gauge()
                .value();
    }

    private static ValidatableResponse overview() {
        return SignedIn.as(Role.CHAMPION_OWNER, ORGANISATION)
                .get("/v1/insights/overview")
                .then()
                .statusCode(200);
    }

    private static String newEmployee() {
        String id = "p-" + UUID.randomUUID();
        Stage.putPerson(SignedIn.as(Role.PLATFORM, ORGANISATION).contentType("application/json"), id);
        return id;
    }

    private static ValidatableResponse ask(String employee) {
        return SignedIn.as(Role.CHAMPION_OWNER, ORGANISATION)
                .contentType("application/json")
                .body(Map.of("employeeId", employee))
                .put("/v1/programme/champion")
                .then();
    }

    private static ValidatableResponse accept(String employee, Instant until) {
        return self(employee)
                .contentType("application/json")
                .body(Map.of("until", until.toString()))
                .put("/v1/programme/champion/acceptance")
                .then();
    }

    private static RequestSpecification self(String employee) {
        return SignedIn.asAdded(employee, Role.EMPLOYEE, employee, ORGANISATION);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }
}
