package nl.weerklank.api.mail;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import nl.weerklank.api.language.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where the links in mails lead. Looking changes nothing, however many programs follow a link; the act is a POST, from the
 * page or from a mail program with its own button (RFC 8058). The token is all that is asked for, and all that is read.
 */
@Path("/mail/{token}")
@Produces("text/html;charset=utf-8")
@Tag(name = "mail")
class MailLinkResource {

    private static final int GONE = 410;

    private final MailLinks links;
    private final MailDesk desk;
    private final ReaderLanguage reader;

    MailLinkResource(MailLinks links, MailDesk desk, ReaderLanguage reader) {
        this.links = links;
        this.desk = desk;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "openMailLink", summary = "A page that asks whether to do what a link in a mail says")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response open(@PathParam("token") String token) {
        return answer(token, link -> switch (desk.look(link)) {
            case DONE -> ok(MailPage.asking(link));
            case ALREADY -> ok(MailPage.saying(Words.already(), link.language()));
            case GONE -> notFound(link);
        });
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "followMailLink", summary = "Does what a link in a mail says, once")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response follow(@PathParam("token") String token) {
        return answer(token, link -> switch (desk.act(link)) {
            case DONE -> ok(MailPage.saying(Words.done(link.act()), link.language()));
            case ALREADY -> ok(MailPage.saying(Words.already(), link.language()));
            case GONE -> notFound(link);
        });
    }

    private Response answer(String token, Function<MailLink, Response> valid) {
        Optional<MailLink> link = links.read(token);
        if (link.isEmpty()) {
            return page(404, MailPage.saying(Words.unknown(), reader.get()));
        }
        return links.isOver(link.get())
                ? page(GONE, MailPage.saying(Words.over(), link.get().language()))
                : valid.apply(link.get());
    }

    private static Response notFound(MailLink link) {
        return page(404, MailPage.saying(Words.unknown(), link.language()));
    }

    private static Response ok(String html) {
        return page(200, html);
    }

    private static Response page(int status, String html) {
        return Response.status(status).entity(html).build();
    }
}
