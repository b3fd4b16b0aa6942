package nl.weerklank.api.problem;

import static io.restassured.RestAssured.given;
import static nl.weerklank.api.security.SignedIn.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import nl.weerklank.api.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("A failing call")
class FailuresTest {

    @ParameterizedTest(name = "{0} is {1} about {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            {"role": "COACH"                      | malformed-json    | -
            -                                     | missing-field     | body
            null                                  | missing-field     | body
            []                                    | wrong-type        | body
            {}                                    | missing-field     | role
            {"role": 7}                           | wrong-type        | role
            {"role": "KING"}                      | unknown-value     | role
            {"rôle": "COACH"}                     | unknown-field     | rôle
            {"role": "COACH", "disabled": "no"}   | wrong-type        | disabled
            {"role": "CO\\u0007ACH"}              | control-character | role
            {"role": "COACH", "employeeId": "a b"}| bad-input         | employeeId
            """)
    @DisplayName("for its body names the field, the kind and the remedy")
    void namesTheField(String body, String slug, String field) {
        var call = as(Role.ADMIN).contentType("application/json");
        Response answer = (body == null ? call : call.body(body)).put("/v1/people/somebody");

        problem(answer, 400, slug).body("field", equalTo(field)).body("remedy", notNullValue());
    }

    @Test
    @DisplayName("for an unknown value lists those there are")
    void listsWhatIsAllowed() {
        Response answer = as(Role.ADMIN)
                .contentType("application/json")
                .body("{\"role\": \"KING\"}")
                .put("/v1/people/somebody");

        problem(answer, 400, "unknown-value").body("value", equalTo("KING")).body("allowed", hasItem("WORKS_COUNCIL"));
    }

    @Test
    @DisplayName("speaks Dutch to who asks for it, and English to everybody else")
    void speaksTheReadersLanguage() {
        given().header("Accept-Language", "fr, nl;q=0.8, en;q=0.5")
                .get("/v1/people")
                .then()
                .header("Content-Language", "nl")
                .body("title", equalTo("Meld je eerst aan"));
        given().get("/v1/people").then().header("Content-Language", "en").body("title", equalTo("Sign in first"));
        given().header("Accept-Language", "nl")
                .get("/nowhere")
                .then()
                .header("Content-Language", "nl")
                .body("title", equalTo("Dit adres bestaat niet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/v1/nowhere",
                "/v1",
                "/v1/people/a/b",
                "/q/swagger-ui",
                "/q/openapi",
                "/q/dev-ui",
                "/local/nowhere",
                "/admin/nowhere.js",
                "/v1/../q/openapi",
                "/v1%2f..%2fq"
            })
    @DisplayName("at an address that does not exist says so")
    void knowsNoSuchAddress(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        problem(answer, 404, "no-such-address");
    }

    @Test
    @DisplayName("with the wrong method, form or wish says which would do")
    void explainsMethodAndForm() {
        problem(as(Role.ADMIN).delete("/v1/people"), 405, "method-not-allowed").header("Allow", containsString("GET"));
        problem(as(Role.ADMIN).contentType("text/plain").body("x").put("/v1/people/x"), 415, "unsupported-media-type");
        problem(as(Role.ADMIN).accept("image/png").get("/v1/people"), 406, "not-acceptable");
        problem(as(Role.ADMIN).queryParam("limit", "many").get("/v1/people"), 400, "bad-input")
                .body("field", equalTo("limit"));
    }

    @Test
    @DisplayName("with a body over 1 MB is refused, announced or not")
    void refusesALargeBody() {
        String large = "{\"role\": \"" + "x".repeat(1_100_000) + "\"}";

        problem(as(Role.ADMIN).contentType("application/json").body(large).put("/v1/people/x"), 413, "too-large");
    }

    @Test
    @DisplayName("with a control character in the address is refused")
    void refusesControlCharactersInTheAddress() {
        problem(as(Role.ADMIN).urlEncodingEnabled(false).get("/v1/people?cursor=a%00b"), 400, "control-character")
                .body("field", equalTo("cursor"));
        problem(as(Role.ADMIN).urlEncodingEnabled(false).get("/v1/people/a%07b"), 400, "control-character")
                .body("field", equalTo("user"));
    }

    @Test
    @DisplayName("and every other carries the security headers")
    void carriesSecurityHeaders() {
        for (String path : new String[] {"/v1/people", "/nowhere", "/q/health", "/admin/"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Access-Control-Allow-Origin", nullValue());
        }
        given().get("/v1/people").then().header("Cache-Control", "no-store");
        given().get("/admin/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"));
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", endsWith("/admin/"));
    }

    @Test
    @DisplayName("for metrics comes from elsewhere")
    void keepsMetricsToThisMachine() {
        given().get("/q/metrics").then().statusCode(200);
        problem(given().header("X-Forwarded-For", "192.0.2.7").get("/q/metrics"), 404, "no-such-address");
    }

    private static ValidatableResponse problem(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://weerklank.nl/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
