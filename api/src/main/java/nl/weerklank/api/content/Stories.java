package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;

/** Items with their text, for rooms that read it. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class Stories {

    private final ContentTable table;

    Stories(ContentTable table) {
        this.table = table;
    }

    /**
     * An item as it reads.
     *
     * @param text its title and its text
     * @param own whether it comes from the organisation itself
     * @param forOutside whether it may be published
     */
    public record Story(String text, boolean own, boolean forOutside) {}

    /** The item with this id, or nothing when there is none or it was withdrawn. */
    public Optional<Story> find(ContentId id) {
        return table.find(id)
                .filter(row -> !row.item().availability().withdrawn())
                .flatMap(row -> table.sent(id).map(sent -> story(row.item(), sent)));
    }

    private static Story story(ContentItem item, JsonNode sent) {
        return new Story(
                sent.path("title").asText() + "\n" + sent.path("text").asText(),
                sent.path("source").path("kind").asText().equals("OWN"),
                item.confidentialityThatHolds() == Confidentiality.PUBLIC);
    }
}
