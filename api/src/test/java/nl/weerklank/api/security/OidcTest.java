package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OidcTest.WithProvider.class)
@DisplayName("With an identity provider configured")
class OidcTest {

    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("weerklank.oidc.issuer", "https://id.example.org", "weerklank.organisation", "elsewhere");
        }
    }

    @Inject
    Tokens tokens;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    People people;

    @Test
    @DisplayName("nothing of the local sign-in works: no tokens, no passwords, no first people")
    void nothingLocalWorks() {
        given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "platform")
                .formParam("client_secret", "x")
                .post("/local/token")
                .then()
                .statusCode(404)
                .body("type", endsWith("/no-such-address"));
        given().contentType("application/json")
                .body("{}")
                .post("/local/password")
                .then()
                .statusCode(404);
        assertThat(transaction.in(organisations.usual(), people::areThere)).isFalse();
    }

    @Test
    @DisplayName("a token signed with the local key is refused")
    void refusesLocalTokens() {
        Account admin = new Account(organisations.usual(), "admin-1", Role.ADMIN, null, null);
        String token = tokens.issue(admin, Instant.now());

        SignedIn.with(token).get("/v1/people").then().statusCode(401);
    }
}
