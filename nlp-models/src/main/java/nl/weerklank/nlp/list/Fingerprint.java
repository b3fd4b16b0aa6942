package nl.weerklank.nlp.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.weerklank.engine.tag.ModelRef;

/** The SHA-256 by which lists and dictionaries are traced. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Several lists that are used together, hashed one after the other in this order. */
    public static ModelRef ofLists(String id, List<String> names) {
        MessageDigest digest = sha256();
        names.forEach(name -> digest.update(WordList.text(name).getBytes(StandardCharsets.UTF_8)));
        return new ModelRef(id, HexFormat.of().formatHex(digest.digest()));
    }

    /** A text, such as a taxonomy written out. */
    public static ModelRef ofText(String id, String text) {
        return new ModelRef(id, HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** A file, read to its end and closed. */
    public static ModelRef ofStream(String id, InputStream stream) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[65_536];
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(id), e);
        }
        return new ModelRef(id, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
