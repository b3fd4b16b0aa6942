package nl.weerklank.api.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs for this machine, unpacked from the class path, and how to run one. */
final class PostgresPrograms {

    private static final int EXECUTABLE = 0100;
    private static final int ENOUGH_OF_THE_HASH = 12;

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks the programs under {@code parent}, unless they are there already.
     *
     * @throws LaunchException when there are none for this machine
     */
    static PostgresPrograms unpackedIn(Path parent) {
        String archive = archive();
        try {
            Path folder = parent.resolve("postgres-" + hash(archive));
            if (!Files.isDirectory(folder)) {
                OwnerOnly.folder(parent);
                Path draft = Files.createTempDirectory(parent, ".unpacking");
                unpack(archive, draft);
                try {
                    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
                } catch (FileSystemException e) {
                    delete(draft);
                    if (!Files.isDirectory(folder)) { // otherwise another process was faster
                        throw e;
                    }
                }
            }
            return new PostgresPrograms(folder);
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL could not be unpacked in %s: %s.".formatted(parent, e), e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param output receives what it says
     * @return its exit code
     */
    int run(Path output, String program, List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.concat(
                                        asSomebodyElse().stream(),
                                        Stream.of(folder.resolve("bin")
                                                .resolve(program)
                                                .toString())),
                                arguments.stream())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new LaunchException("PostgreSQL's %s did not finish within three minutes.".formatted(program));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while PostgreSQL's %s was running.".formatted(program), e);
        }
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own, root looks like nobody, also to itself. */
    private static List<String> asSomebodyElse() {
        boolean root =
                ProcessHandle.current().info().user().filter("root"::equals).isPresent();
        return root ? List.of("unshare", "--user") : List.of();
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "/postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system.split(" ", 2)[0],
                        machine.equals("aarch64") ? "arm_64" : "x86_64");
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresPrograms.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new LaunchException(
                    "This build of Weerklank brings no PostgreSQL for this machine (%s). Build it here, or name a PostgreSQL of your own with WEERKLANK_DB_URL."
                            .formatted(archive.substring(1)));
        }
        return new BufferedInputStream(stream);
    }

    private static String hash(String archive) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest()).substring(0, ENOUGH_OF_THE_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive wants to write outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, true)) {
                        throw new IOException("cannot make executable: " + target);
                    }
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
