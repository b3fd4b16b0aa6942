package nl.weerklank.nlp.treebank;

import java.util.List;

/**
 * A sentence of a treebank.
 *
 * @param id the treebank's name, a colon and the sentence's place in it, from 1
 */
public record TreeSentence(String id, List<TreeWord> words) {

    public TreeSentence {
        words = List.copyOf(words);
    }

    /** Its words as written. */
    public List<String> forms() {
        return words.stream().map(TreeWord::form).toList();
    }
}
