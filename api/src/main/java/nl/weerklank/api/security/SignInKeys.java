package nl.weerklank.api.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import nl.weerklank.api.launch.OwnerOnly;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key pair (P-256) that signs local tokens, made at the first start and kept in the data folder for its owner only. */
@Singleton
class SignInKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyPair pair;

    SignInKeys(@ConfigProperty(name = "weerklank.data") Path data) {
        this.pair = keptIn(data);
    }

    PrivateKey privateKey() {
        return pair.getPrivate();
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    private static KeyPair keptIn(Path data) {
        Path file = data.resolve("sign-in-key.json");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.folder(data);
                OwnerOnly.write(file, JSON.writeValueAsBytes(Kept.of(fresh())));
            }
            return JSON.readValue(file.toFile(), Kept.class).pair();
        } catch (IOException | GeneralSecurityException e) {
            // without the message of the parser, which may quote the file
            throw new IllegalStateException(
                    "%s cannot be read or written (%s). Remove it: a new one is made at the next start, and everybody signs in again."
                            .formatted(file, e.getClass().getSimpleName()));
        }
    }

    private static KeyPair fresh() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** The pair as it is kept: the usual encodings, in Base64. */
    @SuppressWarnings("ArrayRecordComponent") // only passes through JSON, never compared
    private record Kept(byte[] privateKey, byte[] publicKey) {

        static Kept of(KeyPair pair) {
            return new Kept(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        }

        KeyPair pair() throws GeneralSecurityException {
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(publicKey)),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        }
    }
}
