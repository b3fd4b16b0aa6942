package nl.weerklank.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document read in passages")
class PassagesTest {

    @Test
    @DisplayName("stays whole when it is short")
    void shortDocument() {
        Document document = document(9);

        assertThat(Passages.of(document)).containsExactly(document);
    }

    @Test
    @DisplayName("is cut when it is long, each passage under the title, nothing lost and nothing twice")
    void longDocument() {
        Document document = document(34);

        List<Document> passages = Passages.of(document);

        assertThat(passages).hasSize(3);
        assertThat(passages)
                .allSatisfy(passage ->
                        assertThat(passage.sentences().getFirst().inTitle()).isTrue());
        assertThat(passages.stream().flatMap(passage -> passage.body().stream()))
                .containsExactlyElementsOf(document.body());
    }

    /** A title and so many sentences of ten words. */
    private static Document document(int sentences) {
        List<Sentence> all = new ArrayList<>();
        all.add(sentence(true));
        all.addAll(Collections.nCopies(sentences, sentence(false)));
        return new Document(all);
    }

    private static Sentence sentence(boolean inTitle) {
        return new Sentence(inTitle, Collections.nCopies(10, Token.of("woord", "woord", 0, 5)));
    }
}
