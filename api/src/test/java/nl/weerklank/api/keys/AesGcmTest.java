package nl.weerklank.api.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Something sealed")
class AesGcmTest {

    private static final byte[] ABOUT = "decision 1".getBytes(UTF_8);
    private static final byte[] CONTENT = "for your eyes only".getBytes(UTF_8);

    private final SecretKey key = new SecretKeySpec(new byte[AesGcm.KEY_BYTES], "AES");

    @Test
    @DisplayName("opens to what it was, and does not show it")
    void opens() {
        byte[] sealed = AesGcm.seal(key, ABOUT, CONTENT);

        assertThat(AesGcm.open(key, ABOUT, sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("eyes");
    }

    @Test
    @DisplayName("differs each time")
    void differs() {
        assertThat(AesGcm.seal(key, ABOUT, CONTENT)).isNotEqualTo(AesGcm.seal(key, ABOUT, CONTENT));
    }

    @Test
    @DisplayName("does not open when any of its bits was turned or its end is missing")
    void changed() {
        byte[] sealed = AesGcm.seal(key, ABOUT, CONTENT);

        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] turned = sealed.clone();
            turned[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> AesGcm.open(key, ABOUT, turned)).isInstanceOf(CannotOpenException.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> AesGcm.open(key, ABOUT, cut)).isInstanceOf(CannotOpenException.class);
        }
    }

    @Test
    @DisplayName("does not open with another key or as something else")
    void elsewhere() {
        byte[] sealed = AesGcm.seal(key, ABOUT, CONTENT);
        byte[] other = new byte[AesGcm.KEY_BYTES];
        other[31] = 1;

        assertThatThrownBy(() -> AesGcm.open(new SecretKeySpec(other, "AES"), ABOUT, sealed))
                .isInstanceOf(CannotOpenException.class);
        assertThatThrownBy(() -> AesGcm.open(key, "decision 2".getBytes(UTF_8), sealed))
                .isInstanceOf(CannotOpenException.class);
    }
}
