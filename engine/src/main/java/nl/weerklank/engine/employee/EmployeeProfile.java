package nl.weerklank.engine.employee;

import java.util.List;
import nl.weerklank.engine.tag.ThemeTag;

/**
 * A person as the engine sees them: the employer's part, the person's part, and the themes that their own story shows.
 *
 * @param storyThemes themes of {@link Preferences#story()}, each with the person's own words
 */
public record EmployeeProfile(Employee employee, Preferences preferences, List<ThemeTag> storyThemes) {

    public EmployeeProfile {
        storyThemes = List.copyOf(storyThemes);
    }
}
