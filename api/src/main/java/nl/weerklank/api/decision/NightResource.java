package nl.weerklank.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows compliance what came of the last sample that was decided again. */
@Path("/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
class NightResource {

    private static final Sentence NEVER = Sentence.of(
            "Er is nog geen steekproef nagespeeld; dat gebeurt elke nacht.",
            "No sample was replayed yet; that happens every night.");

    private final Caller caller;
    private final ReaderLanguage language;
    private final OrganisationTransaction transaction;
    private final NightTable nights;

    NightResource(Caller caller, ReaderLanguage language, OrganisationTransaction transaction, NightTable nights) {
        this.caller = caller;
        this.language = language;
        this.transaction = transaction;
        this.nights = nights;
    }

    /**
     * What came of the last sample.
     *
     * @param alert whether somebody should look: a decision did not come out as its record says
     * @param text that in a sentence
     * @param at when it was finished; left out before the first
     * @param retired of how many the personal part is gone
     * @param decisions ids of some of those that came out otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplaySample")
    record Sample(
            boolean alert,
            String text,
            @Nullable Instant at,
            int identical,
            int different,
            int retired,
            List<String> decisions) {}

    @GET
    @Operation(
            operationId = "getReplaySample",
            summary = "Shows whether the decisions of the last nightly sample came out as their records say")
    public Sample latest() {
        return transaction
                .in(caller.organisation(), nights::latest)
                .map(this::sample)
                .orElseGet(() -> new Sample(false, NEVER.in(language.get()), null, 0, 0, 0, List.of()));
    }

    private Sample sample(NightTable.Night night) {
        return new Sample(
                night.different() > 0,
                text(night).in(language.get()),
                night.finishedAt(),
                night.identical(),
                night.different(),
                night.retired(),
                night.decisions());
    }

    private static Sentence text(NightTable.Night night) {
        int replayed = night.identical() + night.different();
        return night.different() == 0
                ? Sentence.of(
                        "Van de laatste steekproef kwamen alle %d nagespeelde beslissingen precies zo uit als is vastgelegd.",
                        "Of the last sample, all %d decisions that were replayed came out exactly as recorded.",
                        replayed)
                : Sentence.of(
                        "Let op: in de laatste steekproef is de uitkomst van %d van de %d nagespeelde beslissingen anders dan is vastgelegd. Bekijk wat er verschilt.",
                        "Note: in the last sample, %d of the %d decisions that were replayed did not come out as recorded. See what differs.",
                        night.different(),
                        replayed);
    }
}
