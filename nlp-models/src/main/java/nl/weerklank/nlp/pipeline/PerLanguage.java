package nl.weerklank.nlp.pipeline;

import java.util.function.Function;
import nl.weerklank.engine.Language;

/** One of something for each language. */
record PerLanguage<T>(T dutch, T english, T undetermined) {

    static <T> PerLanguage<T> of(Function<Language, T> maker) {
        return new PerLanguage<>(maker.apply(Language.NL), maker.apply(Language.EN), maker.apply(Language.UND));
    }

    T in(Language language) {
        return switch (language) {
            case NL -> dutch;
            case EN -> english;
            case UND -> undetermined;
        };
    }
}
