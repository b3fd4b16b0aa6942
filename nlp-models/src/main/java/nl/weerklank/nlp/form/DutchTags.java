package nl.weerklank.nlp.form;

import java.util.List;

/** Which of the dictionary's tags agree with a universal part of speech. */
final class DutchTags {

    /** The kinds whose endings are learnt. */
    static final List<String> INFLECTED = List.of("NOUN", "VERB", "ADJ");

    private DutchTags() {}

    /**
     * Whether a word of this kind may be read this way.
     *
     * @param tag universal part of speech
     * @param reading the dictionary's tag
     */
    static boolean agree(String tag, String reading) {
        return switch (tag) {
            case "NOUN" -> starts(reading, "ZNW", "WKW:INF", "WKW:VTD:ZNW", "GET:ZNW");
            case "VERB", "AUX" -> starts(reading, "WKW");
            case "ADJ" -> starts(reading, "BNW", "WKW:VTD", "WKW:ODW", "GET:RNG");
            case "ADV" -> starts(reading, "BYW");
            case "PRON", "DET" -> starts(reading, "VNW", "BYW:VNW");
            default -> false;
        };
    }

    /** Whether words of this kind have endings. */
    static boolean isInflected(String tag) {
        return INFLECTED.contains(tag);
    }

    private static boolean starts(String reading, String... beginnings) {
        for (String beginning : beginnings) {
            if (reading.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
