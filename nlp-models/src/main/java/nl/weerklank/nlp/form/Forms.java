package nl.weerklank.nlp.form;

import java.util.List;

/** The dictionary forms that a written word may have; a word with two readings has two. Thread-safe. */
public interface Forms {

    /**
     * The forms of a word, the word itself always among them.
     *
     * @param lower the word in lower case
     */
    List<String> of(String lower);

    /** The one form under which a seed is kept: itself when it is a dictionary form. */
    String key(String lower);

    /** Whether this is an adjective in its highest degree: "slimste", "smartest". */
    boolean isSuperlative(String lower);

    /** Whether this is a word of the language, as far as is known. */
    boolean knows(String lower);

    /** Words are compared as they are written: for languages that are not read. */
    static Forms asWritten() {
        return AsWritten.INSTANCE;
    }
}
