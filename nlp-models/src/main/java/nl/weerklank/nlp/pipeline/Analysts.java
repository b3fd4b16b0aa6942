package nl.weerklank.nlp.pipeline;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.form.DutchLemmas;
import nl.weerklank.nlp.form.EnglishLemmas;
import nl.weerklank.nlp.model.TrainedModel;
import nl.weerklank.nlp.name.DutchNames;
import nl.weerklank.nlp.name.EnglishNames;
import nl.weerklank.nlp.pipeline.Analyst.Reading;
import nl.weerklank.nlp.pos.WordTagger;
import nl.weerklank.nlp.text.Document;

/** Reads documents with the models of their language, which are loaded when the first document in it comes. Thread-safe. */
final class Analysts {

    private final Supplier<Analyst> dutch;
    private final Supplier<Analyst> english;

    Analysts(DutchDictionary dictionary) {
        this(dictionary, analyst -> analyst);
    }

    /**
     * @param each what becomes of each analyst before it is used
     */
    Analysts(DutchDictionary dictionary, UnaryOperator<Analyst> each) {
        this.dutch = new Once<>(() -> each.apply(dutch(dictionary)));
        this.english = new Once<>(() -> each.apply(english()));
    }

    /** A document in a language that is not read stays as it is. */
    Reading read(Language language, Document document) {
        return switch (language) {
            case NL -> dutch.get().read(document);
            case EN -> english.get().read(document);
            case UND -> new Reading(document, List.of(), false);
        };
    }

    List<ModelRef> models(Language language) {
        return switch (language) {
            case NL -> dutch.get().models();
            case EN -> english.get().models();
            case UND -> List.of();
        };
    }

    private static Analyst dutch(DutchDictionary dictionary) {
        return new Analyst(
                WordTagger.read(TrainedModel.DUTCH_TAGGER.open()),
                DutchLemmas.read(dictionary, TrainedModel.DUTCH_LEMMAS.open()),
                DutchNames.read(dictionary, TrainedModel.DUTCH_NAMES.open()),
                List.of(
                        TrainedModel.DUTCH_TAGGER.reference(),
                        TrainedModel.DUTCH_LEMMAS.reference(),
                        DutchLemmas.abbreviations(),
                        TrainedModel.DUTCH_NAMES.reference()));
    }

    private static Analyst english() {
        return new Analyst(
                WordTagger.read(TrainedModel.ENGLISH_TAGGER.open()),
                new EnglishLemmas(),
                EnglishNames.read(TrainedModel.ENGLISH_NAMES.open()),
                List.of(TrainedModel.ENGLISH_TAGGER.reference(), TrainedModel.ENGLISH_NAMES.reference()));
    }
}
