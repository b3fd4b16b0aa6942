package nl.weerklank.nlp.pos;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Gives each word of a sentence its part of speech, by Stanford's maximum entropy tagger. Thread-safe. */
public final class WordTagger {

    private final MaxentTagger tagger;

    private WordTagger(MaxentTagger tagger) {
        this.tagger = tagger;
    }

    /** Reads a trained tagger; the stream is closed. */
    public static WordTagger read(InputStream model) {
        try (model) {
            return new WordTagger(new MaxentTagger(model, new Properties(), false));
        } catch (IOException e) {
            throw new UncheckedIOException("The tagger cannot be read", e);
        }
    }

    /** One tag a word. */
    public List<String> tags(List<String> words) {
        return tagger.tagSentence(words.stream().map(Word::new).toList()).stream()
                .map(TaggedWord::tag)
                .toList();
    }
}
