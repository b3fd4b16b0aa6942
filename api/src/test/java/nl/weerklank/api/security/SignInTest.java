package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;
import static nl.weerklank.api.security.SignedIn.PASSWORD;
import static nl.weerklank.api.security.SignedIn.as;
import static nl.weerklank.api.security.SignedIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.organisation.Organisations;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("Signing in")
class SignInTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Tokens tokens;

    @Inject
    JWTParser parser;

    @Inject
    Organisations organisations;

    @ParameterizedTest
    @ValueSource(strings = {"first-run-credentials.json", "sign-in-key.json"})
    @DisplayName("keeps passwords and keys in files that only their owner can read")
    void keepsFilesToTheirOwner(String file) throws IOException {
        Path data = Path.of(ConfigProvider.getConfig().getValue("weerklank.data", String.class));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName(
            "G13 begins with two for communications and compliance, one for each other role of people, and two machines")
    void providesEveryRole() {
        List<String> roles = new ArrayList<>();
        SignedIn.firstRun().path("people").forEach(person -> {
            if (person.path("organisation").asText().equals("main")) {
                roles.add(person.path("role").asText());
            }
        });

        assertThat(roles)
                .contains("HR_LEAD", "CHAMPION_OWNER", "COACH", "ASSISTANT", "WORKS_COUNCIL", "ADMIN", "EMPLOYEE");
        assertThat(roles).filteredOn("COMMS_LEAD"::equals).hasSize(2);
        assertThat(roles).filteredOn("COMPLIANCE"::equals).hasSize(2);
        assertThat(SignedIn.entry("clients", "clientId", "platform", "main")
                        .path("role")
                        .asText())
                .isEqualTo("PLATFORM");
        assertThat(SignedIn.entry("clients", "clientId", "auditor", "main")
                        .path("role")
                        .asText())
                .isEqualTo("COMPLIANCE");
    }

    @Test
    @DisplayName("gives a machine a token of a quarter of an hour, by form or by Basic")
    void signsInAMachine() throws IOException {
        String secret = SignedIn.entry("clients", "clientId", "auditor", "main")
                .path("clientSecret")
                .asText();

        Response byForm = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "auditor")
                .formParam("client_secret", secret)
                .post("/local/token");
        Response byBasic = given().auth()
                .preemptive()
                .basic("auditor", secret)
                .formParam("grant_type", "client_credentials")
                .post("/local/token");

        byForm.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expires_in", equalTo(900))
                .body("token_type", equalTo("Bearer"));
        byBasic.then().statusCode(200);
        JsonNode claims = claims(byForm.path("access_token"));
        assertThat(claims.path("sub").asText()).isEqualTo("auditor");
        assertThat(claims.path("roles")).hasSize(1).first().hasToString("\"COMPLIANCE\"");
        assertThat(claims.path("organisation").asText()).isEqualTo("main");
        assertThat(claims.has("employeeId")).isFalse();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }

    @Test
    @DisplayName("makes people choose a password of their own before anything else")
    void demandsAPasswordOfTheirOwn() throws IOException {
        JsonNode first = SignedIn.entry("people", "user", "e-01", "other");
        String given = first.path("password").asText();

        Response before = signIn("e-01", given, "other");
        Response change = change("e-01", given, PASSWORD);
        Response after = signIn("e-01", PASSWORD, "other");
        Response again = signIn("e-01", given, "other");

        before.then().statusCode(403).body("type", endsWith("/password-change-required"));
        change.then().statusCode(204);
        after.then().statusCode(200);
        again.then().statusCode(401);
        JsonNode claims = claims(after.path("access_token"));
        assertThat(claims.path("employeeId").asText()).isEqualTo("e-01");
        assertThat(claims.path("organisation").asText()).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "E-02 is my name, and it shows"})
    @DisplayName("refuses a new password that is short or holds the name, without repeating it")
    void refusesAWeakPassword(String weak) {
        String first = SignedIn.entry("people", "user", "e-02", "other")
                .path("password")
                .asText();

        change("e-02", first, weak)
                .then()
                .statusCode(400)
                .body("field", equalTo("newPassword"))
                .body("value", nullValue())
                .body(not(containsString(weak)));
    }

    @Test
    @DisplayName("answers a wrong password, an unknown name, an unknown organisation and a locked account alike")
    void revealsNothing() {
        String wrong = signIn("e-03", "wrong password", "other").asString();

        assertThat(signIn("nobody", "wrong password", "other").asString()).isEqualTo(wrong);
        assertThat(signIn("e-03", "wrong password", "nowhere").asString()).isEqualTo(wrong);
        assertThat(wrong).contains("sign-in-failed");
    }

    @Test
    @DisplayName("locks an account after repeated wrong guesses, for the right password too, and opens it again")
    void locksAfterWrongGuesses() throws InterruptedException {
        String first = SignedIn.entry("people", "user", "e-04", "other")
                .path("password")
                .asText();
        change("e-04", first, PASSWORD).then().statusCode(204);

        for (int i = 0; i <= People.FREE_GUESSES; i++) {
            signIn("e-04", "wrong password", "other").then().statusCode(401);
        }

        signIn("e-04", PASSWORD, "other").then().statusCode(401);
        Instant patience = Instant.now().plusSeconds(20);
        while (signIn("e-04", PASSWORD, "other").statusCode() != 200) {
            assertThat(Instant.now()).as("the account opens again").isBefore(patience);
            Thread.sleep(200);
        }
    }

    @Test
    @DisplayName("says what is missing or unknown in the form")
    void explainsTheForm() {
        given().formParam("client_id", "x")
                .post("/local/token")
                .then()
                .statusCode(400)
                .body("field", equalTo("grant_type"));
        given().formParam("grant_type", "implicit")
                .post("/local/token")
                .then()
                .statusCode(400)
                .body("allowed", equalTo(List.of("password", "client_credentials")));
        given().formParam("grant_type", "password")
                .formParam("username", "x")
                .post("/local/token")
                .then()
                .statusCode(400)
                .body("field", equalTo("password"));
        given().header("Authorization", "Basic nonsense!")
                .formParam("grant_type", "client_credentials")
                .post("/local/token")
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("verifies a token that is shown again once")
    void verifiesOnce() throws ParseException {
        Account admin = new Account(organisations.usual(), "admin-1", Role.ADMIN, null, null);
        String token = tokens.issue(admin, Instant.now());

        assertThat(parser.parse(token)).isSameAs(parser.parse(token));
    }

    @Test
    @DisplayName("refuses a token that has expired, was changed, is unsigned or is signed by somebody else")
    void refusesBadTokens() {
        Account admin = new Account(organisations.usual(), "admin-1", Role.ADMIN, null, null);
        String good = tokens.issue(admin, Instant.now());
        String expired = tokens.issue(admin, Instant.now().minusSeconds(1000));
        String[] parts = good.split("\\.");
        String changed = parts[0] + "."
                + base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("admin-1", "admin-2"))
                + "."
                + parts[2];
        String unsigned = base64("{\"alg\":\"none\"}") + "." + parts[1] + ".";

        SignedIn.with(good).get("/v1/people").then().statusCode(200);
        for (String bad : List.of(expired, changed, unsigned, "nonsense")) {
            SignedIn.with(bad)
                    .get("/v1/people")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", endsWith("/token-refused"));
        }
        given().get("/v1/people").then().statusCode(401).body("type", endsWith("/sign-in-needed"));
    }

    @Test
    @DisplayName("lets an administrator add, change, close and reset an account, and takes its tokens back at once")
    void managesPeople() {
        Response added = as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "HR_LEAD"))
                .put("/v1/people/new-1");
        String oneTime = added.path("oneTimePassword");
        change(null, "new-1", oneTime, PASSWORD).then().statusCode(204);
        String token = signIn("new-1", PASSWORD, "main").path("access_token");

        added.then().statusCode(201).body("mustChangePassword", equalTo(true));
        SignedIn.with(token).get("/v1/people").then().statusCode(403);

        as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "COMMS_LEAD", "employeeId", "e-new"))
                .put("/v1/people/new-1")
                .then()
                .statusCode(200)
                .body("role", equalTo("COMMS_LEAD"))
                .body("employeeId", equalTo("e-new"))
                .body("oneTimePassword", nullValue());
        SignedIn.with(token).get("/v1/people").then().statusCode(401);
        signIn("new-1", PASSWORD, "main").then().statusCode(200);

        as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "EMPLOYEE", "employeeId", "e-new"))
                .put("/v1/people/new-2")
                .then()
                .statusCode(409)
                .body("type", endsWith("/taken"));

        String reset = as(Role.ADMIN).post("/v1/people/new-1/password-reset").path("oneTimePassword");
        signIn("new-1", PASSWORD, "main").then().statusCode(401);
        signIn("new-1", reset, "main").then().statusCode(403).body("type", endsWith("/password-change-required"));

        as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "COMMS_LEAD", "disabled", true))
                .put("/v1/people/new-1")
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));
        signIn("new-1", reset, "main").then().statusCode(401);
    }

    @Test
    @DisplayName("keeps an administrator from changing their own account, and a machine's role from people")
    void guardsRoles() {
        as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "COMPLIANCE"))
                .put("/v1/people/admin-1")
                .then()
                .statusCode(403)
                .body("type", endsWith("/own-account"));
        as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "PLATFORM"))
                .put("/v1/people/machine")
                .then()
                .statusCode(400)
                .body("field", equalTo("role"));
        as(Role.ADMIN)
                .contentType("application/json")
                .body(Map.of("role", "COACH"))
                .put("/v1/people/platform")
                .then()
                .statusCode(409);
        as(Role.ADMIN).get("/v1/people/nobody").then().statusCode(404).body("value", equalTo("nobody"));
    }

    @Test
    @DisplayName("G14 lists the people of one's own organisation only, page by page")
    void listsPeopleInPages() {
        List<String> users = new ArrayList<>();
        String cursor = null;
        do {
            Response page = as(Role.ADMIN, "other")
                    .queryParam("limit", 5)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/people");
            page.then().statusCode(200);
            users.addAll(page.<List<String>>path("items.user"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(users)
                .contains("admin-1", "e-42", "works-council-1")
                .doesNotContain("new-1")
                .isSorted();
        as(Role.ADMIN)
                .queryParam("limit", 0)
                .get("/v1/people")
                .then()
                .statusCode(400)
                .body("value", equalTo("0"));
        as(Role.ADMIN).queryParam("cursor", "*").get("/v1/people").then().statusCode(400);
    }

    private static Response change(String user, String password, String newPassword) {
        return change("other", user, password, newPassword);
    }

    private static Response change(@Nullable String organisation, String user, String password, String newPassword) {
        Map<String, String> body =
                new HashMap<>(Map.of("user", user, "password", password, "newPassword", newPassword));
        if (organisation != null) {
            body.put("organisation", organisation);
        }
        return given().contentType("application/json").body(body).post("/local/password");
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
