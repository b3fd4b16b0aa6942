package nl.weerklank.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.weerklank.nlp.text.Pieces.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Een zin. ", "woord ", "regel\n", "😀"})
    void piecesTogetherAreTheWholeText(String unit) {
        String text = unit.repeat(5_000);

        List<Piece> pieces = Pieces.of(text);

        assertThat(pieces.stream()
                        .map(piece -> text.substring(piece.begin(), piece.end()))
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces).allMatch(piece -> piece.end() - piece.begin() <= Pieces.LONGEST);
    }

    @Test
    void aTextIsCutBetweenSentencesWhenItCanBe() {
        String text = "Dit is een zin. ".repeat(200);

        assertThat(Pieces.of(text)).allSatisfy(piece -> assertThat(text.substring(piece.begin(), piece.end()))
                .startsWith("Dit")
                .endsWith(". "));
    }

    @Test
    void aCharacterOfTwoUnitsStaysWhole() {
        String text = "a" + "😀".repeat(2_001);

        assertThat(Pieces.of(text)).allMatch(piece -> !Character.isLowSurrogate(text.charAt(piece.begin())));
    }
}
