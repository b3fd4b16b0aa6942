package nl.weerklank.nlp.name;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.text.Document;

/**
 * All names in a document: the organisation's own people and customers first, then people by cues, then what the model of
 * the language read. Thread-safe.
 */
public final class NameFinder {

    private final PersonFinder people;

    /** The names that were asked for last: organisations ask for many texts in a row. */
    private final AtomicReference<Looked> last = new AtomicReference<>(Looked.of(KnownNames.NONE));

    public NameFinder(PersonFinder people) {
        this.people = people;
    }

    /** Names with what finds them. */
    private record Looked(KnownNames names, KnownNameFinder finder, ModelRef model) {

        static Looked of(KnownNames names) {
            return new Looked(names, new KnownNameFinder(names), Fingerprint.ofText("own-names", written(names)));
        }
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
        List<EntityMention> own = looked(known).finder().find(document);
        List<EntityMention> cued = people.find(document, surnames(read));
        return Mentions.together(own, longerThan(cued, read), cued, read);
    }

    /** Names the state of the known names, without telling them. */
    public ModelRef model(KnownNames known) {
        return looked(known).model();
    }

    private Looked looked(KnownNames known) {
        Looked looked = last.get();
        if (looked.names() != known) {
            looked = Looked.of(known);
            last.set(looked);
        }
        return looked;
    }

    /** The same for the same names; every name and id ends where no name and no id can go on. */
    private static String written(KnownNames names) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(names.people()).forEach((name, employees) -> all.append(name)
                .append('\n')
                .append(new TreeSet<>(employees))
                .append('\n'));
        new TreeSet<>(names.organisations()).forEach(name -> all.append('\n').append(name));
        return all.toString();
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
