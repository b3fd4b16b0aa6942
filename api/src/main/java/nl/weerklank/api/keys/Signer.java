package nl.weerklank.api.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.weerklank.api.organisation.OrganisationId;

/**
 * Signs what leaves the service and comes back, such as a link in a mail, with a key of the organisation's ring
 * (HMAC-SHA256). Each purpose has a key of its own, derived from the ring's: what was signed for one is worth nothing for
 * another.
 */
@ApplicationScoped
public class Signer {

    /** Bytes of a signature: the name of the key, then the code. */
    public static final int BYTES = 16 + 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final KeyRing keys;

    Signer(KeyRing keys) {
        this.keys = keys;
    }

    /** Signs with the organisation's active key. */
    public byte[] sign(OrganisationId organisation, String purpose, byte[] content) {
        KeyRing.DataKey key = keys.active(organisation);
        UUID id = UUID.fromString(key.id());
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(code(key.key(), purpose, content))
                .array();
    }

    /** Whether this organisation signed exactly this for this purpose, with a key it still has. */
    public boolean isSigned(OrganisationId organisation, String purpose, byte[] content, byte[] signature) {
        if (signature.length != BYTES) {
            return false;
        }
        ByteBuffer read = ByteBuffer.wrap(signature);
        Optional<SecretKey> key = keys.named(organisation, new UUID(read.getLong(), read.getLong()).toString());
        byte[] code = new byte[read.remaining()];
        read.get(code);
        return key.filter(named -> MessageDigest.isEqual(code(named, purpose, content), code))
                .isPresent();
    }

    private static byte[] code(SecretKey key, String purpose, byte[] content) {
        byte[] derived = hmac(key.getEncoded(), ("weerklank signature " + purpose).getBytes(StandardCharsets.UTF_8));
        return hmac(derived, content);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
