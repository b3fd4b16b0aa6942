package nl.weerklank.api.decision;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;

/** What an item is to a person, whatever a search makes of it. */
final class Readable {

    private Readable() {}

    /** Whether this person may know of the item: it is theirs to read, though it may be old, in another language or muted. */
    static boolean by(EmployeeProfile person, ContentItem item, Taxonomy taxonomy, Instant at) {
        return item.tagging() != null
                && !item.availability().withdrawn()
                && !item.availability().embargoedAt(at)
                && item.confidentiality() != Confidentiality.CONFIDENTIAL
                && reaches(person, item, taxonomy);
    }

    /** What kept the item from being found at this moment, as far as its words and the person's own tell. */
    static Retrieved cause(EmployeeProfile person, ContentItem item, Taxonomy taxonomy, Instant at) {
        if (item.confidentiality() == Confidentiality.CONFIDENTIAL) {
            return Retrieved.CONFIDENTIAL;
        }
        if (item.tagging() == null || item.themes().isEmpty()) {
            return Retrieved.UNTAGGED;
        }
        if (!reaches(person, item, taxonomy)) {
            return Retrieved.NOT_FOR_UNIT;
        }
        if (!person.employee().languages().isEmpty()
                && !person.employee().languages().contains(item.language())) {
            return Retrieved.LANGUAGE;
        }
        Set<ThemeCode> themes = item.themes().stream().map(ThemeTag::code).collect(Collectors.toSet());
        if (!Collections.disjoint(themes, person.preferences().mutedThemes())) {
            return Retrieved.MUTED_THEME;
        }
        if (item.availability().embargoedAt(at)) {
            return Retrieved.NOT_AVAILABLE_YET;
        }
        if (item.availability().expiredAt(at)) {
            return Retrieved.EXPIRED;
        }
        return shares(person, themes) ? Retrieved.RANKED_BELOW : Retrieved.NO_SHARED_THEME;
    }

    private static boolean shares(EmployeeProfile person, Set<ThemeCode> themes) {
        return !Collections.disjoint(themes, person.preferences().interests())
                || !Collections.disjoint(themes, person.preferences().expertise())
                || person.storyThemes().stream().map(ThemeTag::code).anyMatch(themes::contains);
    }

    private static boolean reaches(EmployeeProfile person, ContentItem item, Taxonomy taxonomy) {
        return item.themes().stream()
                .flatMap(tag -> taxonomy.theme(tag.code()).stream())
                .anyMatch(theme -> theme.audience().reaches(person.employee().unit()));
    }
}
