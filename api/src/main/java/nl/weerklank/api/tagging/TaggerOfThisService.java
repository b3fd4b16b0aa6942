package nl.weerklank.api.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.weerklank.engine.draft.WordReader;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;

/** Chooses the tagger that this service runs with. */
@ApplicationScoped
class TaggerOfThisService {

    /** One for all: it is thread-safe and keeps its dictionaries. */
    @Produces
    @Singleton
    CoreNlpTagger tagger() {
        return new CoreNlpTagger();
    }

    /** Reads words with the tagger's dictionaries. */
    @Produces
    @Singleton
    WordReader words(CoreNlpTagger tagger) {
        return tagger.words();
    }
}
