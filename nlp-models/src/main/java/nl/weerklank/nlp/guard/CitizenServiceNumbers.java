package nl.weerklank.nlp.guard;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weerklank.engine.tag.Finding;

/**
 * Dutch citizen service numbers: eight or nine digits for which 9·a + 8·b + 7·c + 6·d + 5·e + 4·f + 3·g + 2·h − i can be divided
 * by eleven (Logisch ontwerp BSN, Rijksdienst voor Identiteitsgegevens), with a word nearby that says what it is.
 *
 * <p>Why a word: one in eleven of all order, article and phone numbers of nine digits passes the test as well.
 */
final class CitizenServiceNumbers implements Detector {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])(?:[0-9]{8,9}|[0-9]{3}[ .][0-9]{3}[ .][0-9]{3}|[0-9]{4}[ .][0-9]{2}[ .][0-9]{3})(?![\\p{L}\\p{N}])");

    private static final Pattern CUE = Pattern.compile(
            "\\b(?:bsn|burgerservice-?nummer|sofi-?nummer|citizen service number)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How far before the number the word may stand, and how far behind it. */
    private static final int BEFORE = 60;

    private static final int BEHIND = 30;

    @Override
    public List<Span> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(found -> isValid(found.group().replaceAll("[ .]", "")) && isCalledSo(text, found))
                .map(found -> new Span(Finding.Kind.BSN, found.start(), found.end()))
                .toList();
    }

    private static boolean isCalledSo(String text, MatchResult found) {
        int from = Math.max(0, found.start() - BEFORE);
        int until = Math.min(text.length(), found.end() + BEHIND);
        return CUE.matcher(text).region(from, until).find();
    }

    private static boolean isValid(String digits) {
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -digit(nine, 8);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * digit(nine, i);
        }
        return sum % 11 == 0 && !nine.equals("000000000");
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
