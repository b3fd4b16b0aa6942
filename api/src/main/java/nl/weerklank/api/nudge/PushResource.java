package nl.weerklank.api.nudge;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.nudge.Pushes.Reported;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a platform asks and tells about a push: may it go, did it go. */
@Path("/v1/suggestions/{suggestionId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PushResource {

    private static final Sentence SUGGESTION = new Sentence("suggestie", "suggestion");
    private static final Sentence ASK_AGAIN = new Sentence(
            "Verstuur dit niet; vraag later om nieuwe suggesties.", "Do not send this; ask for new suggestions later.");

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Pushes pushes;
    private final ClaimDesk claims;

    PushResource(Caller caller, OrganisationTransaction transaction, Pushes pushes, ClaimDesk claims) {
        this.caller = caller;
        this.transaction = transaction;
        this.pushes = pushes;
        this.claims = claims;
    }

    /**
     * A push that may go.
     *
     * @param until only before this moment
     */
    @Schema(name = "Claim")
    record MaySend(boolean send, Instant until) {}

    /** A report of a delivery, as it is sent. */
    @Schema(name = "DeliveryReport")
    record Delivery(@Nullable String state, @Nullable Instant at) {}

    /** A report of a delivery, as it was taken. */
    @Schema(name = "DeliveryTaken")
    record Delivered(String suggestionId, DeliveryState state) {}

    /** What can be reported of a delivery. */
    enum DeliveryState {
        SENT,
        NOT_SENT
    }

    @POST
    @Path("/claim")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "claimSuggestion", summary = "Asks, just before sending, whether a push may still go")
    public MaySend claim(@PathParam("suggestionId") String suggestionId) {
        ClaimDesk.Claimed claimed = claims.claim(id(suggestionId));
        if (!claimed.push()) {
            throw notAPush();
        }
        if (claimed.refusal() != null) {
            throw refused(claimed.refusal());
        }
        return new MaySend(true, Objects.requireNonNull(claimed.until()));
    }

    @POST
    @Path("/delivery")
    @Idempotent
    @Operation(operationId = "reportDelivery", summary = "Reports whether a push was sent")
    public Delivered report(@PathParam("suggestionId") String suggestionId, @Nullable Delivery body) {
        Delivery delivery = BadInput.required("body", body);
        DeliveryState state =
                BadInput.constant(DeliveryState.class, "state", BadInput.required("state", delivery.state()));
        Reported reported = about(suggestionId, state == DeliveryState.SENT ? pushes::sent : pushes::notSent);
        return switch (reported) {
            case RECORDED -> new Delivered(suggestionId, state);
            case TOO_LATE ->
                throw Conflict.because(
                        ProblemType.of("counts-as-sent", 409, "Dit telt als verstuurd", "This counts as sent"),
                        new Sentence(
                                "Dit pushbericht telt als verstuurd: het was al zo gemeld, of de tijd om het te melden is voorbij.",
                                "This push counts as sent: it was reported so before, or the time to report is over."),
                        new Sentence(
                                "Meld NOT_SENT voor het moment in sendBefore.",
                                "Report NOT_SENT before the moment in sendBefore."));
        };
    }

    private <T> T about(String suggestionId, BiFunction<EmployeeId, UUID, Optional<T>> action) {
        UUID suggestion = id(suggestionId);
        return transaction.in(caller.organisation(), () -> {
            EmployeeId employee = pushes.offeredTo(suggestion).orElseThrow(() -> NotFound.of(SUGGESTION, suggestionId));
            return action.apply(employee, suggestion).orElseThrow(PushResource::notAPush);
        });
    }

    private static UUID id(String suggestionId) {
        try {
            return UUID.fromString(suggestionId);
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(SUGGESTION, suggestionId);
        }
    }

    private static Conflict notAPush() {
        return Conflict.because(
                ProblemType.of("not-a-push", 409, "Dit is geen pushbericht", "This is not a push"),
                new Sentence(
                        "Deze suggestie kreeg delivery PULL: er is geen plaats voor genomen.",
                        "This suggestion has delivery PULL: no place was taken for it."),
                new Sentence(
                        "Verstuur alleen suggesties met delivery PUSH.", "Send only suggestions with delivery PUSH."));
    }

    private static Conflict refused(Claim.Refusal refusal) {
        return switch (refusal) {
            case WITHDRAWN ->
                Conflict.because(
                        ProblemType.of("withdrawn", 409, "Dit stuk is er niet meer", "This piece is gone"),
                        new Sentence(
                                "WITHDRAWN: het stuk is ingetrokken of verlopen, of de plaats is al vrijgegeven.",
                                "WITHDRAWN: the piece was withdrawn or expired, or the place was given up already."),
                        ASK_AGAIN);
            case ANSWERED ->
                Conflict.because(
                        ProblemType.of("answered", 409, "Op dit stuk is geantwoord", "This piece was answered"),
                        new Sentence(
                                "ANSWERED: deze persoon heeft al op dit stuk geantwoord, of het uitgesteld.",
                                "ANSWERED: this person answered this piece already, or put it off."),
                        ASK_AGAIN);
            case MUTED ->
                Conflict.because(
                        ProblemType.of("muted", 409, "Dit thema is gedempt", "This theme is muted"),
                        new Sentence(
                                "MUTED: deze persoon heeft een thema van dit stuk gedempt.",
                                "MUTED: this person muted a theme of this piece."),
                        ASK_AGAIN);
            case TOO_MUCH ->
                Conflict.because(
                        ProblemType.of("too-much", 409, "Het werd te veel", "It became too much"),
                        new Sentence(
                                "TOO_MUCH: deze persoon heeft gezegd dat het te veel is.",
                                "TOO_MUCH: this person said that it is too much."),
                        ASK_AGAIN);
            case QUIET ->
                Conflict.because(
                        ProblemType.of("quiet", 409, "Het is nu stil", "It is quiet now"),
                        new Sentence(
                                "QUIET: de organisatie of deze persoon krijgt nu geen pushberichten.",
                                "QUIET: the organisation or this person gets no pushes now."),
                        ASK_AGAIN);
            case PAUSED ->
                Conflict.because(
                        ProblemType.of("paused", 409, "Deze persoon pauzeert", "This person is pausing"),
                        new Sentence(
                                "PAUSED: deze persoon doet niet meer mee, pauzeert of koos dit kanaal niet.",
                                "PAUSED: this person left, is pausing or did not choose this channel."),
                        ASK_AGAIN);
            case CAPPED ->
                Conflict.because(
                        ProblemType.of("capped", 409, "De bovengrens is bereikt", "The cap is reached"),
                        new Sentence(
                                "CAPPED: de plaats is al gebruikt, de tijd is voorbij, of de bovengrens is intussen bereikt.",
                                "CAPPED: the place was used, its time is over, or the cap was reached meanwhile."),
                        ASK_AGAIN);
        };
    }
}
