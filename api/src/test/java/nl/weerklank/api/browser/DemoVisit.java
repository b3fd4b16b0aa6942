package nl.weerklank.api.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the pages; they are started once for all tests of a run, and closed after the last. */
final class DemoVisit implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DemoPages.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(DemoVisit.class))
                .getOrComputeIfAbsent(DemoPages.class, key -> DemoPages.in(folder()), DemoPages.class);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "pages").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
