package nl.weerklank.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.weerklank.engine.draft.WordReader.Word;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("R17 The signature of a text")
class SignatureTest {

    private static final String POST =
            "Vandaag stond ik op het dak van de school in Zwolle. De nieuwe warmtepompen draaien, en de conciërge vroeg of het"
                    + " altijd zo stil blijft. Ja, zei ik, dat is nu juist de bedoeling.";

    @Test
    @DisplayName("is that of a copy in which words were inflected")
    void inflected() {
        Signature original = signature(POST);

        Signature copy = signature(POST.replace("warmtepompen", "warmtepomp").replace("conciërge", "conciërges"));

        assertThat(copy.resemblance(original)).isEqualTo(1000);
    }

    @Test
    @DisplayName("resembles little of what another wrote about the same")
    void anotherVoice() {
        Signature own =
                signature("Zwolle heeft er een stille school bij. Wat mij trof: de conciërge die maar bleef luisteren"
                        + " naar warmtepompen die je niet hoort, en toen begon te lachen.");

        assertThat(own.resemblance(signature(POST))).isLessThan(200);
    }

    @Test
    @DisplayName("is not made of a few words, which everybody writes")
    void tooShort() {
        assertThat(Signature.of(words("Gefeliciteerd allemaal, wat een prachtig resultaat!")))
                .isEmpty();
    }

    @Test
    @DisplayName("is kept as 512 bytes and read back as it was")
    void kept() {
        Signature original = signature(POST);

        byte[] bytes = original.bytes();

        assertThat(bytes).hasSize(512);
        assertThat(Signature.ofBytes(bytes).resemblance(original)).isEqualTo(1000);
        assertThat(Signature.ofBytes(bytes).bands()).isEqualTo(original.bands());
        assertThatThrownBy(() -> Signature.ofBytes(new byte[3])).hasMessageContaining("3 bytes, expected 512");
    }

    @RepeatedTest(200)
    @DisplayName("estimates the share of common word pairs, and near copies have a band in common")
    void estimates(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> original = IntStream.range(0, 150)
                .mapToObj(i -> word(random.nextInt(2_000)))
                .collect(Collectors.toList());
        List<String> copy = original.subList(0, 150 - random.nextInt(100));
        Signature one = signature(String.join(" ", original));
        Signature other = signature(String.join(" ", copy));

        int resemblance = one.resemblance(other);

        int exact = exact(original, copy);
        assertThat(resemblance).isCloseTo(exact, within(170));
        if (exact >= DraftReview.NEARLY_THE_SAME) {
            assertThat(Collections.disjoint(one.bands(), other.bands())).isFalse();
        }
    }

    private static int exact(List<String> one, List<String> other) {
        long[] ones = Signature.pairs(words(String.join(" ", one)));
        long[] others = Signature.pairs(words(String.join(" ", other)));
        Arrays.sort(others);
        long common = LongStream.of(ones)
                .filter(pair -> Arrays.binarySearch(others, pair) >= 0)
                .count();
        return (int) (1000 * common / (ones.length + others.length - common));
    }

    /** A word of letters for a number. */
    private static String word(int number) {
        return "w"
                + Integer.toString(number, 26)
                        .chars()
                        .mapToObj(c -> "" + (char) (c < 'a' ? c + 49 : c + 10))
                        .collect(Collectors.joining())
                + "x";
    }

    private static Signature signature(String text) {
        return Signature.of(words(text)).orElseThrow();
    }

    private static List<Word> words(String text) {
        return new AsWritten().read(Optional.empty(), text).words();
    }
}
