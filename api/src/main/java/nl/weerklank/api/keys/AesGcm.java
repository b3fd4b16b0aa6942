package nl.weerklank.api.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/counter mode (NIST SP 800-38D) with a random nonce of 96 bits: one key is good for 2^32 messages.
 * The form is one byte version, the nonce, the ciphertext, and a tag of 128 bits.
 */
final class AesGcm {

    static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] seal(SecretKey key, byte[] about, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not do AES-256-GCM", e);
        }
    }

    /** @throws CannotOpenException when a single bit, the key or what it is about differs */
    static byte[] open(SecretKey key, byte[] about, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] != VERSION) {
            throw new CannotOpenException(
                    "these %d bytes are not of a sealed form this version knows".formatted(sealed.length));
        }
        ByteBuffer rest = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        rest.get(nonce);
        byte[] ciphertext = new byte[rest.remaining()];
        rest.get(ciphertext);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new CannotOpenException("what was sealed was changed, or belongs elsewhere", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(about);
        return cipher;
    }
}
