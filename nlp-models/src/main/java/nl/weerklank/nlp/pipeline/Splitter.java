package nl.weerklank.nlp.pipeline;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import nl.weerklank.nlp.text.CleanText;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Pieces;
import nl.weerklank.nlp.text.Pieces.Piece;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Sentences and tokens by CoreNLP's tokenizer and sentence splitter; no model, no parser.
 *
 * <p>Hyphenated words stay whole ("CO2-uitstoot"): their parts are looked at where it matters. Untokenizable characters
 * are dropped without a log line, because log lines may not hold content.
 */
public final class Splitter {

    private static final String OPTIONS =
            "invertible=true,splitHyphenated=false,splitForwardSlash=false,splitAssimilations=false,untokenizable=noneDelete";

    private final StanfordCoreNLP pipeline;

    /** Makes the annotators; share one. */
    public Splitter() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit");
        settings.setProperty("tokenize.options", OPTIONS);
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("threads", "1");
        this.pipeline = new StanfordCoreNLP(settings, false);
    }

    /** Splits a title and a text; offsets count from the start of title + "\n" + text. */
    public Document split(String title, String text) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.addAll(sentences(title, true, 0));
        sentences.addAll(sentences(text, false, title.length() + 1));
        return new Document(sentences);
    }

    private List<Sentence> sentences(String original, boolean inTitle, int offset) {
        CleanText clean = CleanText.of(original);
        List<Sentence> sentences = new ArrayList<>();
        for (Piece piece : Pieces.of(clean.value())) {
            String words = clean.value().substring(piece.begin(), piece.end());
            if (!words.isBlank()) {
                for (CoreSentence sentence :
                        pipeline.processToCoreDocument(words).sentences()) {
                    sentences.add(
                            sentence(sentence, inTitle, label -> token(label, original, clean, piece.begin(), offset)));
                }
            }
        }
        return sentences;
    }

    private static Sentence sentence(CoreSentence sentence, boolean inTitle, Function<CoreLabel, Token> token) {
        return new Sentence(inTitle, sentence.tokens().stream().map(token).toList());
    }

    private static Token token(CoreLabel label, String original, CleanText clean, int pieceBegin, int offset) {
        int cleanBegin = pieceBegin + label.beginPosition();
        int cleanEnd = pieceBegin + label.endPosition();
        int begin = clean.origin(cleanBegin);
        int end = clean.originPast(cleanEnd);
        return Token.of(
                original.substring(begin, end),
                clean.value().substring(cleanBegin, cleanEnd),
                offset + begin,
                offset + end);
    }
}
