package nl.weerklank.nlp.treebank;

import java.util.List;

/**
 * A sentence with the names in it.
 *
 * @param labels one a word: PER, ORG, LOC or O for none
 */
public record MarkedSentence(TreeSentence sentence, List<String> labels) {

    /** The label of a word that belongs to no name. */
    public static final String NONE = "O";

    public MarkedSentence {
        labels = List.copyOf(labels);
        if (labels.size() != sentence.words().size()) {
            throw new IllegalArgumentException("%s has %d words and %d labels"
                    .formatted(sentence.id(), sentence.words().size(), labels.size()));
        }
    }
}
