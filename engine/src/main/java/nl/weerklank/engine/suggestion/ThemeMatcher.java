package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.decision.ThemeMatch.Via;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.tag.ThemeTag;

/** Finds what an item and a person share, by the part of the profile that shows it (R03). */
final class ThemeMatcher {

    private final EmployeeProfile profile;

    ThemeMatcher(EmployeeProfile profile) {
        this.profile = profile;
    }

    /** The matches in the order of these themes of an item; one theme can match by several parts of the profile. */
    List<ThemeMatch> matches(List<ThemeTag> tags) {
        List<ThemeMatch> found = new ArrayList<>();
        for (ThemeTag tag : tags) {
            addMatchesOf(tag, found);
        }
        return List.copyOf(found);
    }

    private void addMatchesOf(ThemeTag tag, List<ThemeMatch> found) {
        Preferences preferences = profile.preferences();
        if (preferences.expertise().contains(tag.code())) {
            found.add(match(tag, Via.EXPERTISE, List.of()));
        }
        if (preferences.interests().contains(tag.code())) {
            found.add(match(tag, Via.INTEREST, List.of()));
        }
        for (ThemeTag story : profile.storyThemes()) {
            if (story.code().equals(tag.code())) {
                found.add(match(tag, Via.STORY, story.evidence()));
            }
        }
    }

    private static ThemeMatch match(ThemeTag tag, Via via, List<String> ownWords) {
        return new ThemeMatch(tag.code(), via, tag.score(), tag.evidence(), ownWords);
    }
}
