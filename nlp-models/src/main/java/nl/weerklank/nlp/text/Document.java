package nl.weerklank.nlp.text;

import java.util.List;

/** A title with its text, as sentences in order. */
public record Document(List<Sentence> sentences) {

    public Document {
        sentences = List.copyOf(sentences);
    }

    /** All words, without numbers and marks, title first. */
    public List<Token> words() {
        return sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
    }

    /** The sentences below the title. */
    public List<Sentence> body() {
        return sentences.stream().filter(sentence -> !sentence.inTitle()).toList();
    }
}
