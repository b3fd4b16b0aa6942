package nl.weerklank.rules.replay;

import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.rules.language.Bilingual;

/**
 * Something that is broken, by name.
 *
 * @param names what it is about, such as ids of items, rules, facts and models, for the sentence
 */
public record Cause(CauseCode code, List<String> names) {

    private static final int MOST_NAMES = 12;

    public Cause {
        names = names.stream().distinct().limit(MOST_NAMES).toList();
    }

    static Cause of(CauseCode code, String... names) {
        return new Cause(code, List.of(names));
    }

    /** The same without the names that the reader may not see. */
    public Cause without(Predicate<String> hidden) {
        return new Cause(code, names.stream().filter(hidden.negate()).toList());
    }

    /** What is broken, in one sentence. */
    public Bilingual text() {
        return new Bilingual(
                code.template().nl().formatted(named("iets dat alleen de medewerker zelf mag zien")),
                code.template().en().formatted(named("something that only the employee may see")));
    }

    private String named(String whenHidden) {
        return names.isEmpty() ? whenHidden : String.join(", ", names);
    }
}
