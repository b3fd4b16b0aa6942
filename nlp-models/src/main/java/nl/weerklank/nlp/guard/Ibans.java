package nl.weerklank.nlp.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.engine.tag.Finding;

/**
 * International bank account numbers: two letters of the country, two check digits and the account, with the length of the
 * country (ISO 13616, the IBAN registry) and a remainder of 1 when divided by 97 (ISO 7064, MOD 97-10).
 */
final class Ibans implements Detector {

    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}");

    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("NL", 18),
            Map.entry("BE", 16),
            Map.entry("DE", 22),
            Map.entry("FR", 27),
            Map.entry("LU", 20),
            Map.entry("GB", 22),
            Map.entry("IE", 22),
            Map.entry("ES", 24),
            Map.entry("PT", 25),
            Map.entry("IT", 27),
            Map.entry("AT", 20),
            Map.entry("CH", 21),
            Map.entry("DK", 18),
            Map.entry("SE", 24),
            Map.entry("NO", 15),
            Map.entry("FI", 18),
            Map.entry("PL", 28),
            Map.entry("CZ", 24),
            Map.entry("SK", 24),
            Map.entry("HU", 28),
            Map.entry("RO", 24),
            Map.entry("BG", 22),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("SI", 19),
            Map.entry("EE", 20),
            Map.entry("LV", 21),
            Map.entry("LT", 20),
            Map.entry("MT", 31),
            Map.entry("CY", 28),
            Map.entry("TR", 26));

    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            int end = end(text, beginning.start());
            if (end > 0) {
                found.add(new Span(Finding.Kind.IBAN, beginning.start(), end));
            }
        }
        return found;
    }

    /** Just past the number that begins here, or 0 when none does. */
    private static int end(String text, int begin) {
        int length = LENGTHS.getOrDefault(text.substring(begin, begin + 2).toUpperCase(Locale.ROOT), 0);
        StringBuilder number = new StringBuilder();
        int at = begin;
        while (number.length() < length && at < text.length() && (isPart(text, at) || isGap(text, at))) {
            if (isPart(text, at)) {
                number.append(Character.toUpperCase(text.charAt(at)));
            }
            at++;
        }
        boolean whole =
                number.length() == length && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)));
        return length > 0 && whole && isValid(number) ? at : 0;
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** One space, dot or hyphen between parts. */
    private static boolean isGap(String text, int at) {
        return " .-\u00A0".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isPart(text, at + 1);
    }

    private static boolean isValid(CharSequence number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }
}
