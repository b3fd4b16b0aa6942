package nl.weerklank.api.learnt;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody's answers taught, over HTTP: theirs to read and to wipe, and nobody else's. */
@Path("/v1/employees/{id}/learnt")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employees")
class LearntResource {

    private final Learning learning;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    LearntResource(Learning learning, OrganisationTransaction transaction, Caller caller) {
        this.learning = learning;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getLearnt",
            summary = "What your answers taught about themes",
            description =
                    "Made of your answers each time and stored nowhere. It puts stories a little higher or lower; it never keeps one away, and never sends one.")
    public LearntShape get(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> learning.of(employeeId(id)));
    }

    @DELETE
    @Operation(
            operationId = "wipeLearnt",
            summary = "Lets what your answers taught be forgotten",
            description =
                    "From your next decision on: themes, words and authors of what you read, shared, did or declined until now teach nothing any more. Your answers stay among your data.")
    @APIResponse(responseCode = "204")
    public void wipe(@PathParam("id") String id) {
        transaction.run(caller.organisation(), () -> learning.wipe(employeeId(id)));
    }

    private static EmployeeId employeeId(String id) {
        return BadInput.as("id", id, EmployeeId::new);
    }
}
