package nl.weerklank.api.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import nl.weerklank.engine.Language;

/** The language of every sentence in the answer to the current call: what {@code Accept-Language} prefers of nl and en. */
@ApplicationScoped
public class ReaderLanguage {

    private final HttpHeaders headers;

    ReaderLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Dutch or English; English when the caller names neither. Never undetermined. */
    public Language get() {
        return preferred(headers.getAcceptableLanguages());
    }

    static Language preferred(List<Locale> bestFirst) {
        return bestFirst.stream()
                .flatMap(locale -> Language.ofCode(locale.getLanguage()).stream())
                .filter(language -> language != Language.UND)
                .findFirst()
                .orElse(Language.EN);
    }
}
