package nl.weerklank.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Over HTTP, a call with an Idempotency-Key")
class IdempotentCallsTest {

    private final String key = "key-" + UUID.randomUUID();
    private String person;

    @BeforeEach
    void somebody() {
        Stage.newItem();
        person = Stage.newOpenPerson();
    }

    @Test
    @DisplayName("that is sent again gets the same answer to the byte, and decides nothing anew")
    void sentAgain() {
        Response first = ask(5, key);
        Stage.says(Stage.self(person), person, Map.of("optIn", false));

        Response second = ask(5, key);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(ask(5, "another-" + key).<String>path("decisionId")).isNotEqualTo(first.path("decisionId"));
    }

    @Test
    @DisplayName("that asks something else under the same key is refused, and says what to do")
    void somethingElse() {
        ask(5, key);

        ask(6, key)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/idempotency-key-reused"))
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    @DisplayName("that was refused can be sent again with the same key once it is right")
    void refusedFirst() {
        ask(0, key).then().statusCode(400);

        ask(5, key).then().statusCode(200);
    }

    private Response ask(int limit, String idempotencyKey) {
        return Stage.platform()
                .header("Idempotency-Key", idempotencyKey)
                .body(Map.of("employeeId", person, "limit", limit, "channel", "EMAIL"))
                .post("/v1/suggestions");
    }
}
