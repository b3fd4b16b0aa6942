package nl.weerklank.bench.ranking;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;

/**
 * What a person took up so far, and the profile that follows from it: interests from what they read, expertise from what
 * they acted on or brought in, a story of the themes of what they brought in. Languages and goals are not known.
 */
final class Reader {

    private static final int MOST_INTERESTS = 5;
    private static final int MOST_EXPERTISE = 2;
    private static final int OFTEN = 2;

    private final int person;
    private final Map<Integer, Boolean> acted = new LinkedHashMap<>();
    private final Set<Integer> broughtIn = new HashSet<>();

    Reader(int person) {
        this.person = person;
    }

    void takeUp(int article, boolean newlyActed) {
        acted.merge(article, newlyActed, Boolean::logicalOr);
    }

    void bringIn(int article) {
        broughtIn.add(article);
    }

    Map<Integer, Boolean> takenUp() {
        return Collections.unmodifiableMap(acted);
    }

    EmployeeProfile profile(Library library) {
        Map<ThemeCode, Integer> read = new HashMap<>();
        Map<ThemeCode, Integer> known = new HashMap<>();
        acted.forEach((article, didMore) -> {
            addThemes(read, library.item(article), didMore ? 3 : 1);
            addThemes(known, library.item(article), didMore ? 1 : 0);
        });
        Map<ThemeCode, Integer> told = new HashMap<>();
        broughtIn.forEach(article -> {
            addThemes(known, library.item(article), 1);
            addThemes(told, library.item(article), 1);
        });
        Preferences none = Preferences.NONE;
        return new EmployeeProfile(
                new Employee(Library.person(person), new UnitPath("all"), null, false, Set.of(), null, null, List.of()),
                new Preferences(
                        true,
                        none.pausedUntil(),
                        Readiness.SHARE,
                        Set.of(),
                        null,
                        best(read, MOST_INTERESTS, 1),
                        best(known, MOST_EXPERTISE, OFTEN),
                        Set.of(),
                        Map.of(),
                        Set.of(),
                        null,
                        null,
                        null,
                        null),
                best(told, MOST_INTERESTS, OFTEN).stream()
                        .sorted()
                        .map(theme -> new ThemeTag(theme, 1000, List.of(theme.value())))
                        .toList());
    }

    private static void addThemes(Map<ThemeCode, Integer> counts, ContentItem item, int weight) {
        item.themes().forEach(theme -> counts.merge(theme.code(), weight, Integer::sum));
    }

    private static Set<ThemeCode> best(Map<ThemeCode, Integer> counts, int most, int atLeast) {
        return counts.entrySet().stream()
                .filter(theme -> theme.getValue() >= atLeast)
                .sorted(Map.Entry.<ThemeCode, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Views count as seen, all else as done: what was done never returns. */
    History history() {
        Map<ContentId, History.Standing> standing = new HashMap<>();
        acted.forEach(
                (article, didMore) -> standing.put(Library.idOf(article), new History.Standing(1, didMore, null)));
        return new History(List.of(), List.of(), standing, null, null);
    }
}
