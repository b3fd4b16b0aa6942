package nl.weerklank.api.keys;

import javax.crypto.SecretKey;

/** The key of one person for one class of data in one bucket of time. */
public final class PersonKey {

    private final SecretKey key;

    PersonKey(SecretKey key) {
        this.key = key;
    }

    /**
     * Seals some content.
     *
     * @param about what it belongs to; opening needs exactly the same
     */
    public byte[] seal(byte[] about, byte[] content) {
        return AesGcm.seal(key, about, content);
    }

    /**
     * The content that was sealed.
     *
     * @throws CannotOpenException when it was changed or belongs elsewhere
     */
    public byte[] open(byte[] about, byte[] sealed) {
        return AesGcm.open(key, about, sealed);
    }
}
