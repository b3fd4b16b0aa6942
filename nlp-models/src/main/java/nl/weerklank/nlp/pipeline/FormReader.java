package nl.weerklank.nlp.pipeline;

import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.draft.WordReader;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.language.LanguageDetector;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Token;

/** Reads a text as words with the dictionary forms that the tagger uses. */
record FormReader(Splitter splitter, LanguageDetector languages, PerLanguage<Forms> forms) implements WordReader {

    /** The splitter counts offsets from a title and a line break. */
    private static final int AFTER_EMPTY_TITLE = 1;

    @Override
    public ReadText read(Optional<Language> declared, String text) {
        Document document = splitter.split("", text);
        Language language = declared.orElseGet(() -> languages.detect(document));
        Forms known = forms.in(language);
        return new ReadText(
                language,
                document.words().stream().map(token -> word(token, known)).toList());
    }

    private static Word word(Token token, Forms forms) {
        return new Word(
                token.lower(),
                forms.key(token.lower()),
                Set.copyOf(forms.of(token.lower())),
                token.begin() - AFTER_EMPTY_TITLE,
                token.end() - AFTER_EMPTY_TITLE);
    }
}
