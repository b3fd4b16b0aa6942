package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.tag.Tone.Formality;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoreNlpTaggerTest {

    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();
    private static final Taxonomy TAXONOMY = DefaultTaxonomy.load();

    @Test
    @DisplayName("R02 A Dutch text gets its theme, with the words that show it")
    void dutchTheme() {
        Tagging tagging = tag(
                "Van gas los in de Merelstraat",
                "Vierentwintig huizen kregen dit jaar warmtepompen en nieuwe isolatie. De bewoners stoken nu zonder gas.");

        assertThat(tagging.language()).isEqualTo(Language.NL);
        assertThat(tagging.themes().getFirst().code().value()).isEqualTo("sustainability");
        assertThat(tagging.themes().getFirst().evidence()).contains("warmtepompen", "isolatie");
    }

    @Test
    @DisplayName("R02 An English text gets its theme, with the words that show it")
    void englishTheme() {
        Tagging tagging = tag(
                "Night shift on ward nine",
                "The nurses on the ward now hand over their patients with a short checklist, and the hospital keeps it.");

        assertThat(tagging.language()).isEqualTo(Language.EN);
        assertThat(tagging.themes().getFirst().code().value()).isEqualTo("healthcare");
        assertThat(tagging.themes().getFirst().evidence()).contains("nurses", "patients", "ward");
    }

    @Test
    @DisplayName("R02 A text about nothing in the taxonomy gets no theme")
    void noTheme() {
        Tagging tagging = tag("Soep", "Vandaag eten wij soep met brood. Het smaakt naar tomaat en basilicum.");

        assertThat(tagging.themes()).isEmpty();
    }

    @Test
    @DisplayName("R02 An empty text gets no theme and a neutral tone")
    void emptyText() {
        Tagging tagging = tag("", "");

        assertThat(tagging.themes()).isEmpty();
        assertThat(tagging.language()).isEqualTo(Language.UND);
        assertThat(tagging.tone().sentiment().value()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(tagging.namesPeople()).isFalse();
    }

    @Test
    void theDeclaredLanguageWins() {
        Tagging tagging = TAGGER.tag(Optional.of(Language.EN), "Werken in de zorg", "Wij zorgen samen.", TAXONOMY);

        assertThat(tagging.language()).isEqualTo(Language.EN);
    }

    @Test
    void themesAreRankedBestFirst() {
        Tagging tagging = tag(
                "Nieuwe software voor het ziekenhuis",
                "Verpleegkundigen testen de software. De app leest sensoren uit en het algoritme waarschuwt de arts.");

        assertThat(tagging.themes().stream().map(ThemeTag::score).toList())
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void onlyDutchTextsHaveFormality() {
        Tagging dutch = tag("Uw afspraak", "U kunt uw afspraak altijd verzetten als het u niet uitkomt.");
        Tagging english = tag("Your appointment", "You can always move your appointment when it does not suit you.");

        assertThat(dutch.tone().formality()).isEqualTo(Formality.U);
        assertThat(english.tone().formality()).isNull();
    }

    @Test
    void aTaggingNamesEveryListBehindIt() {
        List<ModelRef> models = tag("Zorg in de wijk", "De verpleegkundige komt elke dag bij haar patiënt langs.")
                .models();

        assertThat(models)
                .extracting(ModelRef::id)
                .containsExactly(
                        "dutch-pos-dict-0.1",
                        "language-lists",
                        "name-lists",
                        "dutch-pos-1",
                        "dutch-lemmas-1",
                        "abbreviations-nl",
                        "dutch-names-1",
                        "tone-lists-nl",
                        "tone-sentiment",
                        "tone-voice",
                        "taxonomy-default-2");
        assertThat(models).allSatisfy(model -> assertThat(model.sha256()).matches("[0-9a-f]{64}"));
    }

    @Test
    void tooLongATitleIsRefusedWithTheLimit() {
        String title = "a".repeat(501);

        assertThatThrownBy(() -> tag(title, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("title has 501 characters, expected at most 500");
    }

    private static Tagging tag(String title, String text) {
        return TAGGER.tag(Optional.empty(), title, text, TAXONOMY);
    }
}
