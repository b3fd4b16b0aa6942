package nl.weerklank.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "een <b>groot</b> plan|een  groot  plan",
                "3 < 4 en 5 > 2|3 < 4 en 5 > 2",
                "<script>alert('x')</script>veilig| veilig",
                "a<!-- stil -->b|a b",
                "zon\u00ADne\u200Bpaneel|zonnepaneel",
                "a\u0000b\u0007c|a b c",
                "a\uD800b|a b",
                "<onaf|<onaf"
            })
    void whatAReaderDoesNotSeeIsGone(String original, String clean) {
        assertThat(CleanText.of(original).value()).isEqualTo(clean);
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        CleanText clean = CleanText.of("<p>zon\u00ADpaneel</p>");

        int begin = clean.value().indexOf("zonpaneel");

        assertThat(clean.origin(begin)).isEqualTo(3);
        assertThat(clean.originPast(begin + "zonpaneel".length())).isEqualTo(13);
    }

    @Test
    void aRunThatNoWordReachesIsBroken() {
        CleanText clean = CleanText.of("a".repeat(100));

        assertThat(clean.value()).isEqualTo("a".repeat(60) + " " + "a".repeat(40));
        assertThat(clean.origin(61)).isEqualTo(60);
        assertThat(clean.originPast(101)).isEqualTo(100);
    }
}
