package nl.weerklank.api.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the service that a Keycloak signs people in for; the two are started once for all tests of a run. */
public final class KeycloakVisit implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ServiceWithKeycloak.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(KeycloakVisit.class))
                .getOrComputeIfAbsent(
                        ServiceWithKeycloak.class, key -> ServiceWithKeycloak.in(folder()), ServiceWithKeycloak.class);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "keycloak-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
