package nl.weerklank.api.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.organisation.OrganisationId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pairs of keys with which an organisation signs what others can check (Ed25519, RFC 8032). The private half leaves this
 * room only wrapped by the master key: who has the database can sign nothing.
 */
@ApplicationScoped
public class SigningKeys {

    private static final String ALGORITHM = "Ed25519";

    private final String data;
    private final Optional<String> given;
    private final Map<String, PrivateKey> opened = new ConcurrentHashMap<>();

    @Inject
    SigningKeys(
            @ConfigProperty(name = "weerklank.data") String data,
            @ConfigProperty(name = "weerklank.master-key") Optional<String> given) {
        this.data = data;
        this.given = given;
    }

    /**
     * A pair of keys.
     *
     * @param publicKey a SubjectPublicKeyInfo (RFC 8410)
     * @param wrapped the private half, opaque
     */
    public record Pair(byte[] publicKey, byte[] wrapped) {}

    /** A new pair for this organisation. */
    public Pair create(OrganisationId organisation) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] publicKey = pair.getPublic().getEncoded();
            byte[] wrapped = master().wrap(
                            about(organisation, publicKey), pair.getPrivate().getEncoded());
            return new Pair(publicKey, wrapped);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java does not do Ed25519", impossible);
        }
    }

    /**
     * The signature of this content, 64 bytes.
     *
     * @throws CannotOpenException when the pair is not one that was made here for this organisation
     */
    public byte[] sign(OrganisationId organisation, Pair pair, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateHalf(organisation, pair));
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java does not do Ed25519", impossible);
        }
    }

    /** Whether this pair was made here for this organisation, and its halves belong together. */
    public boolean isOurs(OrganisationId organisation, Pair pair) {
        try {
            unwrapped(organisation, pair);
            return true;
        } catch (CannotOpenException others) {
            return false;
        }
    }

    private PrivateKey privateHalf(OrganisationId organisation, Pair pair) {
        String name = organisation.id() + " " + new String(pair.wrapped(), StandardCharsets.ISO_8859_1);
        return opened.computeIfAbsent(name, wrapped -> unwrapped(organisation, pair));
    }

    private PrivateKey unwrapped(OrganisationId organisation, Pair pair) {
        try {
            byte[] encoded = master().unwrap(about(organisation, pair.publicKey()), pair.wrapped());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java does not do Ed25519", impossible);
        }
    }

    private MasterKey master() {
        return MasterKey.of(given, Path.of(data).resolve("master.key"));
    }

    /** A private half that is moved to another organisation, or beside another public half, does not open there. */
    private static byte[] about(OrganisationId organisation, byte[] publicKey) {
        String prefix = "weerklank signing key %d ".formatted(organisation.id());
        return (prefix + HexFormat.of().formatHex(publicKey)).getBytes(StandardCharsets.UTF_8);
    }
}
