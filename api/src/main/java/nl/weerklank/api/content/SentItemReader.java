package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.weerklank.api.intake.Expected;
import nl.weerklank.api.intake.Fields;
import nl.weerklank.api.problem.Sentence;
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

/** Reads an item from JSON and refuses what is not right about it. */
final class SentItemReader {

    /** Most characters of a title. */
    static final int TITLE = 500;

    /** Most characters of a text. */
    static final int TEXT = 200_000;

    private static final int URL = 2_000;
    private static final int SOURCE_NAME = 200;
    private static final int PEOPLE = 50;
    private static final Sentence LANGUAGE = new Sentence("nl of en", "nl or en");
    private static final Sentence WEB_ADDRESS = Sentence.of(
            "een http- of https-adres van hoogstens %d tekens",
            "an http or https address of at most %d characters", URL);
    private static final Sentence AFTER_PUBLICATION =
            new Sentence("een tijdstip na publishedAt", "a time after publishedAt");

    private static final Set<String> ANSWERED = Set.of("state", "stateReason", "revision", "tagging", "recordedAt");
    /** In the order in which they are answered. */
    static final Set<String> FIELDS = orderedSet(
            "id",
            "language",
            "url",
            "title",
            "text",
            "source",
            "author",
            "class",
            "purpose",
            "confidentiality",
            "evergreen",
            "publishedAt",
            "insideSince",
            "availableFrom",
            "expiresAt",
            "themes",
            "about");

    private final Set<String> knownThemes;

    /**
     * A reader for one organisation.
     *
     * @param knownThemes the codes of the themes that an editor may set
     */
    SentItemReader(Set<String> knownThemes) {
        this.knownThemes = knownThemes;
    }

    /** Reads an item that names itself. */
    SentItem read(JsonNode body) {
        Fields fields = Fields.of(body);
        return read(fields.parsed("id", Expected.ID, ContentId::new), fields);
    }

    /** Reads an item whose id stands in the path; one in the body must be the same. */
    SentItem read(ContentId id, JsonNode body) {
        Fields fields = Fields.of(body);
        if (fields.has("id") && !id.value().equals(fields.shown("id"))) {
            throw fields.invalid("id", Sentence.of("%s zoals in het pad", "%s as in the path", id));
        }
        return read(id, fields);
    }

    private SentItem read(ContentId id, Fields fields) {
        fields.only(FIELDS, ANSWERED);
        Instant publishedAt = fields.instant("publishedAt");
        return new SentItem(
                id,
                fields.parsedOrNull("language", LANGUAGE, SentItemReader::language),
                fields.parsedOrNull("url", WEB_ADDRESS, SentItemReader::url),
                fields.line("title", TITLE),
                fields.lines("text", TEXT),
                source(fields.object("source")),
                author(fields.objectOrNull("author")),
                fields.oneOf("class", ContentClass.class),
                fields.oneOf("purpose", Purpose.class),
                fields.oneOf("confidentiality", Confidentiality.class),
                fields.flag("evergreen", false),
                publishedAt,
                fields.instantOrNull("insideSince"),
                fields.instantOrNull("availableFrom"),
                expiry(fields, publishedAt),
                themes(fields),
                about(fields));
    }

    private static Source source(Fields fields) {
        fields.only(orderedSet("kind", "name"));
        return new Source(fields.oneOf("kind", Source.Kind.class), fields.line("name", SOURCE_NAME));
    }

    private static @Nullable EmployeeId author(@Nullable Fields fields) {
        return fields == null
                ? null
                : fields.only(Set.of("employeeId")).parsed("employeeId", Expected.ID, EmployeeId::new);
    }

    private static @Nullable Instant expiry(Fields fields, Instant publishedAt) {
        Instant expiresAt = fields.instantOrNull("expiresAt");
        if (expiresAt != null && !expiresAt.isAfter(publishedAt)) {
            throw fields.invalid("expiresAt", AFTER_PUBLICATION);
        }
        return expiresAt;
    }

    private List<ThemeCode> themes(Fields fields) {
        return List.copyOf(fields.someOf("themes", knownThemes, ThemeCode::new));
    }

    private static List<Subject> about(Fields fields) {
        return fields.objects("about", PEOPLE).stream()
                .map(each -> each.only(orderedSet("employeeId", "agreedAt")))
                .map(each -> new Subject(
                        each.parsed("employeeId", Expected.ID, EmployeeId::new), each.instantOrNull("agreedAt")))
                .toList();
    }

    private static Language language(String code) {
        return Language.ofCode(code)
                .filter(language -> language != Language.UND && language.code().equals(code))
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String url(String value) {
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (value.length() > URL || !web || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new IllegalArgumentException("not a web address");
            }
            return value;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Set<String> orderedSet(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
