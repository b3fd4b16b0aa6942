package nl.weerklank.api.collective;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.weerklank.api.collective.Collectives.Showing;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes word of what was shown to everybody together: from then on it may, a while later, be sent to people alone (R34). */
@Path("/v1/content/{id}/collective")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "content")
class CollectiveResource {

    private static final Sentence ITEM = new Sentence("item", "content item");
    private static final Duration LEEWAY = Duration.ofMinutes(5);
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Programmes programmes;
    private final Collectives collectives;
    private final Sql sql;

    CollectiveResource(
            Caller caller,
            OrganisationTransaction transaction,
            Programmes programmes,
            Collectives collectives,
            Sql sql) {
        this.caller = caller;
        this.transaction = transaction;
        this.programmes = programmes;
        this.collectives = collectives;
        this.sql = sql;
    }

    /**
     * A report as it is sent.
     *
     * @param at when it was shown; now when it is missing
     */
    @Schema(name = "CollectiveReport")
    record Reported(
            @Schema(implementation = CollectiveChannel.class) @Nullable
            String channel,

            @Nullable Instant at) {}

    /** Where and when an item was shown to everybody together, and who told. */
    @Schema(name = "CollectiveShowing")
    record Shown(CollectiveChannel channel, Instant at, String by) {

        static Shown of(Showing showing) {
            return new Shown(showing.channel(), showing.at(), showing.by());
        }
    }

    /** Every showing of an item, the first one first. */
    @Schema(name = "CollectiveShowings")
    record All(List<Shown> items) {}

    @GET
    @Operation(operationId = "listCollective", summary = "When an item was shown to everybody together, and where")
    public All list(@PathParam("id") String id) {
        ContentId content = BadInput.as("id", id, ContentId::new);
        return transaction.in(caller.organisation(), () -> all(keyOf(content)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportCollective",
            summary = "Tells that an item was in a newsletter, on a screen or in a meeting",
            description =
                    "From the first report on, nothing is pushed before it was shown so for a while, as the rules say.")
    public All report(@PathParam("id") String id, @Nullable Reported body) {
        ContentId content = BadInput.as("id", id, ContentId::new);
        Reported report = BadInput.required("body", body);
        CollectiveChannel channel =
                BadInput.constant(CollectiveChannel.class, "channel", BadInput.required("channel", report.channel()));
        return transaction.in(caller.organisation(), () -> {
            long key = keyOf(content);
            collectives.add(key, new Showing(channel, at(report.at()), caller.subject()));
            return all(key);
        });
    }

    private All all(long content) {
        return new All(collectives.showings(content).stream().map(Shown::of).toList());
    }

    private long keyOf(ContentId content) {
        return sql.first("select id from content where external_id = ?", row -> row.number("id"), content.value())
                .orElseThrow(() -> NotFound.of(ITEM, content.value()));
    }

    private Instant at(@Nullable Instant at) {
        Instant now = programmes.now();
        if (at == null) {
            return now;
        }
        if (at.isAfter(now.plus(LEEWAY)) || at.isBefore(now.minus(LONGEST_AGO))) {
            throw BadInput.expected(
                    "at", at, new Sentence("een moment in het afgelopen jaar", "a moment in the past year"));
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
