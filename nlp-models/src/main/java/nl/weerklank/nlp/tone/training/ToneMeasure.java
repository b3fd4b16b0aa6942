package nl.weerklank.nlp.tone.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tone;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.nlp.form.DutchForms;
import nl.weerklank.nlp.form.EnglishForms;
import nl.weerklank.nlp.tone.ToneModels;
import nl.weerklank.nlp.tone.ToneReader;

/**
 * Measures how well sentiment and voice are told: by the lists alone and with what was learned, on the written corpus (always on
 * texts that were kept out of the training) and on labelled texts that were never trained on; and how that grows with the
 * corpus.
 *
 * <p>Arguments: the folder of the corpus, and optionally a file of items and a file of their labels.
 */
public final class ToneMeasure {

    private static final int FOLDS = 10;
    private static final long SEED = 20_261_122L;
    private static final int DRAWS = 5;
    private static final List<Integer> SIZES = List.of(80, 160, 320, 480);

    private final DutchForms dutch = DutchForms.load();
    private final EnglishForms english = new EnglishForms();
    private final List<Lesson> corpus;

    /** Reads the corpus of this folder. */
    public ToneMeasure(Path corpus) throws IOException {
        this.corpus = Lesson.of(ToneItem.corpus(corpus));
    }

    /**
     * What was measured.
     *
     * @param what in a few words
     * @param items how many texts
     * @param sentiment the part whose sentiment was told right
     * @param negativeFound the part of the bad news that was told to be so
     * @param negativeCalledPositive the part of the bad news that was told to be good
     * @param voice the part whose voice was told right
     */
    public record Row(
            String what,
            int items,
            double sentiment,
            double negativeFound,
            double negativeCalledPositive,
            double voice) {

        private static Row of(String what, List<Told> told) {
            List<Told> bad = told.stream().filter(Told::isBadNews).toList();
            return new Row(
                    what,
                    told.size(),
                    part(
                            told,
                            one -> one.tone().sentiment().value() == one.item().sentiment()),
                    part(bad, one -> one.tone().sentiment().value() == Sentiment.NEGATIVE),
                    part(bad, one -> one.tone().sentiment().value() == Sentiment.POSITIVE),
                    part(told, one -> one.tone().voice().value() == one.item().voice()));
        }

        private static double part(List<Told> told, Predicate<Told> right) {
            return (double) told.stream().filter(right).count() / Math.max(1, told.size());
        }

        /** As a line of a Markdown table. */
        public String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %.3f |",
                    what,
                    items,
                    sentiment,
                    negativeFound,
                    negativeCalledPositive,
                    voice);
        }
    }

    /** An item and how it was told to sound. */
    private record Told(ToneItem item, Tone tone) {
        boolean isBadNews() {
            return item.sentiment() == Sentiment.NEGATIVE;
        }
    }

    public static void main(String[] arguments) throws IOException {
        ToneMeasure measure = new ToneMeasure(Path.of(arguments[0]));
        List<Row> rows = new ArrayList<>(measure.onTheCorpus());
        if (arguments.length > 1) {
            rows.addAll(measure.on(Path.of(arguments[1]), Path.of(arguments[2])));
        }
        rows.forEach(row -> System.out.println(row.line()));
    }

    /** The corpus itself, each text told by what the other texts taught. */
    public List<Row> onTheCorpus() {
        List<Told> folds = new ArrayList<>();
        List<Lesson> shuffled = shuffled(new Random(SEED));
        for (int fold = 0; fold < FOLDS; fold++) {
            int kept = fold;
            folds.addAll(tellOut(shuffled, lesson -> shuffled.indexOf(lesson) % FOLDS == kept));
        }
        List<Told> files = new ArrayList<>();
        for (String source :
                corpus.stream().map(lesson -> lesson.item().source()).distinct().toList()) {
            files.addAll(tellOut(corpus, lesson -> lesson.item().source().equals(source)));
        }
        return List.of(
                Row.of("written corpus, lists alone", tell(corpus, ToneModels.none())),
                Row.of("written corpus, %d-fold".formatted(FOLDS), folds),
                Row.of("written corpus, each file by the others", files));
    }

    /** Labelled texts that nothing was learned from, with the learning curve. */
    public List<Row> on(Path items, Path labels) throws IOException {
        List<Lesson> real = Lesson.of(ToneItem.labelled(items, labels));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("dev excerpts, lists alone", tell(real, ToneModels.none())));
        for (int size : SIZES) {
            List<Told> told = new ArrayList<>();
            Random random = new Random(SEED);
            for (int draw = 0; draw < DRAWS; draw++) {
                told.addAll(tell(real, ToneTraining.learn(shuffled(random).subList(0, size))));
            }
            rows.add(Row.of("dev excerpts, %d written texts (%d draws)".formatted(size, DRAWS), told));
        }
        ToneModels all = ToneTraining.learn(corpus);
        rows.add(Row.of("dev excerpts, all %d written texts".formatted(corpus.size()), tell(real, all)));
        rows.add(Row.of("dev excerpts in Dutch", tell(in(Language.NL, real), all)));
        rows.add(Row.of("dev excerpts in English", tell(in(Language.EN, real), all)));
        return rows;
    }

    private static List<Lesson> in(Language language, List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson -> lesson.item().language() == language)
                .toList();
    }

    private List<Lesson> shuffled(Random random) {
        List<Lesson> shuffled = new ArrayList<>(corpus);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Learns from all lessons but those kept out, and tells those. */
    private List<Told> tellOut(List<Lesson> lessons, Predicate<Lesson> out) {
        List<Lesson> kept = lessons.stream().filter(out).toList();
        return tell(
                kept, ToneTraining.learn(lessons.stream().filter(out.negate()).toList()));
    }

    private List<Told> tell(List<Lesson> lessons, ToneModels models) {
        Function<Language, ToneReader> reader =
                language -> new ToneReader(language, language == Language.NL ? dutch : english, models);
        ToneReader ofDutch = reader.apply(Language.NL);
        ToneReader ofEnglish = reader.apply(Language.EN);
        return lessons.stream()
                .map(lesson -> new Told(
                        lesson.item(),
                        (lesson.item().language() == Language.NL ? ofDutch : ofEnglish).read(lesson.document())))
                .toList();
    }
}
