package nl.weerklank.nlp.tone;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/** Vague corporate words: how much of a text they take, and which they are. */
final class JargonReader {

    private static final int SHORTEST_TEXT = 25;

    private final Phrases words;

    JargonReader(WordList words) {
        this.words = new Phrases(words);
    }

    Jargon read(Document document, Phrases.Readings readings) {
        List<String> found = new ArrayList<>();
        long weight = 0;
        for (Sentence sentence : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                Phrases.Found here = words.at(tokens, i, readings);
                if (here.length() > 0) {
                    Evidence one = new Evidence();
                    one.add(tokens, i, here.length(), here.weight());
                    found.addAll(one.best());
                    weight += (long) here.weight() * here.length();
                    i += here.length() - 1;
                }
            }
        }
        long length = Math.max(SHORTEST_TEXT, document.words().size());
        return new Jargon(
                (int) Math.min(1000, weight / length), found.stream().distinct().toList());
    }

    /**
     * The jargon of a text.
     *
     * @param share in thousandths of all words, each weighted by its vagueness
     * @param words as written, in order of appearance
     */
    record Jargon(int share, List<String> words) {}
}
