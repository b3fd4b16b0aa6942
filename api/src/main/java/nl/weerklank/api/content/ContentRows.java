package nl.weerklank.api.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.tagging.TaggingJson;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.tag.Tagging;
import org.jspecify.annotations.Nullable;

/** Reads what stands in rows of content. */
@ApplicationScoped
class ContentRows {

    private final ObjectMapper mapper;

    ContentRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The item in a row with its head, revision, tagging, whether it is withdrawn and what somebody answered for. */
    ContentItem item(Row row) {
        return item(row, taggingOrNull(row));
    }

    /** The same item, with this tagging whatever its row says. */
    ContentItem item(Row row, @Nullable Tagging tagging) {
        return SentItemJson.item(
                json(row.text("head")),
                (int) row.number("revision"),
                row.flag("withdrawn"),
                tagging,
                row.texts("answered_for").stream().map(Concern::valueOf).collect(Collectors.toSet()));
    }

    @Nullable
    Tagging taggingOrNull(Row row) {
        String json = row.textOrNull("tagging");
        return json == null ? null : tagging(json);
    }

    Tagging tagging(String json) {
        return TaggingJson.read(json(json));
    }

    JsonNode json(String stored) {
        try {
            return mapper.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is not JSON", e);
        }
    }
}
