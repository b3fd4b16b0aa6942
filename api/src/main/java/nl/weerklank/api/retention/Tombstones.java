package nl.weerklank.api.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.launch.LaunchException;
import nl.weerklank.api.launch.OwnerOnly;
import nl.weerklank.api.organisation.OrganisationId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who was erased, by pseudonym only, in a file that is added to and belongs to no back-up: after a restore it says who must be
 * erased again. A line is an organisation's code, a pseudonym and a moment.
 */
@ApplicationScoped
public class Tombstones {

    private final Path file;

    Tombstones(
            @ConfigProperty(name = "weerklank.data") String data,
            @ConfigProperty(name = "weerklank.tombstones") Optional<String> elsewhere) {
        this.file = elsewhere.map(Path::of).orElseGet(() -> Path.of(data).resolve("tombstones"));
    }

    /** Somebody who was erased. */
    public record Tombstone(String organisation, UUID pseudonym, Instant erasedAt) {

        private String line() {
            return "%s %s %s\n".formatted(organisation, pseudonym, erasedAt);
        }

        private static Tombstone of(String line) {
            String[] words = line.split(" ", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException("expected three words");
            }
            return new Tombstone(words[0], UUID.fromString(words[1]), Instant.parse(words[2]));
        }
    }

    /** Adds a line, which is on disk when this returns. */
    public synchronized void add(Tombstone tombstone) {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, new byte[0]);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                ByteBuffer rest = ByteBuffer.wrap(tombstone.line().getBytes(StandardCharsets.UTF_8));
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the file of tombstones cannot be written; nobody is erased", e);
        }
    }

    /** Everybody of this organisation in the file. */
    public synchronized List<Tombstone> of(OrganisationId organisation) {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(this::read)
                    .filter(tombstone -> tombstone.organisation().equals(organisation.code()))
                    .toList();
        } catch (IOException e) {
            throw new LaunchException("the file of tombstones %s cannot be read".formatted(file), e);
        }
    }

    private Tombstone read(String line) {
        try {
            return Tombstone.of(line);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new LaunchException(
                    "the file of tombstones %s has a line that is none: '%s'. Put the file back as it was; without it erased people may return from a back-up."
                            .formatted(file, line),
                    e);
        }
    }
}
