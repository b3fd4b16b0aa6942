package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import nl.weerklank.engine.content.ContentItem;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is kept.
 *
 * @param key the internal key
 * @param head everything that was sent but the text
 * @param taggingFailed why its tagging was given up; null while there is hope
 * @param recordedAt when this revision was taken in
 */
record ContentRow(
        long key, JsonNode head, ContentItem item, @Nullable String taggingFailed, Instant recordedAt) {}
