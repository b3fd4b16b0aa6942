package nl.weerklank.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The packaged service with a real Keycloak beside it, as {@code ./weerklank start --with-keycloak} runs the two. */
@DisplayName("With a real Keycloak")
@ExtendWith(KeycloakVisit.class)
class KeycloakIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUR_PAGE = "X-Requested-By";
    private static final String TEXT = "{\"title\": \"Proef\", \"text\": \"Een korte tekst.\"}";

    private static TrialKeycloak keycloak;
    private static PackagedService service;
    private static String localToken;

    @BeforeAll
    static void meet(ServiceWithKeycloak both) {
        keycloak = both.keycloak();
        service = both.service();
        localToken = both.localToken();
    }

    @Test
    @DisplayName("keeps what it hands out in files that only their owner can read")
    void keepsSecrets() throws IOException {
        for (String file : new String[] {"first-run-credentials.json", "keycloak/data/import/weerklank-realm.json"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(service.data().resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(service.log()).doesNotContain(keycloak.secret("weerklank"));
    }

    @Test
    @DisplayName("a machine's token opens what its role may do, in its organisation")
    void opensForAMachine() throws IOException, InterruptedException {
        String token = machine("platform", keycloak.secret("platform"));

        JsonNode who = json(bearer(token, "GET", "/session", ""));

        assertThat(who.path("signIn").asText()).isEqualTo("OIDC");
        assertThat(who.path("user").path("organisation").asText()).isEqualTo("main");
        assertThat(who.path("user").path("roles").toString()).isEqualTo("[\"PLATFORM\"]");
        assertThat(bearer(token, "GET", "/v1/employees", "").statusCode()).isEqualTo(200);
        assertThat(bearer(token, "GET", "/v1/decisions", "").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("a person's token says who they are as an employee, and opens what is theirs only")
    void opensForAPerson() throws IOException, InterruptedException {
        String token = person("e-05").path("access_token").asText();

        JsonNode user = json(bearer(token, "GET", "/session", "")).path("user");

        assertThat(user.path("name").asText()).isEqualTo("e-05");
        assertThat(user.path("employeeId").asText()).isEqualTo("e-05");
        assertThat(bearer(token, "GET", "/v1/employees/e-04/data", "").statusCode())
                .isEqualTo(403);
        // nobody has told the service about this employee yet
        assertThat(bearer(token, "GET", "/v1/employees/e-05/data", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("G08 a machine is no second pair of eyes, whatever its role: a person has a session at the provider")
    void tellsMachinesFromPeople() throws IOException, InterruptedException {
        String robot = machine("robot", TrialKeycloak.SECRET);
        String lead = person("comms-2").path("access_token").asText();

        HttpResponse<String> byRobot = takesOutARule(robot);
        HttpResponse<String> byLead = takesOutARule(lead);

        assertThat(claims(robot).has("sid")).isFalse();
        assertThat(claims(lead).has("sid")).isTrue();
        assertThat(byLead.statusCode()).as(byLead.body()).isLessThan(300);
        assertThat(byRobot.statusCode()).as(byRobot.body()).isEqualTo(403);
    }

    @Test
    @DisplayName("a token for another service, from another realm, about a person only, or of nobody is refused")
    void refusesOtherTokens() throws IOException, InterruptedException {
        String forAnother = machine("stranger", TrialKeycloak.SECRET);
        String elsewhere = keycloak.tokens(
                        "master",
                        "grant_type=password",
                        "client_id=admin-cli",
                        "username=keycloak-admin",
                        "password=" + keycloak.firstPassword("keycloak-admin"))
                .path("access_token")
                .asText();
        String aboutAPerson = person("e-05").path("id_token").asText();

        assertThat(elsewhere).isNotEmpty();
        assertThat(aboutAPerson).isNotEmpty();
        for (String token : new String[] {forAnother, elsewhere, aboutAPerson, "nonsense", forAnother + "x"}) {
            HttpResponse<String> answer = bearer(token, "GET", "/v1/themes", "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            assertThat(answer.body()).contains("/token-refused");
        }
    }

    @Test
    @DisplayName("nothing of the local sign-in answers: no token, no password, no session, no basic, no older token")
    void nothingLocalAnswers() throws IOException, InterruptedException {
        SmallBrowser browser = new SmallBrowser();
        String platform = keycloak.secret("platform");
        String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
        String[] json = {"Content-Type", "application/json", OUR_PAGE, "weerklank"};
        String basic = "Basic " + Base64.getEncoder().encodeToString(("platform:" + platform).getBytes());

        assertThat(browser.call(
                                "POST",
                                service.uri("/local/token"),
                                "grant_type=client_credentials&client_id=platform&client_secret=" + platform,
                                form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.call("POST", service.uri("/local/password"), "{}", json)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.call("POST", service.uri("/session"), "{\"user\": \"e-05\", \"password\": \"x\"}", json)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.call("GET", service.uri("/v1/themes"), "", "Authorization", basic)
                        .statusCode())
                .isEqualTo(401);
        assertThat(bearer(localToken, "GET", "/v1/themes", "").statusCode()).isEqualTo(401);
        assertThat(browser.call("GET", service.uri("/v1/themes"), "", "Cookie", SessionCookie.NAME + "=" + localToken)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "a browser signs in by code and PKCE, chooses a password of its own, lands on the page it wanted, and holds no"
                    + " readable token")
    void signsABrowserIn() throws IOException, InterruptedException {
        SmallBrowser browser = new SmallBrowser();

        HttpResponse<String> start = browser.get(service.uri("/session/start?to=/admin/rules"));
        HttpResponse<String> form = browser.follow(start);
        HttpResponse<String> next = browser.follow(
                browser.submit(form, Map.of("username", "comms-1", "password", keycloak.firstPassword("comms-1"))));
        HttpResponse<String> page = browser.follow(browser.submit(
                next, Map.of("password-new", TrialKeycloak.PASSWORD, "password-confirm", TrialKeycloak.PASSWORD)));

        assertThat(browser.location(start).toString())
                .startsWith(keycloak.issuer())
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "client_id=weerklank");
        assertThat(page.uri()).isEqualTo(service.uri("/admin/rules"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(json(browser.get(service.uri("/session")))
                        .path("user")
                        .path("name")
                        .asText())
                .isEqualTo("comms-1");
        assertThat(browser.cookies(service.uri("/"))).contains("q_session").doesNotContain("eyJhbGciOiJSUzI1NiI");
        assertThat(browser.get(service.uri("/v1/content")).statusCode()).isEqualTo(200);
        assertThat(browser.get(service.uri("/v1/people")).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("a session sets cookies that no script can read, and changes things only from a page of ours")
    void keepsTheSessionToOurPages() throws IOException, InterruptedException {
        SmallBrowser browser = new SmallBrowser();
        HttpResponse<String> back = untilBack(browser, "comms-2");

        assertThat(back.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("; HttpOnly").contains("; SameSite=Lax"));
        browser.follow(back);
        HttpResponse<String> fromElsewhere =
                browser.call("POST", service.uri("/v1/tagging"), TEXT, "Content-Type", "application/json");
        HttpResponse<String> fromOurs = browser.call(
                "POST", service.uri("/v1/tagging"), TEXT, "Content-Type", "application/json", OUR_PAGE, "weerklank");

        HttpResponse<String> withBasic =
                browser.call("GET", service.uri("/v1/content"), "", "Authorization", "Basic eDp5");

        assertThat(withBasic.statusCode()).isEqualTo(401);
        assertThat(fromElsewhere.statusCode()).isEqualTo(403);
        assertThat(fromElsewhere.body()).contains("/not-from-our-page");
        assertThat(fromOurs.statusCode()).as(fromOurs.body()).isEqualTo(200);
    }

    @Test
    @DisplayName("a session outlives its tokens: they are renewed at the provider")
    void renews() throws IOException, InterruptedException {
        SmallBrowser browser = signedIn("comms-2");
        String before = browser.cookies(service.uri("/"));

        Eventually.holds("the tokens are renewed", () -> {
            assertThat(statusOf(browser, "/v1/content")).isEqualTo(200);
            return !browser.cookies(service.uri("/")).equals(before);
        });

        assertThat(json(browser.get(service.uri("/session")))
                        .path("user")
                        .path("name")
                        .asText())
                .isEqualTo("comms-2");
    }

    @Test
    @DisplayName("signing out ends the session here, for a copy of its cookies too, and at the provider")
    void signsOut() throws IOException, InterruptedException {
        SmallBrowser browser = signedIn("comms-2");
        String copy = browser.cookies(service.uri("/"));

        HttpResponse<String> refused = browser.call("DELETE", service.uri("/session"), "");
        HttpResponse<String> out = browser.call("DELETE", service.uri("/session"), "", OUR_PAGE, "weerklank");
        HttpResponse<String> back = browser.follow(
                browser.get(URI.create(json(out).path("continueAt").asText())));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(back.uri()).isEqualTo(service.uri("/admin/"));
        assertThat(browser.cookies(service.uri("/"))).doesNotContain("q_session");
        assertThat(json(browser.get(service.uri("/session"))).path("user").isNull())
                .isTrue();
        assertThat(new SmallBrowser()
                        .call("GET", service.uri("/v1/content"), "", "Cookie", copy)
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.follow(browser.get(service.uri("/session/start"))).body())
                .as("the provider asks for the password again")
                .contains("name=\"password\"");
    }

    @Test
    @DisplayName("a session that was ended at the provider ends here as well, when its tokens do")
    void endsWithTheProvider() throws IOException, InterruptedException {
        SmallBrowser browser = signedIn("hr-1");

        keycloak.signOut("hr-1");

        Eventually.holds("the session has ended", () -> {
            int status = statusOf(browser, "/v1/themes");
            assertThat(status).isIn(200, 401);
            return status == 401;
        });
    }

    @Test
    @DisplayName("somebody without an organisation is told so, instead of being sent to and fro")
    void tellsThatTheOrganisationIsMissing() throws IOException, InterruptedException {
        SmallBrowser browser = new SmallBrowser();

        HttpResponse<String> answer = browser.follow(untilBack(browser, "lost"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/organisation-missing");
        assertThat(browser.get(service.uri("/session")).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("coming back with something that the provider did not give is a problem, and no journey to and fro")
    void refusesAForgedReturn() throws IOException, InterruptedException {
        SmallBrowser browser = new SmallBrowser();

        HttpResponse<String> answer = browser.get(service.uri("/session/start?state=forged&code=forged"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/sign-in-lost");
    }

    @Test
    @DisplayName(
            "that goes away, or is away at the start: calls say so, readiness says why, and all is well when it is back")
    void getsOverItsAbsence() throws IOException, InterruptedException {
        SmallBrowser browser = signedIn("comms-2");
        String platform = machine("platform", keycloak.secret("platform"));

        keycloak.stop();

        assertThat(bearer(platform, "GET", "/v1/themes", "").statusCode())
                .as("a token goes on to hold")
                .isEqualTo(200);
        assertAway(new SmallBrowser().get(service.uri("/session/start")));
        Eventually.holds("a session whose tokens have ended says why", () -> {
            int status = statusOf(browser, "/v1/content");
            assertThat(status).isIn(200, 503);
            return status == 503;
        });
        assertThat(service.isReady()).isTrue();

        service.stop();
        service.launch();
        Eventually.holds("the service answers without it", () -> statusOf(new SmallBrowser(), "/q/health/live") == 200);

        assertThat(service.isReady()).isFalse();
        assertThat(new SmallBrowser().get(service.uri("/q/health/ready")).body())
                .contains("does not answer at " + keycloak.issuer());
        assertAway(new SmallBrowser().get(service.uri("/session/start")));
        assertAway(bearer(platform, "GET", "/v1/themes", ""));

        keycloak.start();

        Eventually.holds("the service is ready", service::isReady);
        assertThat(json(signedIn("comms-2").get(service.uri("/session")))
                        .path("user")
                        .path("name")
                        .asText())
                .isEqualTo("comms-2");
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("/identity-provider-away");
    }

    private static String machine(String client, String secret) throws IOException, InterruptedException {
        return keycloak.tokens(
                        "weerklank", "grant_type=client_credentials", "client_id=" + client, "client_secret=" + secret)
                .path("access_token")
                .asText();
    }

    private static JsonNode person(String user) throws IOException, InterruptedException {
        return keycloak.tokens(
                "weerklank",
                "grant_type=password",
                "client_id=probe",
                "client_secret=" + TrialKeycloak.SECRET,
                "scope=openid",
                "username=" + user,
                "password=" + TrialKeycloak.PASSWORD.replace(" ", "%20"));
    }

    /** Tries to change what communications look after, in a draft of its own. */
    private static HttpResponse<String> takesOutARule(String token) throws IOException, InterruptedException {
        String draft = json(bearer(token, "POST", "/v1/rule-sets/drafts", "{}"))
                .path("draftId")
                .asText();
        String rule = "/v1/rule-sets/drafts/" + draft + "/rules/relevance.theme";
        String version =
                bearer(token, "GET", rule, "").headers().firstValue("ETag").orElseThrow();
        return bearer(token, "DELETE", rule, "", "If-Match", version);
    }

    private static SmallBrowser signedIn(String user) throws IOException, InterruptedException {
        SmallBrowser browser = new SmallBrowser();
        HttpResponse<String> page = browser.follow(untilBack(browser, user));
        assertThat(page.uri()).isEqualTo(service.uri("/admin/"));
        return browser;
    }

    /** Signs in at the provider, up to the answer of the service that takes the browser back. */
    private static HttpResponse<String> untilBack(SmallBrowser browser, String user)
            throws IOException, InterruptedException {
        HttpResponse<String> form = browser.follow(browser.get(service.uri("/session/start")));
        HttpResponse<String> signed =
                browser.submit(form, Map.of("username", user, "password", TrialKeycloak.PASSWORD));
        return browser.get(browser.location(signed));
    }

    private static HttpResponse<String> bearer(String token, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int statusOf(SmallBrowser browser, String path) {
        try {
            return browser.get(service.uri(path)).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
