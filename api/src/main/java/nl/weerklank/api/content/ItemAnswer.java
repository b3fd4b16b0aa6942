package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.weerklank.api.content.ContentKeeper.Shown;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.tagging.TaggingJson;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.tag.Tagging;
import org.jspecify.annotations.Nullable;

/** Writes items as JSON for readers of one language. */
final class ItemAnswer {

    private final Language language;

    ItemAnswer(Language language) {
        this.language = language;
    }

    /** One item. */
    ObjectNode of(Shown shown) {
        ObjectNode answer =
                SentItemJson.ordered(shown.sent() == null ? shown.row().head() : shown.sent());
        ContentItem item = shown.row().item();
        answer.put("state", shown.standing().state().name());
        answer.set("stateReason", reason(shown.standing().reason()));
        answer.put("revision", item.revision());
        answer.put("recordedAt", shown.row().recordedAt().toString());
        answer.set("tagging", tagging(item.tagging()));
        return answer;
    }

    /** A page of items. */
    ObjectNode of(Page.Listed<Shown> page) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        page.items().forEach(item -> items.add(of(item)));
        answer.put("nextCursor", page.nextCursor());
        return answer;
    }

    private @Nullable JsonNode reason(Standing.@Nullable Reason reason) {
        return reason == null
                ? null
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("code", reason.code())
                        .put("text", reason.text().in(language));
    }

    private static @Nullable JsonNode tagging(@Nullable Tagging tagging) {
        return tagging == null ? null : TaggingJson.write(tagging);
    }
}
