package nl.weerklank.api.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.tag.ThemeCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Starts and ends silence: for everybody, for a unit with everything below it, or about a theme (R18). One person may do so;
 * what was granted before is refused when it is about to be sent.
 */
@Path("/v1/programme/quiet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programme")
class QuietResource {

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Programmes programmes;
    private final Themes themes;
    private final Sql sql;

    QuietResource(Caller caller, OrganisationTransaction transaction, Programmes programmes, Themes themes, Sql sql) {
        this.caller = caller;
        this.transaction = transaction;
        this.programmes = programmes;
        this.themes = themes;
        this.sql = sql;
    }

    /** For whom, or about what: one of the two. */
    @Schema(name = "QuietScope")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Scope(@Nullable String unit, @Nullable String theme) {}

    /**
     * A wish for silence, as it is sent.
     *
     * @param scope everybody and everything when it is missing
     * @param from now when it is missing
     * @param until open-ended when it is missing
     */
    @Schema(name = "QuietWanted")
    record Wanted(
            @Nullable Scope scope,
            @Nullable String reason,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** A silence: for whom, why, from when until when, and who asked for it and ended it. */
    @Schema(name = "Quiet")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String id,
            @Nullable Scope scope,
            String reason,
            Instant from,
            @Nullable Instant until,
            String by,
            Instant startedAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        static Shown of(QuietPeriod period) {
            Silence silence = period.silence();
            return new Shown(
                    silence.id(),
                    scopeOf(silence),
                    period.reason(),
                    silence.from(),
                    silence.until(),
                    period.by(),
                    period.startedAt(),
                    period.endedBy(),
                    period.endedAt());
        }

        private static @Nullable Scope scopeOf(Silence silence) {
            if (silence.unit() != null) {
                return new Scope(silence.unit().value(), null);
            }
            return silence.theme() == null
                    ? null
                    : new Scope(null, silence.theme().value());
        }
    }

    /** Every silence that was ever asked for, the newest first. */
    @Schema(name = "QuietList")
    record All(List<Shown> items) {}

    @GET
    @Operation(operationId = "listQuiet", summary = "Lists every silence that was asked for, the newest first")
    public All list() {
        return transaction.in(
                caller.organisation(),
                () -> new All(programmes.everyQuiet().stream().map(Shown::of).toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shown.class)))
    @Operation(operationId = "startQuiet", summary = "Stops pushes for everybody, for a unit or about a theme")
    public Response start(@Nullable Wanted body) {
        Wanted wanted = BadInput.required("body", body);
        String reason = BadInput.reason(wanted.reason());
        UnitPath unit = wanted.scope() == null || wanted.scope().unit() == null
                ? null
                : BadInput.as("scope.unit", wanted.scope().unit(), UnitPath::new);
        ThemeCode theme = wanted.scope() == null || wanted.scope().theme() == null
                ? null
                : BadInput.as("scope.theme", wanted.scope().theme(), ThemeCode::new);
        if (unit != null && theme != null) {
            throw BadInput.expected(
                    "scope.theme",
                    theme.value(),
                    new Sentence("een onderdeel of een thema, niet beide", "a unit or a theme, not both"));
        }
        return transaction.in(caller.organisation(), () -> {
            requireKnown(unit, theme);
            Instant now = programmes.now();
            Instant from = wanted.from() == null || wanted.from().isBefore(now) ? now : within(wanted.from(), now);
            QuietPeriod period = new QuietPeriod(
                    new Silence(UUID.randomUUID().toString(), from, until(wanted.until(), from), unit, theme),
                    reason,
                    caller.subject(),
                    now,
                    null,
                    null);
            programmes.startQuiet(period);
            return Response.status(Response.Status.CREATED)
                    .entity(Shown.of(period))
                    .build();
        });
    }

    @DELETE
    @Path("/{id}")
    @Idempotent
    @Operation(operationId = "endQuiet", summary = "Ends a silence, or calls off one that is still to come")
    public Shown end(@PathParam("id") String id) {
        return transaction.in(caller.organisation(), () -> programmes
                .endQuiet(id, caller.subject(), programmes.now())
                .map(Shown::of)
                .orElseThrow(() -> NotFound.of(new Sentence("stilte die nog duurt", "silence that is left"), id)));
    }

    /** A silence for a unit with a slip of the pen in it would keep nobody quiet. */
    private void requireKnown(@Nullable UnitPath unit, @Nullable ThemeCode theme) {
        if (theme != null && themes.current().theme(theme).isEmpty()) {
            throw BadInput.expected(
                    "scope.theme",
                    theme.value(),
                    new Sentence("een thema van deze organisatie", "a theme of this organisation"));
        }
        if (unit != null && !worksSomebodyIn(unit)) {
            throw BadInput.expected(
                    "scope.unit",
                    unit.value(),
                    new Sentence("een onderdeel waar iemand werkt", "a unit in which somebody works"));
        }
    }

    private boolean worksSomebodyIn(UnitPath unit) {
        return sql.first(
                        "select 1 as one from employee where unit = ? or starts_with(unit, ?) limit 1",
                        row -> true,
                        unit.value(),
                        unit.value() + "/")
                .isPresent();
    }

    private static Instant within(Instant from, Instant now) {
        if (from.isAfter(now.plus(FURTHEST))) {
            throw BadInput.expected(
                    "from", from, new Sentence("een moment in het komende jaar", "a moment in the coming year"));
        }
        return from.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant until(@Nullable Instant until, Instant from) {
        if (until != null && !until.isAfter(from)) {
            throw BadInput.expected(
                    "until", until, new Sentence("een moment na het begin", "a moment after the beginning"));
        }
        return until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }
}
