package nl.weerklank.api.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The master key")
class MasterKeyTest {

    private static final byte[] ABOUT = "a key".getBytes(UTF_8);
    private static final byte[] DATA_KEY = new byte[] {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    @DisplayName("is made once, in a file that only its owner can read")
    void madeOnce() throws IOException {
        Path file = folder.resolve("master.key");

        byte[] wrapped = MasterKey.of(Optional.empty(), file).wrap(ABOUT, DATA_KEY);

        assertThat(MasterKey.of(Optional.empty(), file).unwrap(ABOUT, wrapped)).isEqualTo(DATA_KEY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("may be given instead, and then no file is made")
    void given() {
        Path file = folder.resolve("master.key");
        Optional<String> given = Optional.of(Base64.getEncoder().encodeToString(new byte[32]));

        byte[] wrapped = MasterKey.of(given, file).wrap(ABOUT, DATA_KEY);

        assertThat(MasterKey.of(given, file).unwrap(ABOUT, wrapped)).isEqualTo(DATA_KEY);
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("is refused when it is too short or garbled, without being repeated in the message")
    void refused() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> MasterKey.of(Optional.of(tooShort), folder))
                .hasMessageContaining("31 bytes, expected 32")
                .hasMessageNotContaining(tooShort);
        assertThatThrownBy(() -> MasterKey.of(Optional.of("not base64!"), folder))
                .hasMessageContaining("WEERKLANK_MASTER_KEY is not base64")
                .hasMessageNotContaining("not base64!");
    }
}
