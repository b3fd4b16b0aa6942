package nl.weerklank.api.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import nl.weerklank.api.audit.LogReader.Stretch;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.verify.check.ExportWriter;
import nl.weerklank.verify.check.LogWalk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Hands out the log with everything it takes to check it, over HTTP. Each time is written down. */
@Path("/v1/audit/export")
class ExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final LogReader reader;
    private final AccessLog accessLog;

    ExportResource(Caller caller, OrganisationTransaction transaction, LogReader reader, AccessLog accessLog) {
        this.caller = caller;
        this.transaction = transaction;
        this.reader = reader;
        this.accessLog = accessLog;
    }

    @GET
    @Produces({NDJSON, CSV})
    @Operation(
            operationId = "exportLog",
            summary = "The log of decisions, or a period of it",
            description =
                    "Lines that weerklank-verify checks with nothing but a public key; without from and to everything. It"
                            + " begins and ends where something was signed, so it may hold a little more than the period."
                            + " With Accept: text/csv a table of the same decisions, without proofs.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        Instant begin = from == null ? FIRST : instant("from", from);
        Instant end = to == null ? LAST : instant("to", to);
        boolean asTable = accept != null && accept.contains(CSV);
        OrganisationId organisation = caller.organisation();
        Stretch stretch = transaction.in(organisation, () -> {
            accessLog.note(caller, "exportLog", "%s/%s".formatted(begin, end));
            boolean all = from == null && to == null;
            return (all ? reader.everything() : reader.period(begin, end))
                    .orElseThrow(() -> NotFound.of(new Sentence("ijkpunt", "checkpoint"), 0));
        });
        StreamingOutput lines = out -> write(organisation, stretch, asTable, out);
        return Response.ok(lines, asTable ? CSV + ";charset=UTF-8" : NDJSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"weerklank-log.%s\"".formatted(asTable ? "csv" : "ndjson"))
                .build();
    }

    private void write(OrganisationId organisation, Stretch stretch, boolean asTable, OutputStream out)
            throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            LogWalk walk = asTable
                    ? new CsvWriter(writer)
                    : new ExportWriter(stretch.newest().checkpoint().log(), writer);
            reader.walk(organisation, stretch, walk, index -> true);
        }
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException refused) {
            throw BadInput.expected(
                    field,
                    text,
                    new Sentence("een moment als 2026-11-20T10:00:00Z", "a moment such as 2026-11-20T10:00:00Z"));
        }
    }
}
