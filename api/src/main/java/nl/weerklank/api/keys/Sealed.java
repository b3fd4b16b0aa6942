package nl.weerklank.api.keys;

/**
 * Something only the key ring of its organisation can open.
 *
 * @param keyId the data key it was sealed with
 * @param bytes opaque: a version, a nonce, the ciphertext and its tag
 */
public record Sealed(String keyId, byte[] bytes) {

    @Override
    public String toString() {
        return "Sealed[%s, %d bytes]".formatted(keyId, bytes.length);
    }
}
