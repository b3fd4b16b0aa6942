package nl.weerklank.nlp.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyJsonTest {

    @Test
    void theShippedTaxonomyHasTwelveThemesForEverybody() {
        Taxonomy taxonomy = DefaultTaxonomy.load();

        assertThat(taxonomy.themes())
                .extracting(theme -> theme.code().value())
                .containsExactly(
                        "sustainability",
                        "technology",
                        "healthcare",
                        "workculture",
                        "leadership",
                        "customers",
                        "finance",
                        "security",
                        "education",
                        "logistics",
                        "community",
                        "events");
        assertThat(taxonomy.themes()).allMatch(theme -> theme.audience().everybody());
    }

    @Test
    void everyShippedThemeIsCompleteInBothLanguages() {
        for (Theme theme : DefaultTaxonomy.load().themes()) {
            for (Language language : new Language[] {Language.NL, Language.EN}) {
                assertThat(theme.names()).containsKey(language);
                assertThat(theme.definitions()).containsKey(language);
                assertThat(theme.seeds().get(language)).hasSizeGreaterThanOrEqualTo(60);
            }
        }
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        Taxonomy taxonomy = DefaultTaxonomy.load();

        assertThat(TaxonomyJson.read(TaxonomyJson.write(taxonomy))).isEqualTo(taxonomy);
    }

    @Test
    void negativeSeedsExamplesAndAThresholdAreKept() {
        Taxonomy taxonomy = TaxonomyJson.read("""
                {"revision": "r", "themes": [{"code": "a", "threshold": 550, "seeds": {"nl": []},
                 "negativeSeeds": {"en": [{"phrase": "b", "weight": 7}]}, "examples": {"nl": ["Een voorbeeld."]}}]}
                """);

        assertThat(TaxonomyJson.read(TaxonomyJson.write(taxonomy))).isEqualTo(taxonomy);
        assertThat(taxonomy.themes().getFirst().threshold()).isEqualTo(550);
        assertThat(taxonomy.themes().getFirst().negativeSeeds())
                .isEqualTo(Map.of(Language.EN, List.of(new Seed("b", 7))));
        assertThat(taxonomy.themes().getFirst().examples()).isEqualTo(Map.of(Language.NL, List.of("Een voorbeeld.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"revision": "r", "themes": 3}                                                 | themes: expected a list
                    {"themes": []}                                                                 | revision: expected a text
                    {"revision": "r", "themes": [], "extra": 1}                                    | extra: is not known here, expected one of [revision, themes]
                    {"revision": "r", "themes": [{"code": "a b"}]}                                 | themes[0].code: 'a b' is no code, expected letters, digits and ._:-
                    {"revision": "r", "themes": [{"code": "a"}, {"code": "a"}]}                    | themes[1].code: 'a' is taken by an earlier theme
                    {"revision": "r", "themes": [{"code": "a", "seeds": {"nl": [{"phrase": "x", "weight": 0}]}}]} | themes[0].seeds.nl[0].weight: is 0, expected 1 to 1000
                    {"revision": "r", "themes": [{"code": "a", "seeds": {"nl": [{"phrase": " ", "weight": 1}]}}]} | themes[0].seeds.nl[0].phrase: expected a text
                    {"revision": "r", "themes": [{"code": "a", "seeds": {"de": []}}]}              | themes[0].seeds.de: is not known here, expected one of [en, nl]
                    {"revision": "r", "themes": [{"code": "a", "seeds": {"nl": [{"phrase": "x", "weight": 1}, {"phrase": "X", "weight": 2}]}}]} | themes[0].seeds.nl[1].phrase: 'X' is in this list twice
                    {"revision": "r", "themes": [{"code": "a", "negativeSeeds": {"nl": [{"phrase": "x", "weight": 1001}]}}]} | themes[0].negativeSeeds.nl[0].weight: is 1001, expected 1 to 1000
                    {"revision": "r", "themes": [{"code": "a", "examples": {"nl": ["x", 3]}}]}     | themes[0].examples.nl[1]: expected a text
                    {"revision": "r", "themes": [{"code": "a", "threshold": 1001}]}                | themes[0].threshold: is 1001, expected 0 to 1000
                    {"revision": "r", "themes": [{"code": "a", "audience": {"everybody": "yes"}}]} | themes[0].audience.everybody: expected true or false
                    """)
    void whatIsWrongIsNamedWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> TaxonomyJson.read(json))
                .isInstanceOf(InvalidTaxonomyException.class)
                .hasMessage(message);
    }

    @Test
    void brokenJsonIsRefused() {
        assertThatThrownBy(() -> TaxonomyJson.read("{\"revision\": "))
                .isInstanceOf(InvalidTaxonomyException.class)
                .hasMessageStartingWith("taxonomy: is not JSON");
    }

    @Test
    void aThemeWithoutAnAudienceReachesNobodyYet() {
        Taxonomy taxonomy = TaxonomyJson.read("{\"revision\": \"r\", \"themes\": [{\"code\": \"a\"}]}");

        assertThat(taxonomy.themes().getFirst().audience().reachesSomebody()).isFalse();
    }
}
