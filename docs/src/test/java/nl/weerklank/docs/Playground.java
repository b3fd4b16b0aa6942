package nl.weerklank.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder that looks like the repository, in which commands from the pages run for real, but for what would build,
 * serve or reach out: {@code ./weerklank}, {@code ./mvnw}, {@code git} and {@code curl} only look whether they are asked
 * something that exists.
 */
final class Playground {

    /** What a run printed, on both streams, and how it ended. */
    record Run(int exitCode, String output) {}

    private static final long PATIENCE_SECONDS = 60;

    /** Asks the real launcher to explain the command instead, with all options it was given. */
    private static final String WEERKLANK = """
            #!/usr/bin/env bash
            set -eu
            command=${1:-help}
            if [[ $command == java ]]; then
              echo "$JAVA_HOME"
              exit
            fi
            words=$(bash "$REPOSITORY/weerklank" "$command" --help)
            shift
            for word in "$@"; do
              if [[ $word == --* && $words != *"$word"* ]]; then
                echo "$command does not know $word"
                exit 2
              fi
            done
            """;

    private static final String MVNW = """
            #!/usr/bin/env bash
            while [[ $# -gt 0 ]]; do
              if [[ $1 == -pl ]]; then
                for module in ${2//,/ }; do
                  [[ -f $REPOSITORY/$module/pom.xml ]] || { echo "no module $module"; exit 2; }
                done
                shift
              fi
              shift
            done
            """;

    /** Knows the addresses in the description of the interface, and those that every Quarkus service answers. */
    private static final String CURL = """
            #!/usr/bin/env bash
            for word in "$@"; do
              [[ $word == http://127.0.0.1:8080/* ]] || continue
              path=/${word#http://127.0.0.1:8080/}
              path=${path%%\\?*}
              case $path in
                /q/health/live | /q/health/ready | /q/metrics | /local/token) exit 0 ;;
              esac
              pattern=$(sed -E 's#/[a-z]+-[0-9]+#/[{][^}"]*[}]#g' <<<"$path")
              grep -Eq "\\"$pattern\\"" "$REPOSITORY/docs/openapi.json" && exit 0
              echo "nothing answers at $path"
              exit 2
            done
            echo "no address of the service in: $*"
            exit 2
            """;

    /** Knows the scripts of the pages. */
    private static final String NPM = """
            #!/usr/bin/env bash
            [[ $1 == ci ]] && exit
            [[ $1 == run ]] && grep -q '"'"$2"'": "' package.json && exit
            echo "the pages know no 'npm $*'"
            exit 2
            """;

    /** Knows the programs that come with the pages. */
    private static final String NPX = """
            #!/usr/bin/env bash
            grep -q '"'"$1"'": "[0-9]' package.json && exit
            echo "the pages come without $1"
            exit 2
            """;

    private final Path root;

    private Playground(Path root) {
        this.root = root;
    }

    static Playground in(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.resolve("weer klank"));
        Files.createDirectories(root.resolve("data"));
        Files.writeString(root.resolve("data/master.key"), "key");
        Files.writeString(
                root.resolve("data/first-run-credentials.json"),
                "{\"people\": [],\n\"clients\": [\n  {\"clientId\":\"platform\",\"clientSecret\":\"secret\"}\n]}\n");
        Path pages = Files.createDirectories(root.resolve("admin-ui/ui"));
        Files.copy(Repository.ROOT.resolve("admin-ui/ui/package.json"), pages.resolve("package.json"));
        Path programs = Files.createDirectories(folder.resolve("programs"));
        program(programs.resolve("npm"), NPM);
        program(programs.resolve("npx"), NPX);
        program(root.resolve("weerklank"), WEERKLANK);
        program(root.resolve("mvnw"), MVNW);
        program(programs.resolve("curl"), CURL);
        program(programs.resolve("git"), "#!/usr/bin/env bash\n[[ $1 == pull || $1 == clone ]]\n");
        program(programs.resolve("wget"), "#!/usr/bin/env bash\nexit 2\n");
        return new Playground(root);
    }

    private static void program(Path path, String script) throws IOException {
        Files.writeString(path, script);
        if (!path.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s executable".formatted(path));
        }
    }

    /** Runs the lines, up to the first that fails. The restore of a backup finds the one from the page. */
    Run run(String lines) throws IOException, InterruptedException {
        Path output = root.resolveSibling("output.txt");
        String backup = lines.contains("-xzf") ? "tar -czf weerklank-backup.tar.gz data\n" : "";
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", backup + lines)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "REPOSITORY",
                        Repository.ROOT.toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "PATH",
                        root.resolveSibling("programs") + ":" + System.getenv("PATH"),
                        "LC_ALL",
                        "C.UTF-8",
                        "TOKEN", // a page takes one in its first block, and uses it in the next
                        "token"));
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("%s did not end within %d s".formatted(lines, PATIENCE_SECONDS));
        }
        return new Run(process.exitValue(), Files.readString(output, UTF_8));
    }
}
