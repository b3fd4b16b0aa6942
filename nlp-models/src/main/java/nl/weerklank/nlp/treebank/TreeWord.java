package nl.weerklank.nlp.treebank;

/**
 * A word of a treebank.
 *
 * @param lemma its dictionary form as the treebank writes it
 * @param tag its universal part of speech, such as NOUN
 */
public record TreeWord(String form, String lemma, String tag) {}
