package nl.weerklank.api.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weerklank.api.content.WaitingItems.Waiting;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.tag.Tagging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something in an item that waits, and where it stands.
 *
 * @param words as they stand there; null for somebody whom the item is said to be about
 * @param begin offset of the first UTF-16 unit in title + "\n" + text; null when it stands nowhere in particular
 * @param end offset just past the last
 * @param employeeIds who may be meant; empty for anything but a colleague
 */
@Schema(name = "ReviewFinding")
record Place(
        Concern kind,
        @Nullable String words,
        @Nullable Integer begin,
        @Nullable Integer end,
        List<String> employeeIds) {

    Place {
        employeeIds = List.copyOf(employeeIds);
    }

    /** Every place of what waits in this item: what stands in its text in order of appearance, people and vague words last. */
    static List<Place> in(Waiting waiting) {
        String whole = waiting.item().title() + "\n" + waiting.text();
        List<Place> places = new ArrayList<>();
        Tagging tagging = waiting.item().tagging();
        if (tagging != null) {
            tagging.findings()
                    .forEach(found -> places.add(
                            at(whole, Concern.valueOf(found.kind().name()), found.begin(), found.end(), List.of())));
        }
        places.addAll(colleagues(waiting.item(), tagging, whole));
        if (tagging != null) {
            tagging.tone().jargonWords().forEach(word -> places.add(jargon(whole, word)));
        }
        places.removeIf(place -> !waiting.waitsFor().contains(place.kind()));
        return List.copyOf(places);
    }

    private static List<Place> colleagues(ContentItem item, @Nullable Tagging tagging, String whole) {
        List<Place> places = new ArrayList<>();
        if (tagging != null) {
            tagging.entities().stream()
                    .filter(item::namesWithoutAgreement)
                    .map(named ->
                            at(whole, Concern.COLLEAGUE, named.begin(), named.end(), List.copyOf(named.employees())))
                    .forEach(places::add);
        }
        item.about().stream()
                .filter(subject -> subject.agreedAt() == null)
                .map(subject -> new Place(
                        Concern.COLLEAGUE,
                        null,
                        null,
                        null,
                        List.of(subject.employee().value())))
                .forEach(places::add);
        return places;
    }

    private static Place at(String whole, Concern kind, int begin, int end, List<String> employees) {
        return new Place(kind, whole.substring(begin, end), begin, end, employees);
    }

    /** A vague word where it stands first; its evidence may be written otherwise than it stands there. */
    private static Place jargon(String whole, String word) {
        int begin = whole.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
        return begin < 0 || begin + word.length() > whole.length()
                ? new Place(Concern.JARGON, word, null, null, List.of())
                : new Place(Concern.JARGON, word, begin, begin + word.length(), List.of());
    }
}
