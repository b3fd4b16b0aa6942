package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keeps passwords so that they cannot be read back: PBKDF2 with HMAC-SHA-512, 210,000 rounds unless configured otherwise
 * (OWASP Password Storage Cheat Sheet), and a salt each. Secrets of machines are long and random already: one SHA-256.
 */
@Singleton
class PasswordHash {

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final int rounds;
    private final String nobodys;

    PasswordHash(SignInSettings settings) {
        this.rounds = settings.passwordRounds();
        this.nobodys = written(bytes(SALT_BYTES), bytes(HASH_BYTES));
    }

    /** The hash of a password, with all that is needed to compare one with it. */
    String of(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return written(salt, derive(password, salt, rounds));
    }

    private String written(byte[] salt, byte[] derived) {
        return String.join("$", SCHEME, Integer.toString(rounds), text(salt), text(derived));
    }

    /** Whether this is the password; takes as long for a right one as for a wrong one. */
    boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("a password hash is not " + SCHEME);
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** What an account that does not exist is compared with, so that it takes as long. Nobody has this password. */
    String nobodys() {
        return nobodys;
    }

    String ofSecret(String secret) {
        return text(sha256(secret));
    }

    boolean secretMatches(String secret, String hash) {
        return MessageDigest.isEqual(Base64.getDecoder().decode(hash), sha256(secret));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
