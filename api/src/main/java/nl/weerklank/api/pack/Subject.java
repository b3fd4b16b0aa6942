package nl.weerklank.api.pack;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.api.problem.Sentence;

/**
 * What a group of operations is about, so that who may do what can be told in words.
 *
 * @param paths beginnings of paths, with {@code {}} for a parameter; the longest that fits decides
 */
record Subject(String id, List<String> paths, About about, Sentence name) {

    private static final List<Subject> ALL = PackJson.file("subjects.json", new TypeReference<>() {});

    /** For what was added and nobody described yet: taken for what shows people. */
    private static final Subject OTHER =
            new Subject("other", List.of(), About.PEOPLE, new Sentence("overige onderdelen", "other parts"));

    /** What is shown of people. */
    enum About {
        /** People by name or id. */
        PEOPLE,
        /** People under a pseudonym. */
        PSEUDONYMS,
        /** Five people or more, together. */
        CROWDS,
        /** Nothing of employees. */
        NOBODY
    }

    Subject {
        paths = List.copyOf(paths);
    }

    /** Every subject, in the order of the pack. */
    static List<Subject> all() {
        return Stream.concat(ALL.stream(), Stream.of(OTHER)).toList();
    }

    /** The subject of a path, such as {@code /v1/decisions/{id}}. */
    static Subject of(String path) {
        String shape = path.replaceAll("\\{[^/]*}", "{}");
        return ALL.stream()
                .filter(subject -> subject.length(shape) > 0)
                .max(Comparator.comparingInt(subject -> subject.length(shape)))
                .orElse(OTHER);
    }

    boolean isDescribed() {
        return !equals(OTHER);
    }

    private int length(String path) {
        return paths.stream()
                .filter(beginning -> path.equals(beginning) || path.startsWith(beginning + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
