package nl.weerklank.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.api.security.Role;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers why an item would not come to somebody now: to that person, and to compliance for a case. */
@Path("/v1/why-not")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class WhyNotResource {

    private static final Sentence EMPLOYEE = new Sentence("medewerker", "employee");
    private static final Sentence ITEM = new Sentence("stuk", "item");

    /** As many as the pages for employees ask for. */
    private static final int LIMIT = 3;

    private final Caller caller;
    private final OwnOnly ownOnly;
    private final ReaderLanguage language;
    private final OrganisationTransaction transaction;
    private final DecisionArchive archive;
    private final ContentCatalogue catalogue;
    private final WhyNots whyNots;
    private final ItemNames names;

    WhyNotResource(
            Caller caller,
            OwnOnly ownOnly,
            ReaderLanguage language,
            OrganisationTransaction transaction,
            DecisionArchive archive,
            ContentCatalogue catalogue,
            WhyNots whyNots,
            ItemNames names) {
        this.caller = caller;
        this.ownOnly = ownOnly;
        this.language = language;
        this.transaction = transaction;
        this.archive = archive;
        this.catalogue = catalogue;
        this.whyNots = whyNots;
        this.names = names;
    }

    /**
     * A question.
     *
     * @param channel how it would reach the person; PULL when left out
     * @param caseReference why a named person is looked up; not for who asks about themselves
     */
    @Schema(name = "WhyNotQuestion")
    record Question(
            @Nullable String employeeId,
            @Nullable String contentId,
            @Nullable String channel,
            @Nullable String caseReference) {}

    /**
     * What would become of an item now.
     *
     * @param title what the item is called
     * @param at when this was thought through; nothing of it was kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WhyNotNow")
    record Thought(String contentId, String title, Instant at, String ruleSetRevision, WhyNotAnswer whyNot) {}

    /** Items to ask about, the newest first, ten at most. */
    @Schema(name = "ItemsNamed")
    record Named(List<Item> items) {}

    /** An item by its title. */
    @Schema(name = "ItemNamed")
    record Item(String contentId, String title) {}

    @GET
    @Path("/items")
    @Operation(
            operationId = "findItemsToAskAbout",
            summary = "Finds items to ask about, by words of their title or by their id",
            description = "A person finds only what they may read.")
    public Named find(@QueryParam("words") @Nullable String words) {
        String wanted = BadInput.required("words", words).strip();
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw BadInput.expected("words", wanted, new Sentence("1 tot 200 tekens", "1 to 200 characters"));
        }
        Optional<EmployeeId> own = ownOnly.limit();
        return transaction.in(
                caller.organisation(),
                () -> new Named(names.find(wanted, own).stream()
                        .map(item -> new Item(item.id().value(), item.title()))
                        .toList()));
    }

    @POST
    @Operation(
            operationId = "askWhyNot",
            summary = "Says why an item would not come to somebody now, and the smallest change that lets it through",
            description = "Nothing is recorded, reserved or counted, except that somebody else looked a person up.")
    public Thought ask(@Nullable Question question) {
        Question asked = BadInput.required("body", question);
        EmployeeId employee =
                BadInput.as("employeeId", BadInput.required("employeeId", asked.employeeId()), EmployeeId::new);
        ContentId content = BadInput.as("contentId", BadInput.required("contentId", asked.contentId()), ContentId::new);
        Channel channel =
                asked.channel() == null ? Channel.PULL : BadInput.constant(Channel.class, "channel", asked.channel());
        ownOnly.require(employee);
        boolean own = ownOnly.limit().isPresent();
        String reference = own ? null : CaseReference.of(asked.caseReference());
        return transaction.in(caller.organisation(), () -> {
            ContentItem item = Optional.ofNullable(
                            catalogue.itemsOf(List.of(content)).get(content))
                    .orElseThrow(() -> NotFound.of(ITEM, content));
            if (reference != null) {
                archive.logLookUp(
                        caller.subject(),
                        Role.COMPLIANCE.name(),
                        "askWhyNot",
                        archive.pseudonym(employee).orElseThrow(() -> NotFound.of(EMPLOYEE, employee)),
                        reference);
            }
            return answer(new SuggestionQuery(employee, LIMIT, channel), item, own, language.get());
        });
    }

    private Thought answer(SuggestionQuery query, ContentItem item, boolean own, Language reader) {
        WhyNots.Now now = think(query, item, own, reader).orElseThrow(() -> NotFound.of(ITEM, item.id()));
        return new Thought(item.id().value(), item.title(), now.at(), now.ruleSetRevision(), now.answer());
    }

    private Optional<WhyNots.Now> think(SuggestionQuery query, ContentItem item, boolean own, Language reader) {
        try {
            return whyNots.now(query, item, own, reader);
        } catch (UnknownEmployeeException unknown) {
            throw NotFound.of(EMPLOYEE, query.employee());
        }
    }
}
