package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Token;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The models of a language")
class AnalystTest {

    private static final Analysts ANALYSTS = new Analysts(DutchDictionary.load());
    private static final Splitter SPLITTER = new Splitter();

    @Test
    @DisplayName("give each Dutch word the lemma that fits its sentence")
    void dutchLemmas() {
        Document text = SPLITTER.split("", "Wij werken aan mooie werken.");

        Document read = ANALYSTS.read(Language.NL, text).document();

        assertThat(read.words()).extracting(Token::lemma).containsExactly("wij", "werken", "aan", "mooi", "werk");
    }

    @Test
    @DisplayName("give each English word the lemma that fits its sentence")
    void englishLemmas() {
        Document text = SPLITTER.split("", "She leaves when the leaves fall.");

        Document read = ANALYSTS.read(Language.EN, text).document();

        assertThat(read.words())
                .extracting(Token::lemma)
                .containsExactly("she", "leave", "when", "the", "leaf", "fall");
    }

    @Test
    @DisplayName("find people, organisations and places in English")
    void englishNames() {
        Document text = SPLITTER.split("", "Angela Rothwell left Microsoft and moved to Norway.");

        var named = ANALYSTS.read(Language.EN, text).named();

        assertThat(named)
                .extracting(EntityMention::type)
                .containsExactly(EntityType.PERSON, EntityType.ORGANISATION, EntityType.LOCATION);
    }

    @Test
    @DisplayName("find places in Dutch")
    void dutchNames() {
        Document text = SPLITTER.split("", "De monteurs reden naar Utrecht en naar Antwerpen.");

        var named = ANALYSTS.read(Language.NL, text).named();

        assertThat(named).extracting(EntityMention::text).containsExactly("Utrecht", "Antwerpen");
    }

    @Test
    @DisplayName("leave a text in another language as it is written")
    void otherLanguages() {
        Document text = SPLITTER.split("", "Wir weichen die Bohnen ein.");

        Document read = ANALYSTS.read(Language.UND, text).document();

        assertThat(read).isEqualTo(text);
    }

    @Test
    @DisplayName("read so many words and no more, and the tagging says so")
    void longText() {
        String text = "De bus reed weg. ".repeat(Analyst.MOST_TOKENS / 5 + 1);

        Tagging tagging = tag(text);

        assertThat(tagging.partial()).isTrue();
    }

    @Test
    @DisplayName("read an ordinary text to its end")
    void ordinaryText() {
        String text = "De bus reed weg. ".repeat(100);

        Tagging tagging = tag(text);

        assertThat(tagging.partial()).isFalse();
    }

    private static Tagging tag(String text) {
        return new CoreNlpTagger().tag(Optional.of(Language.NL), "", text, DefaultTaxonomy.load());
    }
}
