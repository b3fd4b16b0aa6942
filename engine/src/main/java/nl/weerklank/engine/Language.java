package nl.weerklank.engine;

import java.util.Locale;
import java.util.Optional;

/** A language the engine reads: Dutch, English, or undetermined. */
public enum Language {
    NL,
    EN,
    UND;

    /** The ISO 639 code in lower case: {@code nl}, {@code en} or {@code und}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this code, or empty when the engine does not read it. */
    public static Optional<Language> ofCode(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "nl" -> Optional.of(NL);
            case "en" -> Optional.of(EN);
            case "und" -> Optional.of(UND);
            default -> Optional.empty();
        };
    }
}
