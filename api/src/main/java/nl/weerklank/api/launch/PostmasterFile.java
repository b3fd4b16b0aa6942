package nl.weerklank.api.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} by which a PostgreSQL says that it uses a cluster. After a {@code kill -9} it stays
 * behind, and the process it names may be dead, a zombie, or something else altogether by now.
 */
final class PostmasterFile {

    private static final int PROCESS = 0;
    private static final int PORT = 3;

    /** A process id that no system gives out. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    private final Path cluster;

    PostmasterFile(Path cluster) {
        this.cluster = cluster;
    }

    /** The port of the PostgreSQL that runs on this cluster right now; empty when none does. */
    Optional<Integer> runningOn() {
        List<String> lines = lines();
        if (lines.size() <= PORT || !isPostgresOfThisCluster(lines.get(PROCESS))) {
            return Optional.empty();
        }
        return number(lines.get(PORT)).map(Long::intValue);
    }

    /** Whether a process lives that is a PostgreSQL on this cluster. */
    boolean isRunning() {
        List<String> lines = lines();
        return !lines.isEmpty() && isPostgresOfThisCluster(lines.get(PROCESS));
    }

    /**
     * Makes sure that PostgreSQL does not mistake a stranger, who got the process id of a dead one, for a living one.
     * The file itself stays: with it PostgreSQL checks that no worker of the dead one is still writing.
     */
    void disownStranger() {
        List<String> lines = new ArrayList<>(lines());
        if (lines.isEmpty() || isPostgresOfThisCluster(lines.get(PROCESS))) {
            return;
        }
        lines.set(PROCESS, NOBODY);
        try {
            OwnerOnly.write(
                    file(), (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LaunchException("%s cannot be written: %s.".formatted(file(), e), e);
        }
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new LaunchException("%s cannot be read: %s.".formatted(file(), e), e);
        }
    }

    /** A zombie has no command line any more, a stranger has another one. */
    private boolean isPostgresOfThisCluster(String process) {
        return number(process)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().commandLine())
                .filter(command -> command.contains("postgres") && command.contains("-D " + cluster))
                .isPresent();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
