package nl.weerklank.nlp.name;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.tag.EntityMention.EntityType;

/** Tells from a whole sentence which words belong to a name, and of what. Thread-safe. */
public interface NameModel {

    /** Finds no names. */
    NameModel NONE = (words, tags) -> Collections.nCopies(words.size(), Optional.empty());

    /**
     * One answer a word; empty for a word outside every name.
     *
     * @param tags the words' parts of speech
     */
    List<Optional<EntityType>> kinds(List<String> words, List<String> tags);
}
