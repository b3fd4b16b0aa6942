package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Taxonomy.ThemeAudience;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeSentencesTest {

    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();
    private static final Taxonomy SHIPPED = DefaultTaxonomy.load();

    @DisplayName("R02 The theme of a plain sentence is recognised")
    @ParameterizedTest(name = "{0} · {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NL | sustainability | De flat krijgt zonnepanelen en stookt voortaan zonder aardgas.",
                "NL | technology | De nieuwe software leest honderd sensoren per seconde uit.",
                "NL | healthcare | In het verpleeghuis draait de apotheek 's nachts door.",
                "NL | workculture | Wij zoeken een collega: lees de vacature en solliciteer.",
                "NL | leadership | De raad van commissarissen heeft een nieuwe bestuursvoorzitter benoemd.",
                "NL | customers | Onze opdrachtgever is blij met de oplevering; de klanttevredenheid steeg.",
                "NL | finance | De omzet groeide, maar de winst bleef achter en er komt geen dividend.",
                "NL | security | Een datalek begint vaak met één gestolen wachtwoord.",
                "NL | education | De leerlingen van groep acht krijgen les van een echte monteur.",
                "NL | logistics | De vrachtwagens staan in de file voor het distributiecentrum.",
                "NL | community | Vrijwilligers koken elke week voor bewoners van de buurt.",
                "NL | events | Tijdens het jubileumfeest werd de award uitgereikt aan de winnaar.",
                "EN | sustainability | The depot now runs on solar panels and two heat pumps.",
                "EN | technology | The new software reads a hundred sensors every second.",
                "EN | healthcare | Patients leave the hospital sooner since nurses plan the day.",
                "EN | workculture | We have a vacancy: read about our salary and career paths.",
                "EN | leadership | The supervisory board appointed a new chief executive.",
                "EN | customers | The client praised our customer service after the case study.",
                "EN | finance | Revenue rose while profit fell, so shareholders get no dividend.",
                "EN | security | Most data breaches start with a stolen password.",
                "EN | education | Pupils at the primary school get lessons from an apprentice.",
                "EN | logistics | Lorries wait for hours outside the warehouse near the port.",
                "EN | community | Volunteers raised money for a charity in the neighbourhood.",
                "EN | events | At the anniversary gala the jury gave the award to the winner."
            })
    void aSentenceShowsItsTheme(Language language, String theme, String sentence) {
        List<ThemeTag> themes = tag(language, "", sentence, SHIPPED).themes();

        assertThat(themes).isNotEmpty();
        assertThat(themes.getFirst().code()).isEqualTo(new ThemeCode(theme));
        assertThat(themes.getFirst().evidence())
                .allSatisfy(word -> assertThat(sentence).contains(word));
    }

    @Test
    void theTitleCountsMore() {
        Taxonomy taxonomy = taxonomy("zorg", "brug");

        ThemeTag inTitle = only(tag(Language.NL, "De brug", "Er is veel te zien.", taxonomy));
        ThemeTag inText = only(tag(Language.NL, "Er is veel te zien", "De brug.", taxonomy));

        assertThat(inTitle.score()).isGreaterThan(inText.score());
    }

    @Test
    void aWordThatReturnsCountsLessEachTime() {
        Taxonomy taxonomy = taxonomy("zorg", "brug", "sluis");

        ThemeTag twice = only(tag(Language.NL, "", "De brug en nog een brug.", taxonomy));
        ThemeTag both = only(tag(Language.NL, "", "De brug en ook een sluis.", taxonomy));

        assertThat(both.score()).isGreaterThan(twice.score());
    }

    @Test
    void longTextsNeedMoreThanOneMention() {
        Taxonomy taxonomy = taxonomy("zorg", "brug");
        String filler = "Er was die dag verder weinig te zien en iedereen ging op tijd weer naar binnen. ".repeat(40);

        assertThat(tag(Language.NL, "", "De brug. " + filler, taxonomy).themes())
                .isEmpty();
        assertThat(tag(Language.NL, "", "De brug.", taxonomy).themes()).hasSize(1);
    }

    @Test
    void aCompoundSpeaksForTheSeedInsideItWithTheWordAsWritten() {
        Taxonomy taxonomy = taxonomy("zorg", "brug");

        ThemeTag theme = only(tag(Language.NL, "", "De brugwachter kent alle Fietsbruggen van het dorp.", taxonomy));

        assertThat(theme.evidence()).containsExactlyInAnyOrder("brugwachter", "Fietsbruggen");
    }

    @Test
    void aWordThatMerelyContainsASeedSaysNothing() {
        Taxonomy taxonomy = taxonomy("plaats", "plaat");

        assertThat(tag(Language.NL, "Lege plaatsen", "De plaatsen naast ons en de plaatsen voor ons.", taxonomy)
                        .themes())
                .isEmpty();
    }

    @Test
    void thePhraseCountsInsteadOfTheWordsInIt() {
        Taxonomy taxonomy = taxonomy("bestuur", "raad van toezicht", "raad");

        ThemeTag theme = only(tag(Language.NL, "", "De raad van toezicht kwam bijeen.", taxonomy));

        assertThat(theme.evidence()).containsExactly("raad van toezicht");
    }

    @Test
    void atMostEightWordsAreGivenAsEvidence() {
        String[] seeds = {"brug", "sluis", "tunnel", "kade", "dijk", "haven", "steiger", "vuurtoren", "veerpont", "boei"
        };

        ThemeTag theme = only(tag(Language.NL, "", String.join(", ", seeds), taxonomy("water", seeds)));

        assertThat(theme.evidence()).hasSize(8);
    }

    @Test
    void anUndeterminedTextIsReadByTheSeedsAsWritten() {
        Tagging tagging = tag(Language.UND, "", "Unser Krankenhaus kauft software, robots, blockchain.", SHIPPED);

        assertThat(tagging.themes()).extracting(theme -> theme.code().value()).contains("technology");
    }

    @Test
    void weakWordsAloneNameNoTheme() {
        Taxonomy taxonomy = new Taxonomy(
                "t", List.of(theme("zorg", new Seed("samen", 300), new Seed("mensen", 300), new Seed("hulp", 300))));

        assertThat(tag(Language.NL, "Samen mensen hulp", "Mensen, samen, hulp.", taxonomy)
                        .themes())
                .isEmpty();
    }

    private static Taxonomy taxonomy(String code, String... seeds) {
        Seed[] weighted =
                java.util.Arrays.stream(seeds).map(seed -> new Seed(seed, 1000)).toArray(Seed[]::new);
        return new Taxonomy("test", List.of(theme(code, weighted)));
    }

    private static Theme theme(String code, Seed... seeds) {
        Map<Language, List<Seed>> perLanguage = new EnumMap<>(Language.class);
        perLanguage.put(Language.NL, List.of(seeds));
        return new Theme(new ThemeCode(code), Map.of(), Map.of(), perLanguage, ThemeAudience.EVERYBODY);
    }

    private static ThemeTag only(Tagging tagging) {
        assertThat(tagging.themes()).hasSize(1);
        return tagging.themes().getFirst();
    }

    private static Tagging tag(Language language, String title, String text, Taxonomy taxonomy) {
        return TAGGER.tag(Optional.of(language), title, text, taxonomy);
    }
}
