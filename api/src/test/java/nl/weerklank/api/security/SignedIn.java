package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Calls the service as somebody, with a real token taken the real way: from the first-run file, after choosing a password.
 * For every test that talks to the running service: {@code SignedIn.as(Role.HR_LEAD).put("/v1/employees/e-1")}.
 */
public final class SignedIn {

    /** What everybody's password becomes. */
    static final String PASSWORD = "korte zinnen, lange adem";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Held> TOKENS = new ConcurrentHashMap<>();

    private SignedIn() {}

    /** As the first one of this role in the usual organisation; an employee is e-42. */
    public static RequestSpecification as(Role role) {
        return as(role, "main");
    }

    /** As the first one of this role in an organisation: {@code main} or {@code other}. */
    public static RequestSpecification as(Role role, String organisation) {
        return with(token(role, organisation));
    }

    /** As a person in the usual organisation, such as {@code e-05} or {@code comms-2}. */
    public static RequestSpecification asPerson(String user) {
        return with(personToken(user, "main"));
    }

    /**
     * As somebody in the usual organisation who is added to the people when they are not there yet.
     *
     * @param employeeId the employee they are, or null
     */
    public static RequestSpecification asAdded(String user, Role role, @Nullable String employeeId) {
        return asAdded(user, role, employeeId, "main");
    }

    /** The same in another organisation. */
    public static RequestSpecification asAdded(
            String user, Role role, @Nullable String employeeId, String organisation) {
        Map<String, String> person = employeeId == null
                ? Map.of("role", role.name())
                : Map.of("role", role.name(), "employeeId", employeeId);
        String key = organisation + " " + user;
        forgetWhenErased(key);
        return with(kept(key, () -> {
            String first = as(Role.ADMIN, organisation)
                    .contentType("application/json")
                    .body(person)
                    .put("/v1/people/" + user)
                    .path("oneTimePassword");
            if (first != null) {
                choosePassword(user, first, organisation);
            }
            return signIn(user, PASSWORD, organisation);
        }));
    }

    /** Whoever was erased as an employee can no longer sign in either, and has to be added again. */
    private static void forgetWhenErased(String key) {
        Held held = TOKENS.get(key);
        if (held != null && with(held.token()).get("/v1/themes").statusCode() == 401) {
            TOKENS.remove(key);
        }
    }

    /** With this token, whatever it is. */
    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A token of the first one of this role. */
    public static String token(Role role, String organisation) {
        return switch (role) {
            case PLATFORM -> clientToken("platform", organisation);
            case EMPLOYEE -> personToken("e-42", organisation);
            default -> personToken(firstWith(role, organisation), organisation);
        };
    }

    /** A token of this person, who gets {@link #PASSWORD} when they still have their first one. */
    public static String personToken(String user, String organisation) {
        return kept(organisation + " " + user, () -> {
            String first =
                    entry("people", "user", user, organisation).path("password").asText();
            choosePassword(user, first, organisation);
            return signIn(user, PASSWORD, organisation);
        });
    }

    private static void choosePassword(String user, String first, String organisation) {
        given().contentType("application/json")
                .body(Map.of("user", user, "password", first, "newPassword", PASSWORD, "organisation", organisation))
                .post("/local/password");
    }

    /** Signs in by name and password, whatever comes of it. */
    static Response signIn(String user, String password, String organisation) {
        return given().formParam("grant_type", "password")
                .formParam("username", user)
                .formParam("password", password)
                .formParam("organisation", organisation)
                .post("/local/token");
    }

    static JsonNode firstRun() {
        try {
            Path data = Path.of(ConfigProvider.getConfig().getValue("weerklank.data", String.class));
            return JSON.readTree(data.resolve("first-run-credentials.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode entry(String list, String field, String value, String organisation) {
        for (JsonNode one : firstRun().path(list)) {
            if (one.path(field).asText().equals(value)
                    && one.path("organisation").asText().equals(organisation)) {
                return one;
            }
        }
        throw new IllegalArgumentException("nobody has %s %s in %s".formatted(field, value, organisation));
    }

    private static String firstWith(Role role, String organisation) {
        return entry("people", "role", role.name(), organisation).path("user").asText();
    }

    /** As a machine in an organisation. */
    public static RequestSpecification asClient(String clientId, String organisation) {
        return with(clientToken(clientId, organisation));
    }

    private static String clientToken(String clientId, String organisation) {
        return kept(organisation + " client " + clientId, () -> given().formParam("grant_type", "client_credentials")
                .formParam("client_id", clientId)
                .formParam(
                        "client_secret",
                        entry("clients", "clientId", clientId, organisation)
                                .path("clientSecret")
                                .asText())
                .formParam("organisation", organisation)
                .post("/local/token"));
    }

    private static String kept(String key, Supplier<Response> signIn) {
        Held held = TOKENS.get(key);
        if (held == null || held.until().isBefore(Instant.now())) {
            Response answer = signIn.get();
            answer.then().statusCode(200);
            held = new Held(answer.path("access_token"), Instant.now().plus(Duration.ofMinutes(10)));
            TOKENS.put(key, held);
        }
        return held.token();
    }

    private record Held(String token, Instant until) {}
}
