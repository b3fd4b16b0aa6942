package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("The pages")
class PagesTest {

    private static final String ASSET = "/admin/assets/probe-1a2b3c.js";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/",
                "/admin/index.html",
                "/admin/rules",
                "/admin/rules/r-1/edit?tab=tests",
                "/me",
                "/me/",
                "/me/data"
            })
    @DisplayName("are one application, asked for anew each time, under the strict policy of pages")
    void areOneApplication(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<!doctype html>"))
                .header("Cache-Control", "no-cache")
                .header("Last-Modified", nullValue())
                .header("Content-Security-Policy", containsString("script-src 'self'"));
    }

    @Test
    @DisplayName("have assets that are kept for a year and sent compressed to whoever can read that")
    void keepAssets() {
        given().header("Accept-Encoding", "gzip")
                .get(ASSET)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Encoding", "gzip")
                .body(containsString("first first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/assets/gone-1a2b3c.js",
                "/admin/assets/gone",
                "/admin/assets/",
                "/admin/gone.svg",
                "/me/gone.js",
                "/menu"
            })
    @DisplayName("lack what is not there, and nobody keeps that in mind")
    void lackWhatIsNotThere(String address) {
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/no-such-address"))
                .header("Cache-Control", "no-store");
    }

    @Test
    @DisplayName("are only for reading")
    void areForReading() {
        given().post("/admin/rules").then().statusCode(404).body("status", equalTo(404));
    }
}
