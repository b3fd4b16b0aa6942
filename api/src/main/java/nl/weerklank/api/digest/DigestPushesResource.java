package nl.weerklank.api.digest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.mail.PostBox;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells a platform, over HTTP, what a digest gives it to send. */
@Path("/v1/digests/{id}/pushes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests")
class DigestPushesResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final ReaderLanguage language;
    private final DigestTable digests;
    private final DigestPushes pushes;
    private final PostBox postBox;

    DigestPushesResource(
            Caller caller,
            OrganisationTransaction transaction,
            ReaderLanguage language,
            DigestTable digests,
            DigestPushes pushes,
            PostBox postBox) {
        this.caller = caller;
        this.transaction = transaction;
        this.language = language;
        this.digests = digests;
        this.pushes = pushes;
        this.postBox = postBox;
    }

    /** A page of what may be sent. */
    @Schema(name = "DigestPushes")
    record Listed(List<DigestPushes.ToSend> items, @Nullable String nextCursor) {}

    @GET
    @Operation(
            operationId = "listDigestPushes",
            summary = "The pushes of a digest that may still be sent and that nobody claimed",
            description =
                    "Claim each just before sending and report it, as with every push. Ask again while the digest runs:"
                            + " what was claimed is no longer listed, and what is not sent before sendBefore is lost.")
    public Listed list(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        Page.Listed<DigestPushes.ToSend> listed = transaction.in(caller.organisation(), () -> toSend(id, page));
        return new Listed(listed.items(), listed.nextCursor());
    }

    /** Nothing, when Weerklank mails them itself. */
    private Page.Listed<DigestPushes.ToSend> toSend(String id, Page page) {
        Digest digest = digests.find(DigestResource.uuid(id)).orElseThrow(() -> NotFound.of(DigestResource.DIGEST, id));
        return postBox.isFor(caller.organisation(), digest.channel())
                ? new Page.Listed<>(List.of(), null)
                : pushes.of(digest.id(), page, language.get());
    }
}
