package nl.weerklank.nlp.text;

import java.util.List;

/**
 * One sentence.
 *
 * @param inTitle whether it stands in the title
 */
public record Sentence(boolean inTitle, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** Its words, without numbers and marks. */
    public List<Token> words() {
        return tokens.stream().filter(Token::isWord).toList();
    }
}
