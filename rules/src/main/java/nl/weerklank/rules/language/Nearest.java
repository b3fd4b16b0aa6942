package nl.weerklank.rules.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Allowed words, those that look most like the word given first. */
final class Nearest {

    private static final int LONG_LIST = 12;
    private static final int SHOWN = 5;

    private Nearest() {}

    /** All allowed words, or only the nearest few of a long list. */
    static List<String> to(String given, Collection<String> allowed) {
        return allowed.stream()
                .sorted(Comparator.comparingInt((String word) -> distance(given, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(allowed.size() > LONG_LIST ? SHOWN : LONG_LIST)
                .toList();
    }

    /** Letters to insert, remove or replace (Levenshtein 1966), without regard to case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
