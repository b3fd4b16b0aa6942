package nl.weerklank.nlp.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.nlp.text.Document;

/**
 * All names in a document: the organisation's own people and customers first, then people by cues, then what the model of
 * the language read. Thread-safe.
 */
public final class NameFinder {

    private final PersonFinder people;

    public NameFinder(PersonFinder people) {
        this.people = people;
    }

    /**
     * Names in order of appearance; none touches another.
     *
     * @param unsure what the language's model read
     */
    public List<EntityMention> find(Document document, KnownNames known, List<EntityMention> unsure) {
        List<EntityMention> read = unsure.stream()
                .filter(mention -> mention.type() != EntityType.PERSON || people.vouchesFor(mention.text()))
                .toList();
        List<EntityMention> own = new KnownNameFinder(known).find(document);
        List<EntityMention> cued = people.find(document, surnames(read));
        return Mentions.together(own, longerThan(cued, read), cued, read);
    }

    /** People that the model read further than the cues reach. */
    private static List<EntityMention> longerThan(List<EntityMention> cued, List<EntityMention> read) {
        return read.stream()
                .filter(mention -> mention.type() == EntityType.PERSON
                        && cued.stream().anyMatch(cue -> mention.begin() <= cue.begin() && cue.end() <= mention.end()))
                .toList();
    }

    private static Set<String> surnames(List<EntityMention> read) {
        return read.stream()
                .filter(mention -> mention.type() == EntityType.PERSON)
                .map(EntityMention::text)
                .filter(text -> text.indexOf(' ') > 0)
                .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }
}
