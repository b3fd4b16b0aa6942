package nl.weerklank.engine.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.tag.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Builds content items. Unless said otherwise an item is Dutch, the organisation's own knowledge, public, published a
 * day before {@link #NOW}, tagged, and neutral and informative in tone; it has no theme, author or end.
 */
public final class Items {

    /** The moment at which tests take place unless they say otherwise: a Friday morning. */
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final ContentId id;
    private final List<ThemeTag> themes = new ArrayList<>();
    private final List<ContentItem.Subject> about = new ArrayList<>();
    private int revision = 1;
    private Language language = Language.NL;
    private @Nullable String url;
    private String title;
    private int words = 300;
    private Source source = new Source(Source.Kind.OWN, "Blog");
    private @Nullable EmployeeId author;
    private ContentClass contentClass = ContentClass.KNOWLEDGE;
    private Purpose purpose = Purpose.REPUTATION;
    private Confidentiality confidentiality = Confidentiality.PUBLIC;
    private boolean evergreen;
    private Instant publishedAt = NOW.minus(Duration.ofDays(1));
    private @Nullable Instant insideSince;
    private @Nullable Instant availableFrom;
    private @Nullable Instant expiresAt;
    private boolean withdrawn;
    private List<ThemeCode> editorThemes = List.of();
    private boolean tagged = true;
    private Tone tone = neutralTone();
    private boolean namesPeople;
    private List<Finding> findings = List.of();
    private final List<EntityMention> entities = new ArrayList<>();
    private Set<Concern> answeredFor = Set.of();

    private Items(String id) {
        this.id = new ContentId(id);
        this.url = "https://example.org/" + id;
        this.title = "Item " + id;
    }

    /** Starts an item with this id. */
    public static Items item(String id) {
        return new Items(id);
    }

    /** Adds a theme that the tagger found, with its own code as evidence. */
    public Items theme(String code, int score) {
        themes.add(new ThemeTag(new ThemeCode(code), score, List.of(code)));
        return this;
    }

    /** Sets the themes that an editor chose. */
    public Items editorThemes(String... codes) {
        editorThemes = Stream.of(codes).map(ThemeCode::new).toList();
        return this;
    }

    /** Leaves the item without a tagging. */
    public Items untagged() {
        tagged = false;
        return this;
    }

    /** Sets the revision. */
    public Items revision(int value) {
        revision = value;
        return this;
    }

    /** Sets the language of the item and of its tagging. */
    public Items language(Language value) {
        language = value;
        return this;
    }

    /** Sets the link, or null for none. */
    public Items url(@Nullable String value) {
        url = value;
        return this;
    }

    /** Sets the title. */
    public Items title(String value) {
        title = value;
        return this;
    }

    /** Sets the length in words. */
    public Items words(int value) {
        words = value;
        return this;
    }

    /** Makes the item somebody else's. */
    public Items external(String name) {
        source = new Source(Source.Kind.EXTERNAL, name);
        return this;
    }

    /** Makes the item the organisation's own, from this source. */
    public Items own(String name) {
        source = new Source(Source.Kind.OWN, name);
        return this;
    }

    /** Sets the author. */
    public Items author(String employee) {
        author = new EmployeeId(employee);
        return this;
    }

    /** Adds somebody the item is about, who agreed at this moment, or did not (null). */
    public Items about(String employee, @Nullable Instant agreedAt) {
        about.add(new ContentItem.Subject(new EmployeeId(employee), agreedAt));
        return this;
    }

    /** Sets what sort of item it is. */
    public Items contentClass(ContentClass value) {
        contentClass = value;
        return this;
    }

    /** Sets what the organisation hopes of it. */
    public Items purpose(Purpose value) {
        purpose = value;
        return this;
    }

    /** Sets who may read it. */
    public Items confidentiality(Confidentiality value) {
        confidentiality = value;
        return this;
    }

    /** Makes the item one that does not age. */
    public Items evergreen() {
        evergreen = true;
        return this;
    }

    /** Sets the moment of publication. */
    public Items publishedAt(Instant value) {
        publishedAt = value;
        return this;
    }

    /** Sets since when colleagues could read it inside. */
    public Items insideSince(@Nullable Instant value) {
        insideSince = value;
        return this;
    }

    /** Sets the end of the embargo. */
    public Items availableFrom(@Nullable Instant value) {
        availableFrom = value;
        return this;
    }

    /** Sets the first moment it may no longer be offered. */
    public Items expiresAt(@Nullable Instant value) {
        expiresAt = value;
        return this;
    }

    /** Withdraws the item. */
    public Items withdrawn() {
        withdrawn = true;
        return this;
    }

    /** Lets somebody have taken responsibility for this. */
    public Items answeredFor(Concern... concerns) {
        answeredFor = Set.of(concerns);
        return this;
    }

    /** Sets how the text sounds. */
    public Items tone(Tone value) {
        tone = value;
        return this;
    }

    /** Makes the text promotional to this degree, in thousandths. */
    public Items promotional(int score) {
        tone = new Tone(
                tone.sentiment(),
                new Tone.Graded<>(Tone.Voice.PROMOTIONAL, score, List.of("toonaangevend")),
                tone.formality(),
                tone.readability(),
                tone.jargon(),
                tone.jargonWords());
        return this;
    }

    /** Gives the text this much jargon, in thousandths. */
    public Items jargon(int score, String... jargonWords) {
        tone = new Tone(
                tone.sentiment(), tone.voice(), tone.formality(), tone.readability(), score, List.of(jargonWords));
        return this;
    }

    /** Puts these in the text, in this order. */
    public Items findings(Finding.Kind... kinds) {
        findings = IntStream.range(0, kinds.length)
                .mapToObj(at -> new Finding(kinds[at], 10 * at, 10 * at + 9, null))
                .toList();
        return this;
    }

    /** Names somebody in the text; with ids, one of the organisation's own people. */
    public Items names(String name, String... employees) {
        namesPeople = true;
        entities.add(new EntityMention(EntityType.PERSON, name, 0, name.length(), new TreeSet<>(Set.of(employees))));
        return this;
    }

    /** Makes the text name a person. */
    public Items namesPeople() {
        namesPeople = true;
        return this;
    }

    /** The item. */
    public ContentItem build() {
        return new ContentItem(
                id,
                revision,
                language,
                url,
                title,
                words,
                source,
                author,
                contentClass,
                purpose,
                confidentiality,
                evergreen,
                new Availability(publishedAt, insideSince, availableFrom, expiresAt, withdrawn),
                editorThemes,
                about,
                tagged ? new Tagging(language, themes, tone, entities, namesPeople, findings, List.of()) : null,
                answeredFor);
    }

    private static Tone neutralTone() {
        return new Tone(
                new Tone.Graded<>(Tone.Sentiment.NEUTRAL, 800, List.of()),
                new Tone.Graded<>(Tone.Voice.INFORMATIVE, 800, List.of()),
                null,
                60,
                0,
                List.of());
    }
}
