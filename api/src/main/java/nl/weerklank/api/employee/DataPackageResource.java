package nl.weerklank.api.employee;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.Role;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Packages for an access request, over HTTP: compliance makes them unseen, the person has what opens them (G06). */
@Path("/v1/employees/{id}/data-package")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employees")
class DataPackageResource {

    private final DataPackages packages;
    private final People people;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    DataPackageResource(DataPackages packages, People people, OrganisationTransaction transaction, Caller caller) {
        this.packages = packages;
        this.people = people;
        this.transaction = transaction;
        this.caller = caller;
    }

    /** What a package is asked for with. */
    @Schema(name = "DataPackageRequest")
    record Request(
            @Schema(required = true, maxLength = 200) @Nullable
            String caseReference) {}

    /**
     * A sealed package.
     *
     * @param sealed JWE in compact form; within it compressed JSON
     */
    @Schema(name = "DataPackage")
    record Made(UUID packageId, String caseReference, String sealed) {}

    /** A package that was made about you. */
    @Schema(name = "DataPackageCode")
    record Known(UUID packageId, Instant madeAt, String caseReference, String code) {}

    /** Packages that were made about you. */
    @Schema(name = "DataPackageCodeList")
    record Page(List<Known> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeDataPackage",
            summary = "Makes a sealed package of everything held about a person",
            description =
                    "For a request of that person, named by its case reference, which they see. Hand it to them: only they have the code that opens it.")
    public Made make(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Request.class)))
                    Request request) {
        String reference = BadInput.required("caseReference", request.caseReference());
        if (reference.isBlank() || reference.length() > 200) {
            throw BadInput.expected(
                    "caseReference", reference, new Sentence("1 tot 200 tekens", "1 to 200 characters"));
        }
        People.Asked person = people.asked(caller.organisation(), employeeId(id));
        DataPackages.Made made =
                packages.make(person, new DataPackages.Asker(caller.subject(), Role.COMPLIANCE.name()), reference);
        return new Made(made.id(), reference, made.sealed());
    }

    @GET
    @Operation(
            operationId = "listDataPackages",
            summary = "The packages that were made about you, each with the code that opens it")
    public Page list(@PathParam("id") String id) {
        People.Asked person = people.asked(caller.organisation(), employeeId(id));
        return new Page(transaction.in(
                caller.organisation(), () -> packages.about(person.held().key()).stream()
                        .map(known -> new Known(known.id(), known.madeAt(), known.caseReference(), known.code()))
                        .toList()));
    }

    private static EmployeeId employeeId(String id) {
        return BadInput.as("id", id, EmployeeId::new);
    }
}
