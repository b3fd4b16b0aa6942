package nl.weerklank.nlp.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.measure.Measurement.Aim;
import nl.weerklank.nlp.model.TrainedModel;
import nl.weerklank.nlp.name.DutchNames;
import nl.weerklank.nlp.name.DutchNamesTraining;
import nl.weerklank.nlp.pos.WordTagger;
import nl.weerklank.nlp.train.TrainingData;
import nl.weerklank.nlp.treebank.MarkedSentence;

/** Dutch names on the sentences kept for it, word for word; and how that grows with the sentences learnt from. */
final class NamesMeasuring implements Measuring {

    private static final List<Integer> SENTENCES = List.of(300, 600, 1200);

    private final TrainingData data;
    private final Path workshop;
    private final DutchDictionary dictionary = DutchDictionary.load();
    private final WordTagger tagger = WordTagger.read(TrainedModel.DUTCH_TAGGER.open());

    NamesMeasuring(TrainingData data, Path workshop) {
        this.data = data;
        this.workshop = workshop;
    }

    @Override
    public List<Measurement> measure() throws IOException {
        List<MarkedSentence> examples = data.withNames();
        List<Measurement> figures = new ArrayList<>();
        for (int sentences : SENTENCES) {
            Path model = Files.createDirectories(workshop).resolve("names-" + sentences + ".gz");
            new DutchNamesTraining(dictionary, tagger).train(examples.subList(0, sentences), model);
            try (InputStream trained = new GZIPInputStream(Files.newInputStream(model))) {
                figures.addAll(measure("Dutch names, learnt from " + sentences, DutchNames.read(dictionary, trained)));
            }
        }
        DutchNames shipped = DutchNames.read(dictionary, TrainedModel.DUTCH_NAMES.open());
        figures.addAll(measure("Dutch names, learnt from " + examples.size() + " (ships)", shipped));
        return figures;
    }

    private List<Measurement> measure(String subject, DutchNames names) throws IOException {
        Map<EntityType, Tally> tallies = new EnumMap<>(EntityType.class);
        for (EntityType kind : EntityType.values()) {
            tallies.put(kind, new Tally());
        }
        for (MarkedSentence marked : data.namesToMeasureWith()) {
            List<String> words = marked.sentence().forms();
            List<Optional<EntityType>> found = names.kinds(words, tagger.tags(words));
            for (int i = 0; i < words.size(); i++) {
                Optional<EntityType> there = DutchNames.kind(marked.labels().get(i));
                Optional<EntityType> read = found.get(i);
                tallies.forEach(
                        (kind, tally) -> tally.count(there.equals(Optional.of(kind)), read.equals(Optional.of(kind))));
            }
        }
        List<Measurement> figures = new ArrayList<>();
        tallies.forEach((kind, tally) -> figures.addAll(figures(subject, kind, tally)));
        return figures;
    }

    private static List<Measurement> figures(String subject, EntityType kind, Tally tally) {
        String data = "500 sentences, " + kind.name();
        return List.of(
                new Measurement(subject, data, "token precision", tally.precision(), Aim.NONE, tally.there()),
                new Measurement(subject, data, "token recall", tally.recall(), Aim.NONE, tally.there()),
                new Measurement(subject, data, "token F1", tally.f1(), Aim.NONE, tally.there()));
    }
}
