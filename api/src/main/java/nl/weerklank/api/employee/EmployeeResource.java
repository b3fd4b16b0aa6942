package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.api.employee.EmployeeTable.Own;
import nl.weerklank.api.intake.Expected;
import nl.weerklank.api.intake.LineImport;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People over HTTP: the employer's part and the person's own part, each with its own writer. */
@Path("/v1/employees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employees")
class EmployeeResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int WORDS = 200;

    private final People people;
    private final Caller caller;
    private final ReaderLanguage reader;
    private final ObjectMapper mapper;

    EmployeeResource(People people, Caller caller, ReaderLanguage reader, ObjectMapper mapper) {
        this.people = people;
        this.caller = caller;
        this.reader = reader;
        this.mapper = mapper;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putEmployee",
            summary = "Takes the employer's part of one person in",
            description = "It never touches the person's own part; a field of that is refused.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EmployeeShape.class)))
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EmployeeShape.class)))
                    JsonNode body) {
        SentEmployee person = SentEmployeeReader.read(employeeId(id), body);
        return answer(people.put(caller.organisation(), person, Revision.of(ifMatch)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEmployee", summary = "The employer's part of one person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EmployeeShape.class)))
    public Response get(@PathParam("id") String id) {
        return answer(people.get(caller.organisation(), employeeId(id)));
    }

    @GET
    @Operation(operationId = "listEmployees", summary = "People in the order of their ids")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EmployeeShape.ListShape.class)))
    public JsonNode list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("q") @Nullable String words,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return EmployeeAnswer.of(people.list(caller.organisation(), unit(unit), words(words), Page.of(cursor, limit)));
    }

    @POST
    @Path("/import")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "importEmployees",
            summary = "Takes the employer's part of any number of people in, one on each line",
            description = "Each line is answered with a line once it is kept; the last line is a summary.")
    public StreamingOutput importLines(InputStream lines) {
        OrganisationId organisation = caller.organisation();
        Language language = reader.get();
        LineImport<SentEmployee> lineImport = new LineImport<>(
                mapper,
                SentEmployeeReader::read,
                person -> person.id().value(),
                chunk -> people.store(organisation, chunk),
                language);
        return answers -> lineImport.run(lines, answers);
    }

    @PUT
    @Path("/{id}/preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPreferences",
            summary = "Sets what a person says of themselves",
            description =
                    "Fields that stand in the body are set, null clears, others stay. Who set each and when is kept; a platform sees only what it sent.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EmployeeShape.PreferencesShape.class)))
    public Response putPreferences(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = EmployeeShape.PreferencesShape.class)))
                    JsonNode body) {
        EmployeeId employee = employeeId(id);
        boolean self = caller.employeeId().filter(employee::equals).isPresent();
        Writer writer = new Writer(self ? Writer.By.PERSON : Writer.By.PLATFORM, caller.subject());
        Own own = people.put(caller.organisation(), employee, body, writer, Revision.of(ifMatch));
        return Response.ok(self ? EmployeeAnswer.own(own) : EmployeeAnswer.part(own, names(body)))
                .tag(new EntityTag(Long.toString(own.version())))
                .build();
    }

    @GET
    @Path("/{id}/preferences")
    @Operation(operationId = "getPreferences", summary = "What you said of yourself, and who set it when")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EmployeeShape.PreferencesShape.class)))
    public Response getPreferences(@PathParam("id") String id) {
        Own own = people.preferences(caller.organisation(), employeeId(id));
        return Response.ok(EmployeeAnswer.own(own))
                .tag(new EntityTag(Long.toString(own.version())))
                .build();
    }

    @GET
    @Path("/{id}/data")
    @Operation(operationId = "getEmployeeData", summary = "Everything that is held and decided about you")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JsonNode.class)))
    public StreamingOutput data(@PathParam("id") String id) {
        People.Asked asked = people.asked(caller.organisation(), employeeId(id));
        return out -> {
            try (JsonGenerator json = mapper.createGenerator(out)) {
                people.writeEverything(asked, json);
            }
        };
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseEmployee",
            summary = "Erases a person",
            description =
                    "Both parts, what was offered and what decisions rested on. Decisions stay under a pseudonym that nothing links to the person any more.")
    @APIResponse(responseCode = "204")
    public void erase(@PathParam("id") String id) {
        people.erase(caller.organisation(), employeeId(id));
    }

    private static Response answer(EmployeeRow row) {
        return Response.ok(EmployeeAnswer.employer(row))
                .tag(new EntityTag(Long.toString(row.version())))
                .build();
    }

    private static List<String> names(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static @Nullable UnitPath unit(@Nullable String unit) {
        try {
            return unit == null ? null : new UnitPath(unit);
        } catch (IllegalArgumentException e) {
            throw BadInput.expected("unit", unit, SentEmployeeReader.UNIT);
        }
    }

    private static String words(@Nullable String words) {
        if (words != null && words.length() > WORDS) {
            throw BadInput.expected("q", words, Expected.lines(WORDS));
        }
        return words == null ? "" : words.strip();
    }

    private static EmployeeId employeeId(String id) {
        try {
            return new EmployeeId(id);
        } catch (IllegalArgumentException e) {
            throw BadInput.expected("id", id, Expected.ID);
        }
    }
}
