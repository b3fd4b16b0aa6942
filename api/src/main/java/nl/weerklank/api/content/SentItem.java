package nl.weerklank.api.content;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem.Subject;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * An item as a caller sent it.
 *
 * @param language null when the sender did not say
 * @param text plain text; mark-up in it is text like any other
 * @param themes set by an editor, in the order given
 */
record SentItem(
        ContentId id,
        @Nullable Language language,
        @Nullable String url,
        String title,
        String text,
        Source source,
        @Nullable EmployeeId author,
        ContentClass contentClass,
        Purpose purpose,
        Confidentiality confidentiality,
        boolean evergreen,
        Instant publishedAt,
        @Nullable Instant insideSince,
        @Nullable Instant availableFrom,
        @Nullable Instant expiresAt,
        List<ThemeCode> themes,
        List<Subject> about) {

    SentItem {
        themes = List.copyOf(themes);
        about = List.copyOf(about);
    }

    /** How many words the title and the text have together. */
    int words() {
        return count(title) + count(text);
    }

    private static int count(String text) {
        return (int) text.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .count();
    }
}
