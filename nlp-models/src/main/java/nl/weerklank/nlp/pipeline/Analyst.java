package nl.weerklank.nlp.pipeline;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.form.Lemmas;
import nl.weerklank.nlp.name.Mentions;
import nl.weerklank.nlp.name.NameModel;
import nl.weerklank.nlp.pos.WordTagger;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Reads a document with the trained models of one language: a tag and a lemma for each word, and names.
 *
 * <p>The models read so many words and no more, so that no text keeps a thread for longer than some seconds; what comes
 * after stays as written, and the reading says that it is partial. Why words and not seconds: the same text must get the
 * same tagging on a slow day.
 *
 * @param models what a tagging names as its makers
 */
record Analyst(WordTagger tagger, Lemmas lemmas, NameModel names, List<ModelRef> models) {

    /** Most tokens that the models read; the titles and texts of 25 pages have fewer. */
    static final int MOST_TOKENS = 12_000;

    /** The same without the model of names, to measure what names take. */
    Analyst withoutNames() {
        return new Analyst(tagger, lemmas, NameModel.NONE, models);
    }

    Reading read(Document document) {
        List<Sentence> sentences = new ArrayList<>();
        List<EntityMention> named = new ArrayList<>();
        int left = MOST_TOKENS;
        for (Sentence sentence : document.sentences()) {
            left -= sentence.tokens().size();
            sentences.add(left < 0 ? sentence : read(sentence, named));
        }
        return new Reading(new Document(sentences), named, left < 0);
    }

    private Sentence read(Sentence sentence, List<EntityMention> named) {
        List<Token> tokens = sentence.tokens();
        List<String> words = tokens.stream().map(Token::written).toList();
        List<String> tags = tagger.tags(words);
        named.addAll(Mentions.of(tokens, names.kinds(words, tags)));
        List<Token> read = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            read.add(tokens.get(i).read(tags.get(i), lemmas.of(words.get(i), tags.get(i))));
        }
        return new Sentence(sentence.inTitle(), read);
    }

    /**
     * What the models made of a document.
     *
     * @param partial whether it was too long to be read to its end
     */
    record Reading(Document document, List<EntityMention> named, boolean partial) {}
}
