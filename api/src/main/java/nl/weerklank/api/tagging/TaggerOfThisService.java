package nl.weerklank.api.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.weerklank.engine.tag.Tagger;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;

/** Chooses the tagger that this service runs with. */
@ApplicationScoped
class TaggerOfThisService {

    /** One for all: it is thread-safe and keeps its dictionaries. */
    @Produces
    @Singleton
    Tagger tagger() {
        return new CoreNlpTagger();
    }
}
