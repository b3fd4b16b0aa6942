package nl.weerklank.nlp.train;

import nl.weerklank.nlp.model.TrainedModel;

/**
 * What a reader should know of a trained model that its file does not tell.
 *
 * @param what what it does
 * @param source from which data it was made, and under which licence it may be used
 * @param settings how it was made
 */
record ModelCard(String what, String source, String settings) {

    private static final String UD =
            "Universal Dependencies, Dutch Alpino and LassySmall (G. Bouma, G. van Noord and others), CC BY-SA 4.0; the model likewise, with attribution";
    private static final String STANFORD =
            "Stanford CoreNLP 4.5.10, GPL-3.0-or-later; taken from its models jar at build time";

    static ModelCard of(TrainedModel model) {
        return switch (model) {
            case DUTCH_TAGGER ->
                new ModelCard(
                        "Dutch parts of speech (universal)",
                        UD + "; clusters by the tags of dutch-pos-dict 0.1 (BSD or CC BY 3.0)",
                        "maximum entropy, left3words, naacl2003unknowns, shapes, suffixes to 6, prefixes to 4, two cluster lists");
            case DUTCH_LEMMAS ->
                new ModelCard(
                        "Dutch lemmas: exceptions and endings",
                        UD + "; endings learnt from dutch-pos-dict 0.1",
                        "a word only where the dictionary says otherwise; endings to 6 letters, met 3 times");
            case DUTCH_NAMES ->
                new ModelCard(
                        "Dutch names of people, organisations, places",
                        UD + "; labels our own (corpus/names), gazetteer dutch-pos-dict 0.1 and our lists",
                        "conditional random field of first order, sigma 3, features below 0.05 dropped");
            case ENGLISH_TAGGER ->
                new ModelCard("English parts of speech (Penn)", STANFORD, "as published, left3words");
            case ENGLISH_NAMES ->
                new ModelCard(
                        "English names of people, organisations, places", STANFORD, "as published, three classes");
        };
    }
}
