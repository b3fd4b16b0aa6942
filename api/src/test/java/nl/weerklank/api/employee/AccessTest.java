package nl.weerklank.api.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.keys.PbkdfKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("G06 Somebody who asks for everything held about them")
class AccessTest {

    @Test
    @DisplayName("gets each decision with its record as it was written, every suggestion, and who set each field")
    void everything() {
        Stage.newItem();
        String person = Stage.newOpenPerson();
        String decision = Stage.ask(person, 5, "EMAIL").extract().path("decisionId");

        Stage.self(person)
                .get("/v1/employees/{id}/data", person)
                .then()
                .statusCode(200)
                .body("employer.id", equalTo(person))
                .body("preferences.setBy.goals.by", equalTo("PERSON"))
                .body("offered.decisions.decisionId", hasItem(decision))
                .body("offered.suggestions[0].suggestionId", notNullValue())
                .body("decisionRecords[0].decisionId", equalTo(decision))
                .body("decisionRecords[0].record.schema", equalTo("decision/1"))
                .body("decisionRecords[0].record.grounds.profile.employee.id", equalTo(person));
    }

    @Test
    @DisplayName("by way of compliance gets a package that opens with a code only they see")
    void sealedPackage() throws Exception {
        Stage.newItem();
        String person = Stage.newOpenPerson();
        String decision = Stage.ask(person, 5, "EMAIL").extract().path("decisionId");

        String sealed = SignedIn.as(Role.COMPLIANCE)
                .contentType("application/json")
                .body(Map.of("caseReference", "inzage-7"))
                .post("/v1/employees/{id}/data-package", person)
                .then()
                .statusCode(200)
                .extract()
                .path("sealed");

        JsonPath known = Stage.self(person)
                .get("/v1/employees/{id}/data-package", person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(known.getString("items[0].caseReference")).isEqualTo("inzage-7");
        JsonNode opened = opened(sealed, known.getString("items[0].code"));
        assertThat(opened.at("/decisionRecords/0/decisionId").asText()).isEqualTo(decision);
        assertThat(sealed).doesNotContain(person, decision);
    }

    @Test
    @DisplayName("sees who asked for a package and for which case, and compliance never sees the code")
    void isTold() {
        String person = Stage.newOpenPerson();

        SignedIn.as(Role.COMPLIANCE)
                .contentType("application/json")
                .body(Map.of("caseReference", "inzage-8"))
                .post("/v1/employees/{id}/data-package", person)
                .then()
                .statusCode(200);

        Stage.self(person)
                .get("/v1/employees/{id}/data", person)
                .then()
                .body("offered.lookedUp.caseReference", hasItem("inzage-8"))
                .body("offered.lookedUp.action", hasItem("makeDataPackage"))
                .body("dataPackages[0].caseReference", equalTo("inzage-8"))
                .body("dataPackages[0].code", equalTo(null));
        SignedIn.as(Role.COMPLIANCE)
                .get("/v1/employees/{id}/data-package", person)
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("is not looked into without a case reference")
    void withoutCase() {
        String person = Stage.newOpenPerson();

        SignedIn.as(Role.COMPLIANCE)
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/employees/{id}/data-package", person)
                .then()
                .statusCode(400)
                .body("field", equalTo("caseReference"));
    }

    private static JsonNode opened(String sealed, String code) throws Exception {
        JsonWebEncryption read = new JsonWebEncryption();
        read.setAlgorithmConstraints(DataPackages.PASSWORD_BASED);
        read.setKey(new PbkdfKey(code));
        read.setCompactSerialization(sealed);
        try (GZIPInputStream json = new GZIPInputStream(new ByteArrayInputStream(read.getPlaintextBytes()))) {
            return new ObjectMapper().readTree(json);
        } catch (JoseException wrongCode) {
            throw new AssertionError("the code does not open the package", wrongCode);
        }
    }
}
