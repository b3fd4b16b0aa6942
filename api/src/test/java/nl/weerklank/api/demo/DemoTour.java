package nl.weerklank.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.weerklank.api.launch.PackagedService;

/** Loads the demo organisation into a packaged service and shows around, in a process of its own as {@code ./weerklank demo} does. */
public final class DemoTour {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path APPLICATION = Path.of("target", "quarkus-app").toAbsolutePath();

    private DemoTour() {}

    /** What the tour prints; fails when it fails. */
    public static String of(PackagedService service) throws IOException, InterruptedException {
        return run(
                service.data().getParent(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        APPLICATION.resolve("app") + "/*",
                        APPLICATION.resolve("lib/main") + "/*",
                        APPLICATION.resolve("lib/boot") + "/*"),
                "nl.weerklank.api.demo.Tour",
                "--url",
                service.uri("").toString(),
                "--data",
                service.data().toString(),
                "--demo",
                REPOSITORY.resolve("docs/demo").toString());
    }

    /** What a command in this folder prints; fails when it fails. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
