package nl.weerklank.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes texts apart into words: stems without stop words in Dutch and in English, plain lower case otherwise. */
final class Words {

    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            new StandardAnalyzer(),
            Map.of(
                    ContentDocument.wordsOf(Language.NL), new DutchAnalyzer(),
                    ContentDocument.wordsOf(Language.EN), new EnglishAnalyzer()));

    private Words() {}

    static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The different words of a text, as the index holds them. */
    static SortedSet<String> of(Language language, String text) {
        SortedSet<String> words = new TreeSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream(ContentDocument.wordsOf(language), text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
