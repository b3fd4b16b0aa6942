package nl.weerklank.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.Language;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Morgen gaan we met het hele team naar de nieuwe werkplaats | NL",
                "Wij bouwen aan een digitaal platform voor smart cities | NL",
                "Onze cloud engineers delen hun learnings over agile werken | NL",
                "Tomorrow the whole team goes to see the new workshop | EN",
                "How we keep our data safe at home | EN",
                "Morgen gehen wir mit dem ganzen Team in die neue Werkstatt und freuen uns auf die Arbeit | UND",
                "Demain nous allons avec toute l'équipe dans le nouvel atelier pour une visite | UND",
                "Mañana vamos con todo el equipo a los talleres de la empresa | UND",
                "4711 0815 | UND",
                "xq zzv krrp | UND"
            })
    void aSentenceShowsItsLanguage(String sentence, Language language) {
        assertThat(DETECTOR.detect(document(sentence))).isEqualTo(language);
    }

    private static Document document(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String word : text.split(" ")) {
            tokens.add(Token.of(word, word, tokens.size(), tokens.size() + 1));
        }
        return new Document(List.of(new Sentence(false, tokens)));
    }
}
