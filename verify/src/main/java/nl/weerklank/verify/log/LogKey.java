package nl.weerklank.verify.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.tree.Hash;

/** The public half of a key that signs a log. Its id is the SHA-256 of itself, so that none can pass for another. */
public final class LogKey {

    /** The algorithm (RFC 8032). */
    public static final String ALGORITHM = "Ed25519";

    private static final String HEAD = "-----BEGIN PUBLIC KEY-----";
    private static final String FOOT = "-----END PUBLIC KEY-----";

    private final String id;
    private final PublicKey key;

    private LogKey(String id, PublicKey key) {
        this.id = id;
        this.key = key;
    }

    /**
     * The key that is written so.
     *
     * @param encoded a SubjectPublicKeyInfo (RFC 8410)
     * @throws IllegalArgumentException when it is no Ed25519 key
     */
    public static LogKey of(byte[] encoded) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            return new LogKey(Hash.ofContent(encoded).hex(), key);
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("these %d bytes are no public Ed25519 key".formatted(encoded.length));
        }
    }

    /** The key in this field, in base64. */
    public static LogKey of(Json.Fields json) {
        return of(Base64.getDecoder().decode(json.text("publicKey")));
    }

    /**
     * The key in a file: PEM, or the answer of the service about its keys, of which the first counts.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static LogKey ofFile(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("{")) {
            return Json.readFields(stripped).items("items").stream()
                    .findFirst()
                    .filter(Json.Fields.class::isInstance)
                    .map(Json.Fields.class::cast)
                    .map(LogKey::of)
                    .orElseThrow(() -> new IllegalArgumentException("there is no key in it"));
        }
        return of(Base64.getMimeDecoder()
                .decode(stripped.replace(HEAD, "").replace(FOOT, "").strip()));
    }

    public String id() {
        return id;
    }

    /** The key as a SubjectPublicKeyInfo in base64. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public Json.Fields json() {
        return Json.fields().put("keyId", id).put("publicKey", encoded()).done();
    }

    /** Whether the private half of this key signed exactly this. */
    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java does not do Ed25519", impossible);
        }
    }
}
