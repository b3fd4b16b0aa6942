package nl.weerklank.api.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the service's own PostgreSQL, made once and kept in a file that only its owner can read. */
record Secrets(String superuser, String owner, String service, String erasure) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RANDOM_BYTES = 24;

    Secrets {
        if (superuser == null || owner == null || service == null || erasure == null) {
            throw new LaunchException("The file with the database's passwords is incomplete, expected superuser, owner,"
                    + " service and erasure. Put it back from a backup.");
        }
    }

    /** Reads the passwords, or makes them when there is no such file yet. */
    static Secrets keptIn(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                Secrets fresh = new Secrets(password(random), password(random), password(random), password(random));
                OwnerOnly.write(file, JSON.writeValueAsBytes(fresh));
                return fresh;
            }
            return JSON.readValue(file.toFile(), Secrets.class);
        } catch (IOException e) {
            // without the parser's message, which may quote the file
            throw new LaunchException("%s cannot be read or written (%s). Put it back from a backup."
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "passwords";
    }
}
