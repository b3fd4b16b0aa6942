package nl.weerklank.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Keycloak to try with")
class PrepareKeycloakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REALM = Path.of("..", "docs", "keycloak", "weerklank-realm.json");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("my data");
        PrepareKeycloak.prepare(folder.resolve("programs"), data, REALM);
    }

    @Test
    @DisplayName("knows the people of the first start by their roles and employees, and has them choose a password")
    void knowsThePeople() throws IOException {
        JsonNode expert = named(realm().path("users"), "username", "e-05");
        JsonNode lead = named(realm().path("users"), "username", "comms-1");

        assertThat(texts(expert.path("realmRoles"))).containsExactly("EMPLOYEE");
        assertThat(expert.path("attributes").path("employee_id").path(0).asText())
                .isEqualTo("e-05");
        assertThat(expert.path("attributes").path("organisation").path(0).asText())
                .isEqualTo("main");
        assertThat(texts(expert.path("requiredActions"))).containsExactly("UPDATE_PASSWORD");
        assertThat(texts(lead.path("realmRoles"))).containsExactly("COMMS_LEAD");
        assertThat(lead.path("attributes").has("employee_id")).isFalse();
        assertThat(lead.path("credentials").path(0).path("value").asText())
                .isEqualTo(FirstRunFile.in(FirstRunFile.path(data)).password("comms-1", "main"))
                .hasSizeGreaterThanOrEqualTo(20)
                .isNotEqualTo(expert.path("credentials").path(0).path("value").asText());
    }

    @Test
    @DisplayName("goes on with what was handed out before, and gets no realm again once it has one")
    void goesOn() throws IOException {
        String before = Files.readString(FirstRunFile.path(data));
        Files.createDirectories(data.resolve("keycloak/data/h2"));

        PrepareKeycloak.prepare(folder.resolve("programs"), data, REALM);

        assertThat(FirstRunFile.path(data)).hasContent(before);
        assertThat(data.resolve("keycloak/data/import/weerklank-realm.json")).doesNotExist();
    }

    @Test
    @DisplayName(
            "G08 G13 has a realm that ships without a secret, in which nobody changes their own name, employee or role")
    void shipsASafeRealm() throws IOException {
        JsonNode shipped = JSON.readTree(REALM.toFile());
        JsonNode profile = JSON.readTree(
                shipped.findValue("kc.user.profile.config").path(0).asText());

        assertThat(shipped.findValues("secret")).isEmpty();
        assertThat(shipped.findValues("credentials")).isEmpty();
        assertThat(shipped.path("editUsernameAllowed").asBoolean(true)).isFalse();
        assertThat(shipped.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(shipped.path("bruteForceProtected").asBoolean()).isTrue();
        for (String attribute : List.of("username", "organisation", "employee_id")) {
            JsonNode edit = named(profile.path("attributes"), "name", attribute)
                    .path("permissions")
                    .path("edit");
            assertThat(texts(edit)).as(attribute).containsExactly("admin");
        }
        assertThat(shipped.path("roles").path("realm").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Enum::name).toList());
    }

    @Test
    @DisplayName("sends browsers back to this service only, by code and PKCE")
    void sendsBrowsersBackToUs() throws IOException {
        JsonNode client = named(realm().path("clients"), "clientId", "weerklank");

        assertThat(texts(client.path("redirectUris")))
                .isNotEmpty()
                .allMatch(address -> address.matches("http://(127\\.0\\.0\\.1|localhost)/session/start"));
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("secret").asText()).hasSizeGreaterThanOrEqualTo(32);
    }

    private JsonNode realm() throws IOException {
        return JSON.readTree(
                data.resolve("keycloak/data/import/weerklank-realm.json").toFile());
    }

    private static JsonNode named(JsonNode all, String field, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
