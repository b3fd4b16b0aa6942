package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The weerklank command")
@DisabledOnOs(value = WINDOWS, disabledReason = "the weerklank command is a bash script")
class LauncherTest {

    private static final String A_REPORT = """
            mkdir -p engine/target/surefire-reports
            cat >engine/target/surefire-reports/TEST-%1$s.xml <<'XML'
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="%1$s" time="0.1"
              tests="%2$d" errors="%3$d" skipped="%4$d" failures="%5$d" flakes="0"><testcase name="one"/></testsuite>
            XML
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "explains {0} when asked")
    @ValueSource(
            strings = {
                "demo",
                "start",
                "stop",
                "import",
                "replay",
                "test",
                "quick",
                "models",
                "evaluate",
                "simulate-month",
                "verify",
                "java",
                "help"
            })
    void explainsEachCommand(String command) throws Exception {
        Launcher launcher = Launcher.in(folder);

        Launcher.Run run = launcher.run(command, "--help");

        assertThat(run.output()).startsWith("Usage: ./weerklank " + command);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    @DisplayName("lists every command that it explains")
    void listsItsCommands() throws Exception {
        Launcher launcher = Launcher.in(folder);

        Launcher.Run run = launcher.run();

        assertThat(run.output())
                .contains(
                        "demo ",
                        "start ",
                        "stop ",
                        "import ",
                        "test ",
                        "quick ",
                        "models ",
                        "evaluate ",
                        "simulate-month",
                        "verify ",
                        "java ",
                        "help ");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest(name = "refuses {0} and says what it expected")
    @CsvSource(
            delimiter = '|',
            value = {
                "dance                    | There is no command 'dance'",
                "demo --port abc          | --port is 'abc', expected a number from 1 to 65535",
                "demo --port 0            | --port is '0', expected a number from 1 to 65535",
                "demo --port 65536        | --port is '65536', expected a number from 1 to 65535",
                "demo --port              | --port needs a value",
                "demo --host a;b          | --host is 'a;b', expected a name or an address",
                "stop --port 8081         | stop does not know --port",
                "stop --with-keycloak     | stop does not know --with-keycloak",
                "start --with-keycloak --host 0.0.0.0 | --with-keycloak is for trying on this machine",
                "start --long             | start does not know --long",
                "start now                | start takes no 'now'",
                "import                   | import needs a file",
                "import missing.ndjson    | There is no readable file",
                "import one two           | import takes one file",
                "models                   | models needs to know what to do: train or evaluate",
                "models guess             | models takes no 'guess'",
                "evaluate                 | evaluate needs to know what: ranking",
                "evaluate guess           | evaluate takes no 'guess'",
                "evaluate ranking --data none | no folder",
                "simulate-month --lang fr | --lang is 'fr', expected nl or en",
                "simulate-month --seed x  | --seed is 'x', expected a number",
                "simulate-month --out weer\u00a0klank/mvnw | which is not a folder",
                "verify                   | verify needs a file and a key",
                "demo --lang nl           | demo does not know --lang",
                "models train --data none | to train with; name the one that holds ud-dutch",
                "stop --data weer\u00a0klank/mvnw | which is not a folder",
            })
    void refusesNonsense(String arguments, String complaint) throws Exception {
        Launcher launcher = Launcher.in(folder).withMaven("exit 1\n");

        Launcher.Run run = launcher.run(withSpaces(arguments.split(" ")));

        assertThat(run.output()).contains(complaint);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("says that the port is taken, and how to choose another, before it builds anything")
    void refusesATakenPort() throws Exception {
        Launcher launcher = Launcher.in(folder).withMaven("touch built\nexit 1\n");
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());

            Launcher.Run run = launcher.run("demo", "--port", port);

            assertThat(run.output())
                    .contains("Port " + port + " on 127.0.0.1 is already in use")
                    .contains("--port ");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(launcher.root().resolve("built")).doesNotExist();
        }
    }

    @Test
    @DisplayName("shows which module is being built, and the errors, and keeps the rest in a file")
    void showsProgress() throws Exception {
        Launcher launcher = Launcher.in(folder).withMaven("""
                        echo "[INFO] Building Weerklank: engine 0.1.0-SNAPSHOT                          [2/3]"
                        echo "[INFO] a detail"
                        echo "[INFO] Building Weerklank: rules 0.1.0-SNAPSHOT                           [3/3]"
                        echo "[ERROR] the reason"
                        exit 1
                        """);

        Launcher.Run run = launcher.run("start", "--port", Integer.toString(aFreePort()));

        assertThat(run.output())
                .contains("Building (1/2) engine …", "Building (2/2) rules …", "[ERROR] the reason", "The build failed")
                .doesNotContain("a detail");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(launcher.root().resolve("target/build.log")).content().contains("a detail");
    }

    @Test
    @DisplayName("ends a run of the tests with one line that sums all reports of that run, and only of that run")
    void sumsTheTests() throws Exception {
        Launcher launcher = Launcher.in(folder)
                .withMaven(A_REPORT.formatted("First", 5, 0, 1, 0) + A_REPORT.formatted("Second", 3, 1, 0, 1)
                        + "exit 1\n");
        Path old = launcher.root().resolve("api/target/failsafe-reports/TEST-Old.xml");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "<testsuite tests=\"100\" errors=\"0\" skipped=\"0\" failures=\"0\">");

        Launcher.Run run = launcher.run("test");

        assertThat(run.lastLine()).isEqualTo("5 passed, 2 failed, 1 skipped");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    @DisplayName("succeeds when all tests passed, and asks for the full counts only when told to")
    void passesLongOn() throws Exception {
        Launcher launcher = Launcher.in(folder)
                .withMaven("echo \"$@\" >arguments\n" + A_REPORT.formatted("Only", 2, 0, 0, 0) + "exit 0\n");

        Launcher.Run brief = launcher.run("test");
        String briefly = Files.readString(launcher.root().resolve("arguments"));
        launcher.run("test", "--long");
        String atLength = Files.readString(launcher.root().resolve("arguments"));

        assertThat(brief.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
        assertThat(brief.exitCode()).isZero();
        assertThat(briefly).contains("verify", "-Dweerklank.long=false");
        assertThat(atLength).contains("verify", "-Dweerklank.long=true");
    }

    @Test
    @DisplayName("calls a run in which no test ran a failure")
    void noTestIsAFailure() throws Exception {
        Launcher launcher = Launcher.in(folder).withMaven("exit 0\n");

        Launcher.Run run = launcher.run("test");

        assertThat(run.output()).contains("No test ran.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    @DisplayName("never stops a process that is not a Weerklank with this data, whatever the pid file says")
    void stopsOnlyItsOwn() throws Exception {
        Launcher launcher = Launcher.in(folder);
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path data = Files.createDirectories(launcher.root().resolve("data"));
            Files.writeString(data.resolve("weerklank.pid"), stranger.pid() + "\n");
            Files.writeString(data.resolve("keycloak.pid"), stranger.pid() + "\n");

            Launcher.Run run = launcher.run("stop");

            assertThat(run.output()).contains("No Weerklank runs with its data in");
            assertThat(run.exitCode()).isZero();
            assertThat(stranger.waitFor(1, TimeUnit.SECONDS))
                    .as("the stranger ended")
                    .isFalse();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static String[] withSpaces(String[] words) {
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].replace('\u00a0', ' ');
        }
        return arguments;
    }

    private static int aFreePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }
}
