package nl.weerklank.api.content;

import java.time.Instant;
import nl.weerklank.engine.content.ContentItem;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is kept.
 *
 * @param key the internal key
 * @param taggingFailed why its tagging was given up; null while there is hope
 * @param recordedAt when this revision was taken in
 */
record ContentRow(long key, ContentItem item, @Nullable String taggingFailed, Instant recordedAt) {}
