package nl.weerklank.nlp.measure;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.form.DutchLemmas;
import nl.weerklank.nlp.form.Lemmas;
import nl.weerklank.nlp.measure.Measurement.AtLeast;
import nl.weerklank.nlp.model.TrainedModel;
import nl.weerklank.nlp.pos.WordTagger;
import nl.weerklank.nlp.train.TrainingData;
import nl.weerklank.nlp.treebank.TreeSentence;
import nl.weerklank.nlp.treebank.TreeWord;

/**
 * Parts of speech and lemmas on the treebanks' test sets, word for word. Lemmas are measured with the tags that the tagger
 * gave; words whose lemma the treebank writes apart ("regering_vorming") are left out, because we keep compounds whole.
 */
final class WordsMeasuring implements Measuring {

    private static final String APART = "_";

    private final TrainingData data;
    private final WordTagger tagger = WordTagger.read(TrainedModel.DUTCH_TAGGER.open());
    private final Lemmas lemmas = DutchLemmas.read(DutchDictionary.load(), TrainedModel.DUTCH_LEMMAS.open());

    WordsMeasuring(TrainingData data) {
        this.data = data;
    }

    @Override
    public List<Measurement> measure() {
        List<Measurement> figures = new ArrayList<>();
        figures.addAll(measure("alpino-test", 940));
        figures.addAll(measure("lassy-test", 945));
        return figures;
    }

    private List<Measurement> measure(String bank, int aim) {
        Count tags = new Count();
        Count forms = new Count();
        data.treebank().read(bank).forEach(sentence -> count(sentence, tags, forms));
        return List.of(
                new Measurement("Dutch parts of speech", bank, "accuracy", tags.share(), new AtLeast(aim), tags.cases),
                new Measurement("Dutch lemmas", bank, "accuracy", forms.share(), new AtLeast(980), forms.cases));
    }

    private void count(TreeSentence sentence, Count tags, Count forms) {
        List<String> given = tagger.tags(sentence.forms());
        for (int i = 0; i < given.size(); i++) {
            TreeWord word = sentence.words().get(i);
            tags.count(given.get(i).equals(word.tag()));
            if (!word.lemma().contains(APART)) {
                forms.count(lemmas.of(word.form(), given.get(i)).equals(word.lemma()));
            }
        }
    }

    private static final class Count {

        private int right;
        private int cases;

        void count(boolean isRight) {
            right += isRight ? 1 : 0;
            cases++;
        }

        int share() {
            return Measurement.share(right, cases);
        }
    }
}
