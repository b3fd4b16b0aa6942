package nl.weerklank.api.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and secrets that nobody can guess. */
final class NewSecrets {

    private static final int SECRET_BYTES = 32;
    private static final int FIRST_PASSWORD_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewSecrets() {}

    /** A password to begin with: 120 random bits as 20 characters. */
    static String firstPassword() {
        return Base64.getUrlEncoder().encodeToString(bytes(FIRST_PASSWORD_BYTES));
    }

    /** A secret for a machine: 256 random bits. */
    static String clientSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
