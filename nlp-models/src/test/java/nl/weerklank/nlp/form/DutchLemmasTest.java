package nl.weerklank.nlp.form;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerklank.nlp.model.TrainedModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The lemma of")
class DutchLemmasTest {

    private static final Lemmas DUTCH = DutchLemmas.read(DutchDictionary.load(), TrainedModel.DUTCH_LEMMAS.open());
    private static final Lemmas ENGLISH = new EnglishLemmas();

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource({
        "werken, NOUN, werk",
        "werken, VERB, werken",
        "was, AUX, zijn",
        "Warmtepompen, NOUN, warmtepomp",
        "glompte, VERB, glompen",
        "Anna's, PROPN, Anna",
        "Belgen, PROPN, Belg",
        "Hans, PROPN, Hans",
        "Toms, PROPN, Tom",
        "ca., X, circa",
        "Bijv., X, bijvoorbeeld",
        "o.a., X, onder ander",
        "AVRO, X, AVRO",
        "Noren, PROPN, Noor",
        "D66, NOUN, D66",
        "X-boot, NOUN, X-boot"
    })
    void aDutchWord(String word, String tag, String lemma) {
        assertThat(DUTCH.of(word, tag)).isEqualTo(lemma);
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource({"leaves, NNS, leaf", "leaves, VBZ, leave", "London, NNP, London"})
    void anEnglishWord(String word, String tag, String lemma) {
        assertThat(ENGLISH.of(word, tag)).isEqualTo(lemma);
    }
}
