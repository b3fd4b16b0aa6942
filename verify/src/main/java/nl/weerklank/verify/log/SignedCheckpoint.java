package nl.weerklank.verify.log;

import java.util.Base64;
import nl.weerklank.verify.json.Json;

/**
 * A checkpoint with the signature of the key that it names.
 *
 * @param signature Ed25519 (RFC 8032) in base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {

    /** @throws IllegalArgumentException when it is not of this form */
    public static SignedCheckpoint of(Json.Fields json) {
        return new SignedCheckpoint(Checkpoint.of(json.fields("checkpoint")), json.text("signature"));
    }

    /** Whether this key signed exactly this. */
    public boolean isSignedBy(LogKey key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            return Base64.getEncoder().encodeToString(bytes).equals(signature) && key.signed(checkpoint.bytes(), bytes);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    public Json.Fields json() {
        return Json.fields()
                .put("checkpoint", checkpoint.json())
                .put("signature", signature)
                .done();
    }
}
