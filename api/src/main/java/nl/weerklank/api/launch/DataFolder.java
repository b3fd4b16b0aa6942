package nl.weerklank.api.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder in which one running service keeps everything; nobody else may use it meanwhile. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "weerklank.lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, which is made when it is not there. The system gives it back when this process ends, however
     * it ends.
     *
     * @throws LaunchException when it cannot be used, or another service uses it
     */
    static DataFolder take(Path wanted) {
        try {
            OwnerOnly.folder(wanted);
            Path path = wanted.toRealPath();
            FileChannel channel = OwnerOnly.open(path.resolve(LOCK));
            if (lock(channel) == null) {
                String holder = Files.readString(path.resolve(LOCK)).strip();
                channel.close();
                throw new LaunchException(
                        "Another Weerklank%s already keeps its data in %s. Stop that one first, or give this one a folder of its own with -Dweerklank.data=DIR."
                                .formatted(holder.isEmpty() ? "" : " (process " + holder + ")", path));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new LaunchException(
                    "The data folder %s cannot be used: %s. Choose another one with -Dweerklank.data=DIR."
                            .formatted(wanted, e),
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
