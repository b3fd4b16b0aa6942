package nl.weerklank.api.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.programme.SentCaps;
import nl.weerklank.api.ruleset.RulesInForce;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.sentence.ReasonSentences;
import nl.weerklank.rules.simulate.TypicalMonth;
import nl.weerklank.rules.simulate.TypicalMonth.Temper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows beforehand what caps would mean: five weeks of an invented person, with the rules that hold. Nothing is stored. */
@Path("/v1/programme/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "programme")
class TypicalMonthResource {

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final RulesInForce rules;
    private final Programmes programmes;
    private final Moments moments;
    private final ReaderLanguage reader;

    TypicalMonthResource(
            Caller caller,
            OrganisationTransaction transaction,
            RulesInForce rules,
            Programmes programmes,
            Moments moments,
            ReaderLanguage reader) {
        this.caller = caller;
        this.transaction = transaction;
        this.rules = rules;
        this.programmes = programmes;
        this.moments = moments;
        this.reader = reader;
    }

    /**
     * What to try.
     *
     * @param mode {@code NORMAL} when it is missing
     * @param temper how the invented person takes pushes; {@code EAGER} when it is missing
     */
    @Schema(name = "TypicalMonthWanted")
    record Wanted(
            @Nullable String mode,
            @Nullable SentCaps caps,

            @Schema(implementation = Temper.class) @Nullable String temper) {}

    /**
     * Five weeks, from Monday to Sunday.
     *
     * @param pushes how many in all
     */
    @Schema(name = "TypicalMonth")
    record Shown(Temper temper, int pushes, List<OfDay> days) {}

    /**
     * A day.
     *
     * @param working whether the person can be reached at all
     * @param pushes when pushes come, by the clock on the wall
     * @param why what held back the next one; left out when nothing was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TypicalDay")
    record OfDay(
            LocalDate date,
            boolean working,
            List<String> pushes,
            @Nullable Why why) {}

    /** A code and its sentence. */
    @Schema(name = "TypicalDayReason")
    record Why(ReasonCode code, String text) {}

    @POST
    @Operation(
            operationId = "previewProgramme",
            summary = "What caps would mean for an invented person in five weeks",
            description =
                    "Decided by the product itself with the rules that hold, on a clock that runs ahead. Nothing is stored.")
    public Shown preview(@Nullable Wanted body) {
        Wanted wanted = BadInput.required("body", body);
        Caps caps = BadInput.required("caps", wanted.caps()).asCaps();
        Programme.Mode mode = wanted.mode() == null
                ? Programme.Mode.NORMAL
                : BadInput.constant(Programme.Mode.class, "mode", wanted.mode());
        Temper temper =
                wanted.temper() == null ? Temper.EAGER : BadInput.constant(Temper.class, "temper", wanted.temper());

        Start start = transaction.in(
                caller.organisation(),
                () -> new Start(rules.current(), LocalDate.ofInstant(programmes.now(), moments.zone())));
        List<OfDay> days =
                TypicalMonth.of(
                                start.rules(),
                                new Programme("preview", mode, caps),
                                temper,
                                start.day(),
                                moments.zone())
                        .stream()
                        .map(this::shown)
                        .toList();
        return new Shown(
                temper, days.stream().mapToInt(day -> day.pushes().size()).sum(), days);
    }

    private record Start(RuleSet rules, LocalDate day) {}

    private OfDay shown(TypicalMonth.Day day) {
        ReasonCode why = day.why();
        return new OfDay(
                day.date(),
                day.working(),
                day.pushes().stream().map(Object::toString).toList(),
                why == null
                        ? null
                        : new Why(why, ReasonSentences.of(reader.get()).withheld(why)));
    }
}
