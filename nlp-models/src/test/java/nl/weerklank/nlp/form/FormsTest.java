package nl.weerklank.nlp.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    private static final DutchForms DUTCH = DutchForms.load();
    private static final EnglishForms ENGLISH = new EnglishForms();

    @ParameterizedTest(name = "{0} leads back to {1}")
    @CsvSource({
        "bedrijven, bedrijf",
        "duurzame, duurzaam",
        "warmtepompen, warmtepomp",
        "gewerkt, werken",
        "kinderen, kind",
        "huisje, huis",
        "blorpjes, blorp",
        "snarvaten, snarvaat",
        "geglompt, glompen"
    })
    void aDutchWordLeadsBackToItsDictionaryForm(String written, String form) {
        assertThat(DUTCH.of(written)).contains(written, form);
    }

    @ParameterizedTest(name = "{0} leads back to {1}")
    @CsvSource({"nurses, nurse", "companies, company", "recycled, recycle", "women, woman", "hiring, hire"})
    void anEnglishWordLeadsBackToItsDictionaryForm(String written, String form) {
        assertThat(ENGLISH.of(written)).contains(written, form);
    }

    @Test
    void aSeedInThePluralIsKeptInTheSingular() {
        assertThat(DUTCH.key("medewerkers")).isEqualTo("medewerker");
        assertThat(ENGLISH.key("patients")).isEqualTo("patient");
    }

    @Test
    void aSeedThatIsADictionaryFormIsKeptAsItIs() {
        assertThat(DUTCH.key("leren")).isEqualTo("leren");
        assertThat(ENGLISH.key("training")).isEqualTo("training");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"slimste, true", "mooist, true", "eerste, false", "kast, false", "feest, false"})
    void onlyRealDutchSuperlativesPraise(String word, boolean superlative) {
        assertThat(DUTCH.isSuperlative(word)).isEqualTo(superlative);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"smartest, true", "best, true", "latest, false", "request, false", "forest, false"})
    void onlyRealEnglishSuperlativesPraise(String word, boolean superlative) {
        assertThat(ENGLISH.isSuperlative(word)).isEqualTo(superlative);
    }
}
