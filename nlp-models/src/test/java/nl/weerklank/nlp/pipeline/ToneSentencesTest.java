package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tone;
import nl.weerklank.engine.tag.Tone.Formality;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneSentencesTest {

    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NL | POSITIVE | Trots: ons team wint de prijs | We zijn enthousiast over dit prachtige succes.",
                "NL | NEGATIVE | Chaos en ontslag na faillissement | Medewerkers zijn boos over de crisis.",
                "NL | NEUTRAL  | Vergadering verplaatst | De vergadering is van maandag naar dinsdag verplaatst.",
                "NL | NEGATIVE | Niet blij en niet tevreden | Het was geen succes en we zijn niet trots.",
                "EN | POSITIVE | Proud winners of a great award | Our team is happy and delighted with this success.",
                "EN | NEGATIVE | Layoffs after the scandal | Staff are angry about the crisis and the fraud.",
                "EN | NEUTRAL  | Meeting moved | The meeting moved from Monday to Tuesday.",
                "EN | NEGATIVE | Not happy and not proud | It was no success, and we are not delighted."
            })
    void aTextBringsGoodNewsBadNewsOrNeither(Language language, Sentiment sentiment, String title, String text) {
        assertThat(tone(language, title, text).sentiment().value()).isEqualTo(sentiment);
    }

    @Test
    void badNewsToldCheerfullyIsNotPositive() {
        Tone tone = tone(
                Language.NL,
                "Ontslag voor veertig collega's",
                "We zijn trots op ons mooie bedrijf. Na het faillissement van een klant volgt een reorganisatie met ontslag.");

        assertThat(tone.sentiment().value()).isNotEqualTo(Sentiment.POSITIVE);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NL | PROMOTIONAL | Ontdek de slimste thermostaat! | Bestel nu en profiteer. Wij bieden uw bedrijf de beste oplossing.",
                "NL | PERSONAL | Mijn eerste dag | Ik liep mee met mijn buddy en ik wist meteen dat ik hier wilde blijven.",
                "NL | INFORMATIVE | Gemeente legt fietspad aan | Volgens de wethouder begint het werk in maart en duurt het een jaar.",
                "EN | PROMOTIONAL | Discover the smartest thermostat! | Order now and book your free demo. We offer your business the best solution.",
                "EN | PERSONAL | My first day | I walked along with my buddy and I knew that I wanted to stay.",
                "EN | INFORMATIVE | Council builds cycle path | According to the council, work starts in March and takes a year."
            })
    void aTextSpeaksWithOneVoice(Language language, Voice voice, String title, String text) {
        assertThat(tone(language, title, text).voice().value()).isEqualTo(voice);
    }

    @Test
    @DisplayName("R19 A promotional tone is shown with its words")
    void promotionHasEvidence() {
        Tone tone = tone(Language.NL, "Bestel nu!", "Ontdek ons aanbod. De beste keuze voor uw bedrijf.");

        assertThat(tone.promotional()).isPositive();
        assertThat(tone.voice().evidence()).contains("Bestel nu", "ons aanbod", "De beste");
    }

    @Test
    void oneQuotationDoesNotMakeAReportPersonal() {
        Tone tone = tone(
                Language.EN,
                "Council opens a second night shelter",
                "According to the council, the shelter on Mill Lane has forty beds and opens on the first of November. The"
                        + " budget covers two winters. \"I hope that it will be half empty,\" the alderman said. A"
                        + " report on the first month follows in December.");

        assertThat(tone.voice().value()).isEqualTo(Voice.INFORMATIVE);
    }

    @Test
    void anInterviewInOnePersonsOwnWordsIsPersonal() {
        Tone tone = tone(
                Language.EN,
                "Night shift",
                "\"I love my work and I tell my friends about it,\" says the nurse, \"and I stay until my pension.\"");

        assertThat(tone.voice().value()).isEqualTo(Voice.PERSONAL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "JE, Vertel ons wat jij ervan vindt als je tijd hebt",
        "U, Vertel ons wat u ervan vindt als uw agenda het toelaat",
        "NEUTRAL, De brug gaat maandag open"
    })
    void dutchTextsAddressTheirReader(Formality formality, String text) {
        assertThat(tone(Language.NL, "", text).formality()).isEqualTo(formality);
    }

    @Test
    void shortSentencesWithShortWordsReadEasier() {
        Tone easy = tone(Language.NL, "", "De kat zit op de mat. Het is een mooie dag. Wij gaan naar huis.");
        Tone hard = tone(
                Language.NL,
                "",
                "De organisatiestructuurveranderingen impliceren verantwoordelijkheidsherverdelingen tussen uitvoeringsorganisaties, waarbij implementatietrajecten onvermijdelijk vertragingen veroorzaken.");

        assertThat(easy.readability()).isGreaterThan(80);
        assertThat(hard.readability()).isLessThan(20);
    }

    @Test
    @DisplayName("R25 Vague corporate words are counted and named")
    void jargon() {
        Tone vague = tone(
                Language.NL,
                "",
                "Met synergie en eigenaarschap borgen wij holistisch de stip op de horizon van het ecosysteem.");
        Tone plain = tone(Language.NL, "", "De monteur komt dinsdag en neemt een nieuwe kraan mee voor de keuken.");

        assertThat(vague.jargon()).isGreaterThan(200);
        assertThat(vague.jargonWords())
                .containsSubsequence("synergie", "eigenaarschap", "holistisch", "stip op de horizon");
        assertThat(plain.jargon()).isZero();
    }

    @Test
    @DisplayName("R25 English jargon is named as well")
    void englishJargon() {
        Tone vague =
                tone(Language.EN, "", "We leverage synergies to double down on actionable insights going forward.");

        assertThat(vague.jargonWords())
                .contains("leverage", "synergies", "double down", "actionable insights", "going forward");
    }

    private static Tone tone(Language language, String title, String text) {
        return TAGGER.tag(Optional.of(language), title, text, DefaultTaxonomy.load())
                .tone();
    }
}
