package nl.weerklank.api.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import nl.weerklank.api.organisation.OrganisationId;

/** Seals what is personal, so that it can be read with the organisation's key ring and not without. */
@ApplicationScoped
public class Sealer {

    private final KeyRing keys;

    @Inject
    Sealer(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Seals with the organisation's active key.
     *
     * @param about what the content belongs to, for instance the id of a decision; it is not kept, and opening needs
     *     exactly the same
     */
    public Sealed seal(OrganisationId organisation, byte[] about, byte[] content) {
        KeyRing.DataKey key = keys.active(organisation);
        return new Sealed(key.id(), AesGcm.seal(key.key(), in(organisation, about), content));
    }

    /**
     * The content that was sealed.
     *
     * @throws CannotOpenException when its key is gone, it was changed, or it belongs to something else
     */
    public byte[] open(OrganisationId organisation, byte[] about, Sealed sealed) {
        SecretKey key = keys.named(organisation, sealed.keyId())
                .orElseThrow(
                        () -> new CannotOpenException("there is no key %s, or no longer".formatted(sealed.keyId())));
        return AesGcm.open(key, in(organisation, about), sealed.bytes());
    }

    /** From now on seals with a new key; what was sealed before can still be opened. */
    public void rotate(OrganisationId organisation) {
        keys.rotate(organisation);
    }

    private static byte[] in(OrganisationId organisation, byte[] about) {
        byte[] prefix = "weerklank %d ".formatted(organisation.id()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(prefix.length + about.length)
                .put(prefix)
                .put(about)
                .array();
    }
}
