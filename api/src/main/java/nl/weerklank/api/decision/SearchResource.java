package nl.weerklank.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.api.security.Role;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.ReasonCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Finds decisions: a person their own, compliance all of them by pseudonym. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;

    private final Caller caller;
    private final OwnOnly ownOnly;
    private final OrganisationTransaction transaction;
    private final DecisionArchive archive;

    SearchResource(Caller caller, OwnOnly ownOnly, OrganisationTransaction transaction, DecisionArchive archive) {
        this.caller = caller;
        this.ownOnly = ownOnly;
        this.transaction = transaction;
        this.archive = archive;
    }

    /** What a decision can have come to, besides the reasons for holding something back. */
    enum Came {
        OFFERED,
        PUSHED,
        WITHHELD
    }

    /** A page of decisions, newest first. */
    @Schema(name = "DecisionList")
    record Page(List<Found> items, @Nullable String nextCursor) {}

    /**
     * A decision that was found.
     *
     * @param pseudonym stands for the person; left out when they look themselves
     * @param withheld how many items each reason held back
     * @param digestId the digest it was made for; left out when somebody asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DecisionFound")
    record Found(
            String decisionId,
            Instant decidedAt,
            @Nullable String pseudonym,
            Channel channel,
            String ruleSetRevision,
            List<String> offered,
            List<String> pushed,
            Map<String, Integer> withheld,
            String hash,
            @Nullable UUID digestId) {}

    @GET
    @Operation(operationId = "searchDecisions", summary = "Finds decisions, newest first")
    public Page search(
            @QueryParam("employeeId") @Nullable String employeeId,
            @QueryParam("caseReference") @Nullable String caseReference,
            @QueryParam("contentId") @Nullable String contentId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("ruleSetRevision") @Nullable String ruleSetRevision,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        String content = contentId == null
                ? null
                : BadInput.as("contentId", contentId, ContentId::new).value();
        if (ruleSetRevision != null && ruleSetRevision.length() > 200) {
            throw BadInput.expected(
                    "ruleSetRevision", ruleSetRevision, new Sentence("hoogstens 200 tekens", "200 characters at most"));
        }
        int most = limit(limit);
        return transaction.in(caller.organisation(), () -> {
            Optional<EmployeeId> own = ownOnly.limit();
            UUID pseudonym = pseudonym(own, employeeId, caseReference);
            List<DecisionArchive.Entry> entries = archive.search(new DecisionArchive.Query(
                    pseudonym,
                    content,
                    outcome == null ? null : known(outcome),
                    ruleSetRevision,
                    instant("from", from),
                    instant("to", to),
                    cursor == null ? null : place(cursor),
                    most + 1));
            List<DecisionArchive.Entry> page = entries.subList(0, Math.min(most, entries.size()));
            return new Page(
                    page.stream().map(entry -> found(entry, own.isEmpty())).toList(),
                    entries.size() > most ? cursor(page.getLast()) : null);
        });
    }

    private @Nullable UUID pseudonym(
            Optional<EmployeeId> own, @Nullable String employeeId, @Nullable String caseReference) {
        if (own.isPresent()) {
            if (employeeId != null) {
                ownOnly.require(BadInput.as("employeeId", employeeId, EmployeeId::new));
            }
            return archive.pseudonym(own.get()).orElseThrow(() -> unknown(own.get()));
        }
        if (employeeId == null) {
            return null;
        }
        EmployeeId employee = BadInput.as("employeeId", employeeId, EmployeeId::new);
        String reference = CaseReference.of(caseReference);
        UUID pseudonym = archive.pseudonym(employee).orElseThrow(() -> unknown(employee));
        archive.logLookUp(caller.subject(), Role.COMPLIANCE.name(), pseudonym, reference);
        return pseudonym;
    }

    private static NotFound unknown(EmployeeId employee) {
        return NotFound.of(new Sentence("medewerker", "employee"), employee);
    }

    private static Found found(DecisionArchive.Entry entry, boolean withPseudonym) {
        JsonNode keys = tree(entry.outcomeKeys());
        Map<String, Integer> withheld = new LinkedHashMap<>();
        keys.path(OutcomeKeys.WITHHELD)
                .properties()
                .forEach(reason ->
                        withheld.put(reason.getKey(), reason.getValue().size()));
        return new Found(
                entry.id().toString(),
                entry.decidedAt(),
                withPseudonym ? entry.pseudonym().toString() : null,
                entry.channel(),
                entry.ruleSetRevision(),
                texts(keys.path(OutcomeKeys.OFFERED)),
                texts(keys.path(OutcomeKeys.PUSHED)),
                withheld,
                entry.hash(),
                entry.digest());
    }

    private static String known(String outcome) {
        List<String> all = Stream.<Enum<?>>concat(Arrays.stream(Came.values()), Arrays.stream(ReasonCode.values()))
                .map(Enum::name)
                .toList();
        if (!all.contains(outcome)) {
            throw BadInput.unknownValue("outcome", outcome, all);
        }
        return outcome;
    }

    private static int limit(@Nullable Integer limit) {
        return limit == null ? USUAL_LIMIT : BadInput.within("limit", limit, 1, MOST);
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException refused) {
            throw BadInput.expected(
                    field,
                    text,
                    new Sentence("een moment als 2026-11-20T10:00:00Z", "a moment such as 2026-11-20T10:00:00Z"));
        }
    }

    private static String cursor(DecisionArchive.Entry last) {
        String place = last.decidedAt() + "/" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static DecisionArchive.Place place(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int slash = place.indexOf('/');
            return new DecisionArchive.Place(
                    Instant.parse(place.substring(0, slash)), UUID.fromString(place.substring(slash + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException refused) {
            throw BadInput.expected(
                    "cursor",
                    cursor,
                    new Sentence("een nextCursor uit een eerder antwoord", "a nextCursor of an earlier answer"));
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
