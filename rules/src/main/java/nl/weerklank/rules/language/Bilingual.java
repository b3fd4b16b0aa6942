package nl.weerklank.rules.language;

import nl.weerklank.engine.Language;

/** A text in both languages. */
public record Bilingual(String nl, String en) {

    /** The text in this language; English for a language without its own. */
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN, UND -> en;
        };
    }
}
