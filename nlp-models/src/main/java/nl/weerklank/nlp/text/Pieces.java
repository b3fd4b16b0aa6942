package nl.weerklank.nlp.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces of bounded length, at the best place near the limit: a paragraph, the end of a sentence, a space.
 *
 * <p>Tokenizers look ahead as far as their longest pattern matches, which on hostile text is the whole rest of it: 200,000
 * times the letter a took minutes in one piece and takes a moment in pieces.
 */
public final class Pieces {

    /** Most UTF-16 units of a piece. */
    static final int LONGEST = 1_000;

    private Pieces() {}

    /** The pieces, in order and without gaps. */
    public static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.length() - begin <= LONGEST ? text.length() : cut(text, begin, begin + LONGEST);
            pieces.add(new Piece(begin, end));
            begin = end;
        }
        return pieces;
    }

    private static int cut(String text, int begin, int limit) {
        int space = -1;
        int sentence = -1;
        for (int at = limit; at > begin + LONGEST / 4; at--) {
            char before = text.charAt(at - 1);
            if (before == '\n') {
                return at;
            }
            if (before == ' ' && space < 0) {
                space = at;
            }
            if (before == ' ' && sentence < 0 && ".!?".indexOf(text.charAt(at - 2)) >= 0) {
                sentence = at;
            }
        }
        if (sentence > 0 || space > 0) {
            return sentence > 0 ? sentence : space;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    /** One piece, from {@code begin} up to {@code end}. */
    public record Piece(int begin, int end) {}
}
