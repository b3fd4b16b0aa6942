package nl.weerklank.nlp.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A word, number or mark.
 *
 * @param written exactly as it stands in the original
 * @param lower what is compared: lower case, composed, without invisible characters
 * @param begin offset of its first UTF-16 unit in title + "\n" + text
 * @param end offset just past its last
 * @param tag its part of speech in the terms of the language's tagger; empty when no model read it
 * @param lemma its dictionary form in this sentence; {@code lower} when no model read it
 */
public record Token(String written, String lower, int begin, int end, String tag, String lemma) {

    /** A token read from cleaned text. */
    public static Token of(String written, String clean, int begin, int end) {
        String lower = Normalizer.normalize(clean, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return new Token(written, lower, begin, end, "", lower);
    }

    /** The same token as a model reads it. */
    public Token read(String readAs, String itsLemma) {
        return new Token(written, lower, begin, end, readAs, itsLemma);
    }

    /** Whether it is a word: it starts with a letter, or with a digit and holds letters ("3D-printer"). */
    public boolean isWord() {
        return lower.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether it starts with a capital letter. */
    public boolean isCapitalised() {
        return !written.isEmpty() && Character.isUpperCase(written.codePointAt(0));
    }
}
