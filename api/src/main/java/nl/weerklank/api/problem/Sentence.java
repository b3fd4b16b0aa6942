package nl.weerklank.api.problem;

import java.time.Instant;
import java.util.Arrays;
import nl.weerklank.engine.Language;

/** A sentence in Dutch and in English, each written as a whole. */
public record Sentence(String nl, String en) {

    /** The sentence in this language; English for a language without its own. */
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN, UND -> en;
        };
    }

    /**
     * Fills the places of both sentences, as {@link String#format}; an argument that is a sentence is taken in the same
     * language. A moment is said with {@link Moments} first.
     */
    public static Sentence of(String nl, String en, Object... arguments) {
        return new Sentence(nl.formatted(in(Language.NL, arguments)), en.formatted(in(Language.EN, arguments)));
    }

    /** A text that reads the same in both languages, such as a message with only names and figures. */
    public static Sentence same(String text) {
        return new Sentence(text, text);
    }

    private static Object[] in(Language language, Object[] arguments) {
        return Arrays.stream(arguments).map(argument -> in(language, argument)).toArray();
    }

    private static Object in(Language language, Object argument) {
        if (argument instanceof Instant) {
            throw new IllegalArgumentException("%s in a sentence, expected it said with Moments".formatted(argument));
        }
        return argument instanceof Sentence sentence ? sentence.in(language) : argument;
    }
}
