package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentItem.Subject;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** The JSON in which an item is kept and answered: its head, and for a whole revision its text. */
final class SentItemJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SentItemJson() {}

    /** Everything that was sent, text included. */
    static ObjectNode whole(SentItem item) {
        ObjectNode body = head(item);
        body.remove("words");
        body.put("text", item.text());
        return body;
    }

    /** Everything but the text, with the number of words instead. */
    static ObjectNode head(SentItem item) {
        ObjectNode head = JSON.objectNode();
        head.put("id", item.id().value());
        head.put("language", item.language() == null ? null : item.language().code());
        head.put("url", item.url());
        head.put("title", item.title());
        head.putObject("source")
                .put("kind", item.source().kind().name())
                .put("name", item.source().name());
        head.set(
                "author",
                item.author() == null
                        ? null
                        : JSON.objectNode().put("employeeId", item.author().value()));
        head.put("class", item.contentClass().name());
        head.put("purpose", item.purpose().name());
        head.put("confidentiality", item.confidentiality().name());
        head.put("evergreen", item.evergreen());
        head.put("publishedAt", item.publishedAt().toString());
        head.put("insideSince", asText(item.insideSince()));
        head.put("availableFrom", asText(item.availableFrom()));
        head.put("expiresAt", asText(item.expiresAt()));
        ArrayNode themes = head.putArray("themes");
        item.themes().forEach(code -> themes.add(code.value()));
        ArrayNode about = head.putArray("about");
        item.about().forEach(subject -> about.addObject()
                .put("employeeId", subject.employee().value())
                .put("agreedAt", asText(subject.agreedAt())));
        head.put("words", item.words());
        return head;
    }

    /** The same for equal items, different for others. */
    static String hash(SentItem item) {
        try {
            byte[] body = whole(item).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in the order of fields that people know; the database keeps its own. */
    static ObjectNode ordered(JsonNode kept) {
        ObjectNode ordered = JSON.objectNode();
        for (String name : SentItemReader.FIELDS) {
            if (kept.has(name)) {
                ordered.set(name, kept.get(name));
            }
        }
        return ordered;
    }

    /** The engine's view of a head that was kept. */
    static ContentItem item(
            JsonNode head, int revision, boolean withdrawn, @Nullable Tagging tagging, Set<Concern> answeredFor) {
        return new ContentItem(
                new ContentId(head.get("id").textValue()),
                revision,
                language(head, tagging),
                text(head, "url"),
                head.get("title").textValue(),
                head.get("words").intValue(),
                new Source(
                        Source.Kind.valueOf(head.at("/source/kind").textValue()),
                        head.at("/source/name").textValue()),
                head.hasNonNull("author")
                        ? new EmployeeId(head.at("/author/employeeId").textValue())
                        : null,
                ContentClass.valueOf(head.get("class").textValue()),
                Purpose.valueOf(head.get("purpose").textValue()),
                Confidentiality.valueOf(head.get("confidentiality").textValue()),
                head.get("evergreen").booleanValue(),
                new Availability(
                        Instant.parse(head.get("publishedAt").textValue()),
                        instant(head, "insideSince"),
                        instant(head, "availableFrom"),
                        instant(head, "expiresAt"),
                        withdrawn),
                themes(head),
                about(head),
                tagging,
                answeredFor);
    }

    private static Language language(JsonNode head, @Nullable Tagging tagging) {
        String declared = text(head, "language");
        if (declared != null) {
            return Language.ofCode(declared).orElse(Language.UND);
        }
        return tagging == null ? Language.UND : tagging.language();
    }

    private static List<ThemeCode> themes(JsonNode head) {
        List<ThemeCode> themes = new ArrayList<>();
        head.get("themes").forEach(code -> themes.add(new ThemeCode(code.textValue())));
        return themes;
    }

    private static List<Subject> about(JsonNode head) {
        List<Subject> about = new ArrayList<>();
        head.get("about")
                .forEach(subject -> about.add(new Subject(
                        new EmployeeId(subject.get("employeeId").textValue()), instant(subject, "agreedAt"))));
        return about;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).textValue() : null;
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String asText(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
