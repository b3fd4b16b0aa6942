package nl.weerklank.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;
import nl.weerklank.nlp.pipeline.Splitter;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import org.jspecify.annotations.Nullable;

/** How fast texts are tagged, beside CoreNLP's tokenizer alone and beside its usual English pipeline, in one run. */
final class TaggingBench {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TaggingBench() {}

    /**
     * Documents of {@link Documents#TOKENS} tokens for each second of processor time.
     *
     * @param dutch everything on
     * @param english everything on
     * @param dutchNameless everything on but the model of names
     * @param englishNameless everything on but the model of names
     * @param tokenizeDutch tokens and sentences only
     * @param tokenizeEnglish tokens and sentences only
     * @param usualEnglish CoreNLP's tokens, tags, lemmas and names with its own models and settings; null when the jar with
     *     its models is not there
     */
    record Speed(
            double dutch,
            double english,
            double dutchNameless,
            double englishNameless,
            double tokenizeDutch,
            double tokenizeEnglish,
            @Nullable Double usualEnglish) {

        /** A section of the page of figures. */
        String section() {
            String table = String.format(
                    Locale.ROOT,
                    """

                    Tagging: documents of %d words of the demo organisation for each second of processor time, one thread.

                    | what | Dutch | English |
                    |---|---|---|
                    | everything on: themes, tone, names, findings | %.0f | %.0f |
                    | everything but names | %.0f | %.0f |
                    | tokens and sentences only, with CoreNLP's tokenizer | %.0f | %.0f |
                    """,
                    Documents.TOKENS,
                    dutch,
                    english,
                    dutchNameless,
                    englishNameless,
                    tokenizeDutch,
                    tokenizeEnglish);
            return table + usual();
        }

        private String usual() {
            return usualEnglish == null
                    ? "\nCoreNLP's usual English pipeline was not measured: the jar with its models is not there.\n"
                    : String.format(
                            Locale.ROOT,
                            "| CoreNLP's usual English pipeline: tokenize, pos, lemma, ner | | %.1f |\n"
                                    + "| everything on ÷ CoreNLP's usual | | %.1f |\n",
                            usualEnglish,
                            english / usualEnglish);
        }
    }

    static Speed measure(Path root) throws IOException, InterruptedException {
        List<String> dutch = Documents.of(root, Language.NL);
        List<String> english = Documents.of(root, Language.EN);
        CoreNlpTagger tagger = new CoreNlpTagger();
        CoreNlpTagger nameless = CoreNlpTagger.withoutNames();
        Taxonomy taxonomy = DefaultTaxonomy.load();
        Splitter splitter = new Splitter();
        return new Speed(
                perSecond(dutch, text -> tagger.tag(Optional.of(Language.NL), "", text, taxonomy)),
                perSecond(english, text -> tagger.tag(Optional.of(Language.EN), "", text, taxonomy)),
                perSecond(dutch, text -> nameless.tag(Optional.of(Language.NL), "", text, taxonomy)),
                perSecond(english, text -> nameless.tag(Optional.of(Language.EN), "", text, taxonomy)),
                perSecond(dutch, text -> splitter.split("", text)),
                perSecond(english, text -> splitter.split("", text)),
                UsualEnglish.perSecond(english));
    }

    /** After a warm-up, how many documents a second of this thread's processor time does. */
    static double perSecond(List<String> documents, Consumer<String> work) {
        run(documents, work, WARM_UP);
        return run(documents, work, MEASURED);
    }

    private static double run(List<String> documents, Consumer<String> work, Duration time) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        int done = 0;
        while (spent < time.toNanos()) {
            work.accept(documents.get(done % documents.size()));
            done++;
            spent = THREADS.getCurrentThreadCpuTime() - begin;
        }
        return done * 1e9 / spent;
    }
}
