package nl.weerklank.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The postmaster.pid that a killed PostgreSQL left")
class PostmasterFileTest {

    private static final String REST = "\n/somewhere\n1795301813\n5433\n\n127.0.0.1\n  2162866         4\nready   \n";

    @TempDir
    Path cluster;

    private PostmasterFile file;
    private Path path;

    @BeforeEach
    void inCluster() {
        file = new PostmasterFile(cluster);
        path = cluster.resolve("postmaster.pid");
    }

    @Test
    @DisplayName("is not believed when the process is a stranger; PostgreSQL gets an id to read that nobody has")
    void stranger() throws IOException {
        Files.writeString(path, ProcessHandle.current().pid() + REST);

        file.disownStranger();

        assertThat(file.isRunning()).isFalse();
        assertThat(file.runningOn()).isEmpty();
        assertThat(path).content().isEqualTo(Integer.MAX_VALUE + REST);
    }

    @Test
    @DisplayName("is not believed when it is empty or garbled")
    void garbled() throws IOException {
        for (String content : new String[] {"", "\n\n\n\n", "no number\na\nb\nc\n"}) {
            Files.writeString(path, content);

            assertThat(file.isRunning()).as(content).isFalse();
            assertThat(file.runningOn()).as(content).isEmpty();
        }
    }

    @Test
    @DisplayName("may be missing")
    void missing() {
        file.disownStranger();

        assertThat(file.isRunning()).isFalse();
        assertThat(path).doesNotExist();
    }

    @Test
    @DisplayName("of a zombie is not believed either")
    void zombie() throws IOException, InterruptedException {
        // a shell that never waits for its child: the child stays a zombie as long as the shell lives
        Process shell = new ProcessBuilder("sh", "-c", "sh -c 'exit 0' & echo $!; exec sleep 60").start();
        try {
            String zombie = new String(shell.getInputStream().readNBytes(1)) + readLine(shell);
            Files.writeString(path, zombie + REST);
            await(zombie);

            assertThat(file.isRunning()).isFalse();
        } finally {
            shell.destroyForcibly().waitFor();
        }
    }

    private static String readLine(Process shell) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = shell.getInputStream().read();
                next > '\n';
                next = shell.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static void await(String process) throws IOException, InterruptedException {
        Path status = Path.of("/proc", process, "stat");
        for (int i = 0;
                i < 100 && Files.exists(status) && !Files.readString(status).contains(") Z ");
                i++) {
            Thread.sleep(20);
        }
    }
}
