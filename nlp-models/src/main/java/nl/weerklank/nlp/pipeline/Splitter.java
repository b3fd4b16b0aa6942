package nl.weerklank.nlp.pipeline;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.weerklank.nlp.text.CleanText;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Sentences and tokens by CoreNLP's tokenizer and sentence splitter; no model, no parser.
 *
 * <p>Hyphenated words stay whole ("CO2-uitstoot"): their parts are looked at where it matters. Untokenizable characters
 * are dropped without a log line, because log lines may not hold content.
 */
final class Splitter {

    private static final String OPTIONS =
            "invertible=true,splitHyphenated=false,splitForwardSlash=false,splitAssimilations=false,untokenizable=noneDelete";

    private final StanfordCoreNLP pipeline;

    Splitter() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit");
        settings.setProperty("tokenize.options", OPTIONS);
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("threads", "1");
        this.pipeline = new StanfordCoreNLP(settings, false);
    }

    /** Splits a title and a text; offsets count from the start of title + "\n" + text. */
    Document split(String title, String text) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.addAll(sentences(title, true, 0));
        sentences.addAll(sentences(text, false, title.length() + 1));
        return new Document(sentences);
    }

    private List<Sentence> sentences(String original, boolean inTitle, int offset) {
        CleanText clean = CleanText.of(original);
        if (clean.value().isBlank()) {
            return List.of();
        }
        CoreDocument document = pipeline.processToCoreDocument(clean.value());
        List<Sentence> sentences = new ArrayList<>();
        for (CoreSentence sentence : document.sentences()) {
            sentences.add(new Sentence(
                    inTitle,
                    sentence.tokens().stream()
                            .map(label -> token(label, original, clean, offset))
                            .toList()));
        }
        return sentences;
    }

    private static Token token(CoreLabel label, String original, CleanText clean, int offset) {
        int begin = clean.origin(label.beginPosition());
        int end = clean.originPast(label.endPosition());
        return Token.of(
                original.substring(begin, end),
                clean.value().substring(label.beginPosition(), label.endPosition()),
                offset + begin,
                offset + end);
    }
}
