package nl.weerklank.api.launch;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Signs in at a packaged service with what its first start wrote down. */
public final class FirstRun {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "een lang wachtwoord voor tests";

    private FirstRun() {}

    /** A call as the platform. */
    public static RequestSpecification asPlatform(PackagedService service) throws IOException {
        return with(service, tokenOfPlatform(service));
    }

    /** The header {@code Authorization} of calls as the platform. */
    public static String authorizationOfPlatform(PackagedService service) throws IOException {
        return bearer(tokenOfPlatform(service));
    }

    private static Response tokenOfPlatform(PackagedService service) throws IOException {
        JsonNode client = first(service, "clients", "PLATFORM");
        return at(service)
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client.get("clientId").textValue())
                .formParam("client_secret", client.get("clientSecret").textValue())
                .post("/local/token");
    }

    /** A call as the first who leads communications. */
    public static RequestSpecification asLead(PackagedService service) throws IOException {
        JsonNode person = first(service, "people", "COMMS_LEAD");
        String user = person.get("user").textValue();
        at(service)
                .contentType("application/json")
                .body(Map.of("user", user, "password", person.get("password").textValue(), "newPassword", PASSWORD))
                .post("/local/password");
        Response token = at(service)
                .formParam("grant_type", "password")
                .formParam("username", user)
                .formParam("password", PASSWORD)
                .post("/local/token");
        return with(service, token);
    }

    private static JsonNode first(PackagedService service, String kind, String role) throws IOException {
        JsonNode all = JSON.readTree(
                service.data().resolve("first-run-credentials.json").toFile());
        return StreamSupport.stream(all.get(kind).spliterator(), false)
                .filter(one -> one.get("role").textValue().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification with(PackagedService service, Response token) {
        return at(service).header("Authorization", bearer(token)).contentType("application/json");
    }

    private static String bearer(Response token) {
        return "Bearer " + token.<String>path("access_token");
    }

    private static RequestSpecification at(PackagedService service) {
        return given().baseUri(service.uri("").toString());
    }
}
