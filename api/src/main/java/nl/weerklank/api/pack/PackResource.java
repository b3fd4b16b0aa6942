package nl.weerklank.api.pack;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Makes packs, and shows those that were made, as data or as a document. */
@Path("/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
class PackResource {

    private static final String PDF = "application/pdf";

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final PackMaker maker;
    private final PackTable packs;
    private final ReaderLanguage reader;
    private final Moments moments;

    PackResource(
            Caller caller,
            OrganisationTransaction transaction,
            PackMaker maker,
            PackTable packs,
            ReaderLanguage reader,
            Moments moments) {
        this.caller = caller;
        this.transaction = transaction;
        this.maker = maker;
        this.packs = packs;
        this.reader = reader;
        this.moments = moments;
    }

    /** The form of an answer. */
    private enum Format {
        JSON(MediaType.APPLICATION_JSON_TYPE),
        HTML(MediaType.TEXT_HTML_TYPE),
        PDF(MediaType.valueOf(PackResource.PDF));

        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }

        static Format of(@Nullable String wanted, List<MediaType> accepted) {
            if (wanted != null) {
                return Arrays.stream(values())
                        .filter(format -> format.extension().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> BadInput.unknownValue(
                                "format",
                                wanted,
                                Arrays.stream(values()).map(Format::extension).toList()));
            }
            return accepted.stream()
                    .flatMap(type -> Arrays.stream(values()).filter(format -> type.isCompatible(format.type)))
                    .findFirst()
                    .orElse(JSON);
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A pack in the list.
     *
     * @param changes how many lines differ from the pack before
     * @param warnings how many of its changes widen what can be observed of people
     */
    @Schema(name = "PackListed")
    record Listed(UUID id, Instant at, String by, String hash, long changes, long warnings) {

        static Listed of(PackTable.Listed pack) {
            return new Listed(pack.id(), pack.at(), pack.by(), pack.hash(), pack.changes(), pack.warnings());
        }
    }

    /** A page of packs, newest first. */
    @Schema(name = "Packs")
    record All(List<Listed> items, @Nullable String nextCursor) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "makePack",
            summary = "Makes a pack for the works council of what holds now, and keeps it as it is")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PackShape.class)))
    public RestResponse<PackShape> make() {
        Pack made = transaction.in(caller.organisation(), () -> {
            Optional<Pack> newest = packs.newestAlone();
            String input = PackJson.canonical(maker.make(caller.organisation()));
            return packs.add(input, caller.subject(), newest);
        });
        return RestResponse.status(RestResponse.Status.CREATED, PackShape.of(made));
    }

    @GET
    @Operation(operationId = "listPacks", summary = "The packs that were made, newest first")
    public All list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page page = Page.of(cursor, limit);
        Page.Listed<PackTable.Listed> listed = transaction.in(
                caller.organisation(), () -> page.listed(packs.list(page), pack -> Long.toString(pack.seq())));
        return new All(listed.items().stream().map(Listed::of).toList(), listed.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, PDF})
    @Operation(
            operationId = "getPack",
            summary = "A pack, as data or as a document to print",
            description =
                    "The parameters format (json, html or pdf) and language (nl or en) go before the headers Accept and"
                            + " Accept-Language. The same pack gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PackShape.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("id") String id,
            @QueryParam("format") @Nullable String format,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        Format wanted = Format.of(format, headers.getAcceptableMediaTypes());
        Pack pack = transaction.in(caller.organisation(), () -> find(id));
        Language spoken = language == null ? reader.get() : language(language);
        return switch (wanted) {
            case JSON -> Response.ok(PackShape.of(pack)).type(wanted.type).build();
            case HTML -> document(pack, wanted, page(pack, spoken), spoken);
            case PDF -> document(pack, wanted, bytes(PdfWriter.write(page(pack, spoken), pack.at())), spoken);
        };
    }

    /** Written as they are, whatever else the method produces. */
    private static StreamingOutput bytes(byte[] bytes) {
        return out -> out.write(bytes);
    }

    private static Language language(String code) {
        return Stream.of(Language.NL, Language.EN)
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> BadInput.unknownValue("language", code, List.of(Language.NL.code(), Language.EN.code())));
    }

    private String page(Pack pack, Language language) {
        return PackPage.of(pack, moments, language);
    }

    private static Response document(Pack pack, Format format, Object body, Language language) {
        String name = "weerklank-%s-%s.%s"
                .formatted(
                        pack.at().toString().substring(0, "2026-11-22".length()), language.code(), format.extension());
        return Response.ok(body)
                .type(format == Format.HTML ? format.type.withCharset("utf-8") : format.type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Pack find(String id) {
        return uuid(id).flatMap(packs::find).orElseThrow(() -> NotFound.of(new Sentence("pakket", "pack"), id));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
