package nl.weerklank.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    static Set<String> of(Language language, String text) {
        return counted(language, text).keySet();
    }

    /** How often each word is in a text, sorted by word. */
    static SortedMap<String, Integer> counted(Language language, String text) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        try (TokenStream tokens = ANALYZER.tokenStream(ContentDocument.wordsOf(language), text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                counts.merge(word.toString(), 1, Integer::sum);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }
}
