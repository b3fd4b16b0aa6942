package nl.weerklank.nlp.form;

/** The one dictionary form of a word in its sentence, where its part of speech is known. Thread-safe. */
public interface Lemmas {

    /**
     * The lemma of a word.
     *
     * @param tag its part of speech, in the terms of the language's tagger
     */
    String of(String written, String tag);
}
