package nl.weerklank.api.decision;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.suggestion.Otherwise;
import nl.weerklank.engine.suggestion.Thinking;

/** Whether a search would find an item if something was otherwise: the index is asked once more. */
final class Finding implements Predicate<Otherwise> {

    /** Fewer candidates than these, and whatever may be found is found. */
    private static final int FULL = 200;

    private final Thinking.Thought thought;
    private final ContentItem item;

    Finding(Thinking.Thought thought, ContentItem item) {
        this.thought = thought;
        this.item = item;
    }

    @Override
    public boolean test(Otherwise otherwise) {
        Retrieved retrieved = otherwise.equals(Otherwise.as(thought.decision()))
                ? thought.retrieved()
                : thought.looking().lookFor(profile(otherwise), otherwise.at());
        return retrieved == Retrieved.FOUND
                || isLifted(retrieved, otherwise)
                        && thought.decision().candidates().size() < FULL;
    }

    private EmployeeProfile profile(Otherwise otherwise) {
        EmployeeProfile was = thought.decision().grounds().profile();
        Employee employee = was.employee();
        if (Boolean.TRUE.equals(otherwise.facts().get(Fact.MATCH_LANGUAGE))) {
            employee = reading(employee, item.language());
        }
        return new EmployeeProfile(employee, otherwise.preferences(), was.storyThemes());
    }

    private static Employee reading(Employee employee, Language language) {
        Set<Language> languages = new HashSet<>(employee.languages());
        languages.add(language);
        return new Employee(
                employee.id(),
                employee.unit(),
                employee.manager(),
                employee.leader(),
                languages,
                employee.timeZone(),
                employee.country(),
                employee.absence());
    }

    /** What kept it out would be otherwise; what else could is a stop of the engine too, and seen there. */
    private static boolean isLifted(Retrieved cause, Otherwise otherwise) {
        return switch (cause) {
            case CONFIDENTIAL -> otherwise.facts().containsKey(Fact.CONTENT_CONFIDENTIALITY);
            case NOT_FOR_UNIT -> otherwise.facts().containsKey(Fact.MATCH_REACHES);
            case NOT_AVAILABLE_YET, EXPIRED -> otherwise.facts().containsKey(Fact.CONTENT_STATE);
            case FOUND, NOT_INDEXED, UNTAGGED, LANGUAGE, MUTED_THEME, NO_SHARED_THEME, RANKED_BELOW -> false;
        };
    }
}
