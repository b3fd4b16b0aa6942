package nl.weerklank.api.suggestion;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.weerklank.api.draft.PublishedTexts;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes what a person answers to a suggestion: every answer is welcome, and "no" has no consequence but learning. */
@Path("/v1/suggestions/{suggestionId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AnswerResource {

    private static final Sentence SUGGESTION = new Sentence("suggestie", "suggestion");
    private static final int LONGEST_PUBLISHED = 20_000;

    private final Caller caller;
    private final OwnOnly ownOnly;
    private final OrganisationTransaction transaction;
    private final Answers answers;
    private final AnswerDesk desk;
    private final PublishedTexts publishedTexts;

    AnswerResource(
            Caller caller,
            OwnOnly ownOnly,
            OrganisationTransaction transaction,
            Answers answers,
            AnswerDesk desk,
            PublishedTexts publishedTexts) {
        this.caller = caller;
        this.ownOnly = ownOnly;
        this.transaction = transaction;
        this.answers = answers;
        this.desk = desk;
        this.publishedTexts = publishedTexts;
    }

    /**
     * What came of a suggestion, as it is sent.
     *
     * @param until for SNOOZED: not before this moment
     * @param publishedText for SHARED: what was published; only a signature of it is kept, for 90 days, by which colleagues
     *     are warned of a near copy
     */
    @Schema(name = "OutcomeReport")
    record Reported(
            @Nullable String outcome,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String publishedText) {}

    /**
     * What came of a suggestion, as it was taken.
     *
     * @param askToMute after a second no to items that lead with the same theme: the theme, so that the person can be asked,
     *     this once, whether to mute it; null otherwise
     */
    @Schema(name = "OutcomeTaken")
    record Taken(
            String suggestionId, Outcome outcome, @Nullable String askToMute) {}

    /** A remark about a suggestion, as it is sent. */
    @Schema(name = "FeedbackReport")
    record Remark(@Nullable String feedback) {}

    /** A remark about a suggestion, as it was taken. */
    @Schema(name = "FeedbackTaken")
    record Remarked(String suggestionId, Feedback feedback) {}

    /** What can be remarked. */
    enum Feedback {
        FELT_PUSHY
    }

    @POST
    @Path("/outcome")
    @Idempotent
    @Operation(operationId = "reportOutcome", summary = "Reports what a person answered to a suggestion")
    public Taken report(@PathParam("suggestionId") String suggestionId, @Nullable Reported body) {
        Reported reported = BadInput.required("body", body);
        Outcome outcome = BadInput.constant(Outcome.class, "outcome", BadInput.required("outcome", reported.outcome()));
        String reason = BadInput.reasonIfAny(reported.reason());
        if (outcome != Outcome.SNOOZED && reported.until() != null) {
            throw BadInput.expected("until", reported.until(), new Sentence("alleen bij SNOOZED", "only with SNOOZED"));
        }
        Optional<String> published = published(outcome, reported.publishedText());
        return about(suggestionId, (employee, suggestion) -> {
            desk.take(employee, suggestion, outcome, reported.until(), reason);
            published.ifPresent(text -> publishedTexts.remember(employee, suggestion, text));
            return new Taken(suggestionId, outcome, askToMute(employee, suggestion, outcome));
        });
    }

    private @Nullable String askToMute(EmployeeId employee, UUID suggestion, Outcome outcome) {
        return outcome == Outcome.DECLINED
                ? answers.themeToAskAbout(employee, suggestion)
                        .map(ThemeCode::value)
                        .orElse(null)
                : null;
    }

    @POST
    @Path("/feedback")
    @Idempotent
    @Operation(operationId = "giveFeedback", summary = "Says of a suggestion that it felt pushy")
    public Remarked remark(@PathParam("suggestionId") String suggestionId, @Nullable Remark body) {
        Remark remark = BadInput.required("body", body);
        Feedback feedback =
                BadInput.constant(Feedback.class, "feedback", BadInput.required("feedback", remark.feedback()));
        return about(suggestionId, (employee, suggestion) -> {
            answers.hold(employee, suggestion);
            answers.feltPushy(suggestion, answers.now());
            return new Remarked(suggestionId, feedback);
        });
    }

    private <T> T about(String suggestionId, BiFunction<EmployeeId, UUID, T> action) {
        UUID suggestion = id(suggestionId);
        return transaction.in(caller.organisation(), () -> {
            EmployeeId employee =
                    answers.offeredTo(suggestion).orElseThrow(() -> NotFound.of(SUGGESTION, suggestionId));
            ownOnly.require(employee);
            return action.apply(employee, suggestion);
        });
    }

    private static UUID id(String suggestionId) {
        try {
            return UUID.fromString(suggestionId);
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(SUGGESTION, suggestionId);
        }
    }

    private static Optional<String> published(Outcome outcome, @Nullable String text) {
        if (text != null && outcome != Outcome.SHARED) {
            throw BadInput.expected("publishedText", text, new Sentence("alleen bij SHARED", "only with SHARED"));
        }
        if (text != null && text.length() > LONGEST_PUBLISHED) {
            throw BadInput.expected(
                    "publishedText",
                    text,
                    Sentence.of("hoogstens %d tekens", "at most %d characters", LONGEST_PUBLISHED));
        }
        return Optional.ofNullable(text);
    }
}
