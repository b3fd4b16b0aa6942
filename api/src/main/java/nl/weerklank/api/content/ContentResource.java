package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.api.content.ContentKeeper.Shown;
import nl.weerklank.api.intake.Expected;
import nl.weerklank.api.intake.LineImport;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Content over HTTP. */
@Path("/v1/content")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class ContentResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int WORDS = 200;

    private final ContentKeeper keeper;
    private final Caller caller;
    private final ReaderLanguage reader;
    private final ObjectMapper mapper;

    ContentResource(ContentKeeper keeper, Caller caller, ReaderLanguage reader, ObjectMapper mapper) {
        this.keeper = keeper;
        this.caller = caller;
        this.reader = reader;
        this.mapper = mapper;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putContent",
            summary = "Takes one item in and tags it at once",
            description = "What equals the current revision makes no new one. An item that was withdrawn comes back.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemShape.class)))
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ItemShape.class)))
                    JsonNode body) {
        OrganisationId organisation = caller.organisation();
        Taxonomy taxonomy = keeper.themes(organisation);
        SentItem item = new SentItemReader(codes(taxonomy)).read(contentId(id), body);
        return answer(keeper.put(organisation, item, Revision.of(ifMatch), caller.subject()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getContent", summary = "One item, with its tags and where it stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemShape.class)))
    public Response get(@PathParam("id") String id) {
        return answer(keeper.get(caller.organisation(), contentId(id)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "withdrawContent",
            summary = "Withdraws an item",
            description = "From this moment on it is not suggested. An import does not bring it back; a PUT does.")
    @APIResponse(responseCode = "204")
    public void withdraw(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keeper.withdraw(caller.organisation(), contentId(id), Revision.of(ifMatch), caller.subject());
    }

    @GET
    @Operation(
            operationId = "listContent",
            summary = "Items in the order of their ids, each with where it stands and why")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemShape.ListShape.class)))
    public JsonNode list(
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String words,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        OrganisationId organisation = caller.organisation();
        ContentTable.Filter filter = new ContentTable.Filter(theme(theme, organisation), state(state), words(words));
        return new ItemAnswer(reader.get()).of(keeper.list(organisation, filter, Page.of(cursor, limit)));
    }

    @POST
    @Path("/import")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "importContent",
            summary = "Takes any number of items in, one on each line",
            description =
                    "Each line is answered with a line once it is kept; the last line is a summary. Tags follow from a queue.")
    public StreamingOutput importLines(InputStream lines) {
        OrganisationId organisation = caller.organisation();
        String by = caller.subject();
        Language language = reader.get();
        SentItemReader items = new SentItemReader(codes(keeper.themes(organisation)));
        LineImport<SentItem> lineImport = new LineImport<>(
                mapper,
                items::read,
                item -> item.id().value(),
                chunk -> keeper.store(organisation, chunk, by),
                language);
        return answers -> lineImport.run(lines, answers);
    }

    private Response answer(Shown shown) {
        return Response.ok(new ItemAnswer(reader.get()).of(shown))
                .tag(new EntityTag(Integer.toString(shown.row().item().revision())))
                .build();
    }

    private @Nullable ThemeCode theme(@Nullable String theme, OrganisationId organisation) {
        if (theme == null) {
            return null;
        }
        Set<String> codes = codes(keeper.themes(organisation));
        if (!codes.contains(theme)) {
            throw BadInput.unknownValue("theme", theme, List.copyOf(codes));
        }
        return new ThemeCode(theme);
    }

    private static @Nullable ContentState state(@Nullable String state) {
        return state == null ? null : BadInput.constant(ContentState.class, "state", state);
    }

    private static String words(@Nullable String words) {
        if (words != null && words.length() > WORDS) {
            throw BadInput.expected("q", words, Expected.lines(WORDS));
        }
        return words == null ? "" : words.strip();
    }

    private static Set<String> codes(Taxonomy taxonomy) {
        return taxonomy.themes().stream()
                .map(theme -> theme.code().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ContentId contentId(String id) {
        try {
            return new ContentId(id);
        } catch (IllegalArgumentException e) {
            throw BadInput.expected("id", id, Expected.ID);
        }
    }
}
