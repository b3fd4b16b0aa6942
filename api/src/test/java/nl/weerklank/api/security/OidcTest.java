package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OidcTest.WithProvider.class)
@DisplayName("With an identity provider configured, which is away,")
class OidcTest {

    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "weerklank.oidc.issuer", "http://127.0.0.1:1/realms/none",
                    "weerklank.oidc.client-secret", "a secret that is long enough for a cookie",
                    "weerklank.organisation", "elsewhere");
        }
    }

    @Inject
    @Any
    Instance<HttpAuthenticationMechanism> mechanisms;

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
    @DisplayName("a token signed with the local key is not believed, in the header nor in the cookie")
    void refusesLocalTokens() {
        Account admin = new Account(organisations.usual(), "admin-1", Role.ADMIN, null, null);
        String token = tokens.issue(admin, Instant.now());

        SignedIn.with(token).get("/v1/people").then().statusCode(503);
        given().cookie(SessionCookie.NAME, token)
                .get("/v1/people")
                .then()
                .statusCode(401)
                .body("type", endsWith("/sign-in-needed"));
        given().auth()
                .preemptive()
                .basic("platform", "x")
                .get("/v1/people")
                .then()
                .statusCode(401);
    }

    @Test
    @DisplayName("a browser is told how signing in goes, that it cannot now, and that no password is taken here")
    void tellsBrowsers() {
        given().get("/session")
                .then()
                .statusCode(200)
                .body("signIn", equalTo("OIDC"))
                .body("user", nullValue());
        given().redirects()
                .follow(false)
                .header("Accept-Language", "nl")
                .get("/session/start?to=/admin/rules")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", endsWith("/identity-provider-away"))
                .body("title", equalTo("De identiteitsdienst antwoordt niet"));
        given().header(OurPages.HEADER, OurPages.VALUE)
                .contentType("application/json")
                .body(Map.of("user", "admin-1", "password", "x"))
                .post("/session")
                .then()
                .statusCode(404);
        given().get("/session/start?state=forged&code=forged")
                .then()
                .statusCode(401)
                .body("type", endsWith("/sign-in-lost"));
    }

    @Test
    @DisplayName("no other way of signing in is asked before our own choice between the two")
    void choosesFirst() {
        assertThat(mechanisms)
                .hasSizeGreaterThan(2)
                .filteredOn(mechanism -> !(mechanism instanceof SignInMechanism))
                .allMatch(mechanism -> mechanism.getPriority() < SignInMechanism.PRIORITY);
    }

    @Test
    @DisplayName("readiness says why the service is not ready")
    void saysWhyItIsNotReady() {
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'sign-in' }.status", equalTo("DOWN"))
                .body(
                        "checks.find { it.name == 'sign-in' }.data.provider",
                        startsWith("does not answer at http://127.0.0.1:1/realms/none"));
    }
}
