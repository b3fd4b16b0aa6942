package nl.weerklank.nlp.tone;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;

/** Cuts a document into passages of some hundred words, each under the title: the length that tone is learned from. */
final class Passages {

    private static final int LONG_ENOUGH = 100;
    private static final int TOO_SHORT = 50;

    private Passages() {}

    static List<Document> of(Document document) {
        List<Sentence> title =
                document.sentences().stream().filter(Sentence::inTitle).toList();
        List<List<Sentence>> passages = new ArrayList<>();
        List<Sentence> passage = new ArrayList<>();
        int words = 0;
        for (Sentence sentence : document.body()) {
            passage.add(sentence);
            words += sentence.words().size();
            if (words >= LONG_ENOUGH) {
                passages.add(passage);
                passage = new ArrayList<>();
                words = 0;
            }
        }
        if (words >= TOO_SHORT || passages.isEmpty()) {
            passages.add(passage);
        } else {
            passages.getLast().addAll(passage);
        }
        return passages.stream().map(body -> under(title, body)).toList();
    }

    private static Document under(List<Sentence> title, List<Sentence> body) {
        List<Sentence> sentences = new ArrayList<>(title);
        sentences.addAll(body);
        return new Document(sentences);
    }
}
