package nl.weerklank.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The {@code weerklank} script in a repository of its own: a folder with a space in its name, where Maven is replaced by
 * a script the test writes. Nothing is built and nothing outside the folder is touched.
 */
final class Launcher {

    /** What a run printed, both streams together, and how it ended. */
    record Run(int exitCode, String output) {
        String lastLine() {
            return output.strip().lines().reduce((first, second) -> second).orElse("");
        }
    }

    private static final long PATIENCE_SECONDS = 60;

    private final Path root;

    private Launcher(Path root) {
        this.root = root;
    }

    static Launcher in(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.resolve("weer klank"));
        Files.copy(Repository.ROOT.resolve("weerklank"), root.resolve("weerklank"));
        Files.createDirectories(root.resolve(".mvn/wrapper"));
        Files.writeString(
                root.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=https://maven.example/org/apache/maven/apache-maven/1/apache-maven-1-bin.zip\n");
        return new Launcher(root);
    }

    Path root() {
        return root;
    }

    /** Lets {@code ./mvnw} be this script; it is called with the arguments for Maven in the root of the repository. */
    Launcher withMaven(String script) throws IOException {
        Path mvnw = root.resolve("mvnw");
        Files.writeString(mvnw, "#!/usr/bin/env bash\n[[ $1 != --version ]] || exit 0\n" + script);
        if (!mvnw.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s executable".formatted(mvnw));
        }
        return this;
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(root, "output", ".txt");
        List<String> command =
                new ArrayList<>(List.of("bash", root.resolve("weerklank").toString()));
        command.addAll(List.of(arguments));

        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment());
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("%s did not end within %d s".formatted(command, PATIENCE_SECONDS));
        }

        return new Run(process.exitValue(), Files.readString(output, UTF_8));
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "MAVEN_USER_HOME", root.resolve("maven").toString(),
                "LC_ALL", "C.UTF-8");
    }
}
