package nl.weerklank.api.pack;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the figures that go round, with what is known of them. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
class ClaimResource {

    /** Every claim. */
    @Schema(name = "Claims")
    record All(List<Claim> items) {}

    @GET
    @Operation(
            operationId = "listClaims",
            summary = "Figures about employee advocacy that go round, each with its source and what is known of it",
            description = "No page of this product shows one of them as a promise.")
    public All list() {
        return new All(Claims.all());
    }
}
