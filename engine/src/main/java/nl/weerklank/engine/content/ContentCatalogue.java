package nl.weerklank.engine.content;

import java.util.Collection;
import java.util.Map;

/** Port: the items themselves, as they are now; the index only knows where to look. */
public interface ContentCatalogue {

    /** The current revision of each of these items; an id that is not there is left out. */
    Map<ContentId, ContentItem> itemsOf(Collection<ContentId> ids);
}
