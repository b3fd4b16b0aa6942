package nl.weerklank.engine.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;

/** The items of a test, in memory. */
public final class InMemoryCatalogue implements ContentCatalogue {

    private final Map<ContentId, ContentItem> items = new LinkedHashMap<>();

    /** A catalogue of these items. */
    public static InMemoryCatalogue of(Collection<ContentItem> items) {
        InMemoryCatalogue catalogue = new InMemoryCatalogue();
        items.forEach(catalogue::put);
        return catalogue;
    }

    /** Adds or replaces an item. */
    public void put(ContentItem item) {
        items.put(item.id(), item);
    }

    /** Forgets an item. */
    public void remove(ContentId id) {
        items.remove(id);
    }

    /** All items, in the order in which they came. */
    public List<ContentItem> all() {
        return List.copyOf(items.values());
    }

    /** Names the state of the catalogue. */
    public String state() {
        return Integer.toHexString(items.hashCode());
    }

    @Override
    public Map<ContentId, ContentItem> itemsOf(Collection<ContentId> ids) {
        Map<ContentId, ContentItem> found = new LinkedHashMap<>();
        for (ContentId id : ids) {
            ContentItem item = items.get(id);
            if (item != null) {
                found.put(id, item);
            }
        }
        return found;
    }
}
