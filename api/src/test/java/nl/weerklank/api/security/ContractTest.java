package nl.weerklank.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The contract")
class ContractTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");
    private static final String RENEW =
            "./mvnw -q -pl api -am test -Dtest=ContractTest -Dsurefire.failIfNoSpecifiedTests=false -Dweerklank.openapi.update=true";

    @Inject
    RoleTable table;

    @Test
    @DisplayName("is what docs/openapi.json says")
    void isTheOneThatIsCommitted() throws IOException {
        if (Boolean.getBoolean("weerklank.openapi.update")) {
            Files.writeString(COMMITTED, Contract.text());
        }

        assertThat(Files.readString(COMMITTED))
                .as(
                        "The interface changed. If that was meant, renew docs/openapi.json with%n  %s%nand commit it; clients see the difference.",
                        RENEW)
                .isEqualTo(Contract.text());
    }

    @Test
    @DisplayName("is OpenAPI 3.1")
    void isOfVersion31() {
        assertThat(Contract.tree().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    @DisplayName("names every operation as docs/roles.csv does, and says that it may answer with a problem")
    void namesEveryOperation() {
        Contract.tree().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    List<String> expected =
                            table
                                    .find(method.getKey().toUpperCase(Locale.ROOT), path.getKey())
                                    .map(Operation::id)
                                    .stream()
                                    .toList();
                    assertThat(expected)
                            .as("%s %s in docs/roles.csv", method.getKey(), path.getKey())
                            .containsExactly(
                                    method.getValue().path("operationId").asText());
                    assertThat(method.getValue().path("responses").has("default"))
                            .isTrue();
                }));
    }

    @Test
    @DisplayName("has room in the metrics for each of its paths, and for what asks for something else")
    void isMeasuredWhole() {
        assertThat(ConfigProvider.getConfig()
                        .getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Integer.class))
                .isGreaterThan(2 * Contract.tree().path("paths").size());
    }
}
