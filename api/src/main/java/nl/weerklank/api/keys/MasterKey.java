package nl.weerklank.api.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.weerklank.api.launch.LaunchException;
import nl.weerklank.api.launch.OwnerOnly;

/** The key that wraps all others. It is never in the database: who steals that has nothing to read. */
final class MasterKey {

    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * The key that is given, or the one in the file, which is made when there is none.
     *
     * @param given base64 of 32 bytes
     */
    static MasterKey of(Optional<String> given, Path file) {
        if (given.isPresent()) {
            return new MasterKey(decoded("WEERKLANK_MASTER_KEY", given.get()));
        }
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[AesGcm.KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                OwnerOnly.write(file, Base64.getEncoder().encode(fresh));
            }
            return new MasterKey(decoded(file.toString(), Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new LaunchException("the master key %s cannot be read or written".formatted(file), e);
        }
    }

    byte[] wrap(byte[] about, byte[] dataKey) {
        return AesGcm.seal(key, about, dataKey);
    }

    byte[] unwrap(byte[] about, byte[] wrapped) {
        return AesGcm.open(key, about, wrapped);
    }

    private static byte[] decoded(String where, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new LaunchException("the master key in %s is not base64".formatted(where)); // no cause: it quotes
        }
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw new LaunchException(
                    "the master key in %s has %d bytes, expected %d".formatted(where, bytes.length, AesGcm.KEY_BYTES));
        }
        return bytes;
    }
}
