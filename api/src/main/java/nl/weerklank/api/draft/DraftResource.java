package nl.weerklank.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.api.content.Stories;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.intake.Fields;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.api.tagging.TextTagger;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.draft.DraftReview;
import nl.weerklank.engine.draft.DraftReview.Beside;
import nl.weerklank.engine.draft.DraftReview.Story;
import nl.weerklank.engine.draft.Remark;
import nl.weerklank.engine.draft.Terms.Place;
import nl.weerklank.engine.draft.WordReader;
import nl.weerklank.engine.draft.WordReader.ReadText;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.tag.Tagging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks at a draft before it is published, and keeps nothing of it. */
@Path("/v1/drafts/check")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "drafts")
class DraftResource {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("employeeId", "contentId", "text"));
    private static final int LONGEST = 20_000;
    private static final int ID = 200;

    private final OwnOnly ownOnly;
    private final Caller caller;
    private final ReaderLanguage language;
    private final OrganisationTransaction transaction;
    private final Employees employees;
    private final Stories stories;
    private final Themes themes;
    private final TextTagger tagger;
    private final BlockedTerms blocked;
    private final PublishedTexts published;
    private final DraftReview review;

    DraftResource(
            OwnOnly ownOnly,
            Caller caller,
            ReaderLanguage language,
            OrganisationTransaction transaction,
            Employees employees,
            Stories stories,
            Themes themes,
            TextTagger tagger,
            BlockedTerms blocked,
            PublishedTexts published,
            WordReader reader) {
        this.ownOnly = ownOnly;
        this.caller = caller;
        this.language = language;
        this.transaction = transaction;
        this.employees = employees;
        this.stories = stories;
        this.themes = themes;
        this.tagger = tagger;
        this.blocked = blocked;
        this.published = published;
        this.review = new DraftReview(reader);
    }

    /** A draft, as it is sent. */
    @Schema(name = "Draft")
    record Sent(String employeeId, @Nullable String contentId, String text) {}

    /**
     * What was seen.
     *
     * @param language of the draft
     */
    @Schema(name = "DraftChecked")
    record Checked(String language, List<Shown> remarks) {}

    /**
     * One remark.
     *
     * @param suggestion what may help
     * @param places where in the draft; empty when it is about all of it
     */
    @Schema(name = "DraftRemark")
    record Shown(Remark.Kind kind, String text, String suggestion, List<At> places) {}

    /** A place in the draft, in UTF-16 units. */
    @Schema(name = "DraftPlace")
    record At(int begin, int end, String words) {}

    private record Around(Grounds grounds, BlockedTerms.Kept terms, Optional<Story> story) {}

    @POST
    @Operation(
            operationId = "checkDraft",
            summary = "Gives friendly remarks about a draft; the draft is not stored",
            description = "Name the item it is about in `contentId`, and it is looked at beside that.")
    public Checked check(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.class)))
                    JsonNode body) {
        Fields fields = Fields.of(body).only(FIELDS);
        EmployeeId author = BadInput.as("employeeId", fields.line("employeeId", ID), EmployeeId::new);
        ownOnly.require(author);
        String text = draft(fields);
        OrganisationId organisation = caller.organisation();

        Around around = transaction.in(organisation, () -> around(author, contentId(fields)));
        Tagging tagging =
                tagger.tag(Optional.empty(), "", text, around.grounds()).tagging();
        ReadText read = review.read(Optional.empty(), text);
        List<Remark> remarks = review.review(
                read,
                new Beside(
                        tagging,
                        ofText -> blocked.in(ofText, around.terms()),
                        around.story(),
                        signature ->
                                transaction.in(organisation, () -> published.anotherWroteNearly(signature, author))));
        return new Checked(
                read.language().code(),
                remarks.stream().map(remark -> shown(remark, text)).toList());
    }

    private Around around(EmployeeId author, Optional<ContentId> item) {
        if (employees.find(author).isEmpty()) {
            throw NotFound.of(new Sentence("medewerker", "employee"), author.value());
        }
        return new Around(themes.grounds(), blocked.current(), item.map(this::story));
    }

    private Story story(ContentId item) {
        return stories.find(item)
                .map(story -> new Story(story.forOutside() ? story.text() : "", story.own(), !story.forOutside()))
                .orElseThrow(() -> NotFound.of(new Sentence("item", "content item"), item.value()));
    }

    private Shown shown(Remark remark, String text) {
        Language reader = language.get();
        return new Shown(
                remark.kind(),
                DraftPhrases.remark(remark.kind()).in(reader),
                DraftPhrases.suggestion(remark.kind()).in(reader),
                remark.places().stream().map(place -> at(place, text)).toList());
    }

    private static At at(Place place, String text) {
        return new At(place.begin(), place.end(), text.substring(place.begin(), place.end()));
    }

    private static String draft(Fields fields) {
        String text = fields.lines("text", LONGEST);
        if (text.isBlank()) {
            throw BadInput.expected("text", text, new Sentence("een tekst", "a text"));
        }
        return text;
    }

    private static Optional<ContentId> contentId(Fields fields) {
        return Optional.ofNullable(fields.lineOrNull("contentId", ID))
                .map(id -> BadInput.as("contentId", id, ContentId::new));
    }
}
