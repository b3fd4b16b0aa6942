package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;
import static nl.weerklank.api.security.SignedIn.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.engine.employee.EmployeeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("The session of a browser")
class SessionTest {

    private static final String ORGANISATION = "other";
    private static final String USER = "session-1";
    private static final String EMPLOYEE = "e-session-1";

    @Inject
    Tokens tokens;

    @Inject
    Organisations organisations;

    @BeforeEach
    void somebody() {
        SignedIn.asAdded(USER, Role.EMPLOYEE, EMPLOYEE, ORGANISATION);
    }

    @Test
    @DisplayName(
            "begins by user and password, with a cookie that no script and no other site can use, and tells no token")
    void begins() {
        Response answer = signIn(fromOurPage());

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("signIn", equalTo("LOCAL"))
                .body("user.name", equalTo(USER))
                .body("user.roles", contains("EMPLOYEE"))
                .body("user.employeeId", equalTo(EMPLOYEE))
                .body("user.organisation", equalTo(ORGANISATION))
                .body("expiresAt", notNullValue());
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Domain");
        assertThat(answer.asString()).doesNotContain(answer.cookie(SessionCookie.NAME));
    }

    @Test
    @DisplayName("keeps its cookie to TLS when it began by TLS")
    void keepsToTls() {
        Response answer = signIn(fromOurPage().header("X-Forwarded-Proto", "https"));

        assertThat(answer.header("Set-Cookie")).contains("Secure");
    }

    @Test
    @DisplayName("opens the calls under /v1 as a token does")
    void opensCalls() {
        by(cookie()).get("/v1/themes").then().statusCode(200);
        by("nonsense").get("/v1/themes").then().statusCode(401).body("type", endsWith("/token-refused"));
    }

    @Test
    @DisplayName("yields to a token in the header Authorization, whether that holds or not")
    void yieldsToTheHeader() {
        String admin = SignedIn.token(Role.ADMIN, ORGANISATION);

        by(cookie()).get("/v1/people").then().statusCode(403);
        by(cookie())
                .header("Authorization", "Bearer " + admin)
                .get("/v1/people")
                .then()
                .statusCode(200);
        by(cookie())
                .header("Authorization", "Bearer nonsense")
                .get("/v1/themes")
                .then()
                .statusCode(401);
        by(cookie())
                .header("Authorization", "Basic eDp5")
                .get("/v1/themes")
                .then()
                .statusCode(401);
    }

    @Test
    @DisplayName("does not begin with a wrong password, nor with one that was given and must be changed")
    void doesNotBegin() {
        String given = SignedIn.entry("people", "user", "e-05", ORGANISATION)
                .path("password")
                .asText();

        signIn(fromOurPage(), USER, "wrong password")
                .then()
                .statusCode(401)
                .body("type", endsWith("/sign-in-failed"))
                .header("Set-Cookie", nullValue());
        signIn(fromOurPage(), "e-05", given)
                .then()
                .statusCode(403)
                .body("type", endsWith("/password-change-required"))
                .header("Set-Cookie", nullValue());
        fromOurPage()
                .contentType("application/json")
                .body(Map.of("user", USER))
                .post("/session")
                .then()
                .statusCode(400)
                .body("field", equalTo("password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody-else"})
    @DisplayName("changes nothing for a page of another site: that cannot send our header")
    void changesNothingForOthers(String requestedBy) {
        String cookie = cookie();

        signIn(given().header(OurPages.HEADER, requestedBy))
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-from-our-page"));
        by(cookie)
                .header(OurPages.HEADER, requestedBy)
                .contentType("application/json")
                .body(Map.of("title", "Proef", "text", "Een korte tekst."))
                .post("/v1/tagging")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-from-our-page"));
        by(cookie)
                .header(OurPages.HEADER, requestedBy)
                .delete("/session")
                .then()
                .statusCode(403);
        by(cookie)
                .header(OurPages.HEADER, OurPages.VALUE)
                .contentType("application/json")
                .body(Map.of("title", "Proef", "text", "Een korte tekst."))
                .post("/v1/tagging")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("tells nobody apart: without one, or with one that has ended, user is null")
    void tellsNobody() {
        given().get("/session")
                .then()
                .statusCode(200)
                .body("signIn", equalTo("LOCAL"))
                .body("$", hasKey("user"))
                .body("user", nullValue())
                .body("$", not(hasKey("expiresAt")));
        by("nonsense").get("/session").then().statusCode(200).body("user", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "COMMS_LEAD, listContent, listPeople",
        "COMPLIANCE, searchDecisions, putThemes",
        "ADMIN, putPerson, listContent"
    })
    @DisplayName("G13 tells which operations the roles allow, as the table of roles says")
    void tellsOperations(Role role, String allowed, String denied) {
        SignedIn.as(role, ORGANISATION)
                .get("/session")
                .then()
                .body("user.roles", contains(role.name()))
                .body("user.operations", hasItems(allowed, "getThemes"))
                .body("user.operations", not(hasItems(denied)));
    }

    @Test
    @DisplayName("G13 tells what may be done with one's own only to somebody who is an employee")
    void tellsOwnOperations() {
        by(cookie()).get("/session").then().body("user.operations", hasItems("getEmployeeData", "suggest"));
        SignedIn.asAdded("session-2", Role.EMPLOYEE, null, ORGANISATION)
                .get("/session")
                .then()
                .body("user.operations", not(hasItems("getEmployeeData")));
    }

    @Test
    @DisplayName("goes on while it is used: a token of more than five minutes is replaced by one of the same session")
    void goesOn() {
        Session session = begun(Duration.ofMinutes(6));

        Response renewed = by(tokens.issue(account(), session)).get("/v1/themes");

        renewed.then().statusCode(200);
        String younger = renewed.cookie(SessionCookie.NAME);
        by(younger).get("/v1/themes").then().statusCode(200).header("Set-Cookie", nullValue());
        by(younger)
                .get("/session")
                .then()
                .body("user.name", equalTo(USER))
                .body("user.employeeId", equalTo(EMPLOYEE))
                .body("expiresAt", equalTo(session.endsAt().toString()));
    }

    @Test
    @DisplayName("leaves a token alone that is young, or that came in the header")
    void leavesTokensAlone() {
        String older = tokens.issue(account(), begun(Duration.ofMinutes(6)));

        by(tokens.issue(account(), begun(Duration.ofMinutes(4))))
                .get("/v1/themes")
                .then()
                .header("Set-Cookie", nullValue());
        SignedIn.with(older).get("/v1/themes").then().statusCode(200).header("Set-Cookie", nullValue());
    }

    @Test
    @DisplayName("ends after a quarter of an hour without use")
    void endsUnused() {
        by(tokens.issue(account(), begun(Duration.ofMinutes(16))))
                .get("/v1/themes")
                .then()
                .statusCode(401);
    }

    @Test
    @DisplayName("ends after ten hours of use")
    void endsInTheEnd() {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        Session session =
                new Session(UUID.randomUUID(), now.minus(Session.LONGEST).plusSeconds(60));

        assertThat(session.tokenEndsAt(now)).isEqualTo(now.plusSeconds(60));
        assertThat(session.isDue(now.minusSeconds(600), now)).isTrue();
        assertThat(session.isDue(now.minusSeconds(600), now.plusSeconds(60))).isFalse();
    }

    @Test
    @DisplayName("ends by signing out: its token holds no longer, another session of the same person does")
    void endsBySigningOut() {
        String first = cookie();
        String second = cookie();

        Response out = by(first).header(OurPages.HEADER, OurPages.VALUE).delete("/session");

        out.then().statusCode(200).body("continueAt", equalTo("/admin/"));
        assertThat(out.header("Set-Cookie")).contains(SessionCookie.NAME + "=;", "Max-Age=0", "HttpOnly", "Path=/");
        by(first).get("/v1/themes").then().statusCode(401);
        SignedIn.with(first).get("/v1/themes").then().statusCode(401);
        by(first).get("/session").then().statusCode(200).body("user", nullValue());
        by(second).get("/v1/themes").then().statusCode(200);
    }

    @Test
    @DisplayName("ends with every change of the account")
    void endsWithAChange() {
        SignedIn.asAdded("session-3", Role.COACH, null, ORGANISATION);
        String cookie = signIn(fromOurPage(), "session-3", PASSWORD).cookie(SessionCookie.NAME);

        SignedIn.as(Role.ADMIN, ORGANISATION)
                .contentType("application/json")
                .body(Map.of("role", "ASSISTANT"))
                .put("/v1/people/session-3");

        by(cookie).get("/v1/themes").then().statusCode(401);
        by(cookie).get("/session").then().body("user", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/rules", "/admin/rules?state=DRAFT&q=a%20b#list", "/me", "/me/data"})
    @DisplayName("starts on the way to a page of ours")
    void startsForAPage(String to) {
        start(by(cookie()), to).then().statusCode(302).header("Location", equalTo(to));
        assertThat(start(given(), to).header("Location")).startsWith("/admin/?to=%2F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/admin/",
                "//example.org/admin/",
                "/\\example.org",
                "/admin\\..\\..",
                "\\\\example.org",
                "javascript:alert(1)",
                "/admin/../v1/people",
                "/admin/%2e%2e/v1/people",
                "/admin//example.org",
                "/v1/people",
                "/menu",
                "admin/rules",
                "/admin/\r\nSet-Cookie: a=b",
                "/me/\u200b",
                ""
            })
    @DisplayName("starts nowhere else, whatever a link says")
    void startsNowhereElse(String to) {
        Response answer = start(by(cookie()), to);

        answer.then().statusCode(302);
        assertThat(answer.header("Location")).isEqualTo("/admin/");
    }

    private Account account() {
        return new Account(
                organisations.find(ORGANISATION).orElseThrow(), USER, Role.EMPLOYEE, new EmployeeId(EMPLOYEE), 1);
    }

    private static Session begun(Duration ago) {
        return new Session(
                UUID.randomUUID(),
                Instant.ofEpochSecond(Instant.now().minus(ago).getEpochSecond()));
    }

    private static RequestSpecification fromOurPage() {
        return given().header(OurPages.HEADER, OurPages.VALUE);
    }

    private static String cookie() {
        return signIn(fromOurPage()).cookie(SessionCookie.NAME);
    }

    private static RequestSpecification by(String cookie) {
        return given().cookie(SessionCookie.NAME, cookie);
    }

    private static Response signIn(RequestSpecification caller) {
        return signIn(caller, USER, PASSWORD);
    }

    private static Response signIn(RequestSpecification caller, String user, String password) {
        return caller.contentType("application/json")
                .body(Map.of("user", user, "password", password, "organisation", ORGANISATION))
                .post("/session");
    }

    private static Response start(RequestSpecification caller, String to) {
        return caller.redirects().follow(false).queryParam("to", to).get("/session/start");
    }
}
