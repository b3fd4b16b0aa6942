package nl.weerklank.api.pressure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own for a folder, so small that a test can fill it. Only root can have one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /**
     * Moves the folder to a disk of this size.
     *
     * @throws org.opentest4j.TestAbortedException when this machine does not let us have one, which the test report then says
     */
    static SmallDisk under(Path folder, int megabytes) throws IOException, InterruptedException {
        Path aside = folder.resolveSibling(folder.getFileName() + ".aside");
        Files.move(folder, aside);
        Files.createDirectory(folder);
        boolean mounted =
                succeeds("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(
                mounted, "no disk can be mounted here (that needs root on Linux): a full disk was NOT tried");
        SmallDisk disk = new SmallDisk(folder);
        if (!succeeds("cp", "-a", aside + "/.", folder.toString())) {
            disk.close();
            throw new IOException("%s does not fit %d MB".formatted(aside, megabytes));
        }
        return disk;
    }

    /** Leaves no room for anything. */
    void fill() throws IOException {
        try (OutputStream file = Files.newOutputStream(filler)) {
            byte[] page = new byte[4096];
            while (true) {
                file.write(page);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /** Gives back the room that was taken. */
    void free() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!succeeds("umount", "--lazy", folder.toString())) {
            throw new IOException("the disk under %s cannot be taken away".formatted(folder));
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
