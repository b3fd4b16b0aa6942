package nl.weerklank.api.champion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a leader says of themself: for their own eyes only (R42). */
@Path("/v1/champions/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "champions")
class ChampionResource {

    private static final Duration FURTHEST_BACK = Duration.ofDays(30);
    private static final int TRUST_YEARS = 2;
    private static final int MOST_REPORTS = 100;
    private static final ProblemType NOT_A_LEADER = ProblemType.of(
            "not-a-leader", 403, "Dit is voor wie een onderdeel leidt", "This is for those who lead a unit");
    private static final Sentence REPORT = new Sentence("eigen melding", "report of your own");

    private final Caller caller;
    private final OwnOnly own;
    private final OrganisationTransaction transaction;
    private final Employees employees;
    private final Champions champions;
    private final Themes themes;

    ChampionResource(
            Caller caller,
            OwnOnly own,
            OrganisationTransaction transaction,
            Employees employees,
            Champions champions,
            Themes themes) {
        this.caller = caller;
        this.own = own;
        this.transaction = transaction;
        this.employees = employees;
        this.champions = champions;
        this.themes = themes;
    }

    /** Whether each part of a profile is as its owner wants it. */
    @Schema(name = "ChampionChecklist")
    record Checklist(
            @Nullable Boolean photo,
            @Nullable Boolean headline,
            @Nullable Boolean lastPost,
            @Nullable Boolean about) {

        static Checklist of(Champions.Card card) {
            return new Checklist(card.photo(), card.headline(), card.lastPost(), card.about());
        }
    }

    /**
     * What a leader says of themself, as it is sent.
     *
     * @param themes personal themes, 3 at most
     * @param trustedOn a day on which they told their people that they trust them; it is added to the record, and stays
     */
    @Schema(name = "ChampionWanted")
    record Wanted(
            @Nullable Checklist checklist,
            @Nullable List<String> themes,
            @Nullable LocalDate trustedOn) {}

    /** A day on which a leader spoke of trust, and when that was put on record (R48). */
    @Schema(name = "ChampionTrust")
    record Trust(LocalDate statedOn, Instant recordedAt) {

        static Trust of(Champions.Trust trust) {
            return new Trust(trust.statedOn(), trust.recordedAt());
        }
    }

    /** What a leader shared or did elsewhere, as it is sent. */
    @Schema(name = "ChampionActivityWanted")
    record Reported(@Nullable String what, @Nullable Instant at) {}

    /** What a leader shared or did elsewhere. */
    @Schema(name = "ChampionActivity")
    record Activity(UUID id, Outcome what, Instant at) {

        static Activity of(Champions.Activity activity) {
            return new Activity(activity.id(), activity.what(), activity.at());
        }
    }

    /**
     * What a leader said of themself.
     *
     * @param complete whether all of the checklist is ticked (R43)
     * @param trust the newest first
     * @param activity the newest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Champion")
    record Shown(
            Checklist checklist, boolean complete, List<String> themes, List<Trust> trust, List<Activity> activity) {}

    @GET
    @Operation(
            operationId = "getChampion",
            summary = "What you said of yourself as a leader",
            description = "Nobody else can read it. Who leads no unit is told so with 403.")
    public Shown get() {
        return asLeader((person, now) -> shown(person));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "putChampion",
            summary = "Sets your checklist and your personal themes, and adds a day on which you spoke of trust")
    public Shown put(@Nullable Wanted body) {
        Wanted wanted = BadInput.required("body", body);
        Champions.Card card = card(wanted);
        return asLeader((person, now) -> {
            champions.keep(person.key(), known(card));
            if (wanted.trustedOn() != null) {
                champions.trusted(person.key(), within(wanted.trustedOn(), person, now));
            }
            return shown(person);
        });
    }

    @POST
    @Path("/activity")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "reportChampionActivity",
            summary = "Notes that you shared or did something elsewhere",
            description = "Of the past 30 days. It opens your unit as if it had been a suggestion.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Activity.class)))
    public Response report(@Nullable Reported body) {
        Reported reported = BadInput.required("body", body);
        Outcome what = what(BadInput.required("what", reported.what()));
        Instant at = BadInput.required("at", reported.at());
        return asLeader((person, now) -> {
            requireRoom(person);
            Champions.Activity kept = champions.report(person.key(), what, lately(at, now));
            return Response.status(Response.Status.CREATED)
                    .entity(Activity.of(kept))
                    .build();
        });
    }

    @DELETE
    @Path("/activity/{id}")
    @Idempotent
    @Operation(operationId = "takeBackChampionActivity", summary = "Takes back what you noted that you shared or did")
    @APIResponse(responseCode = "204")
    public Response takeBack(@PathParam("id") String id) {
        return asLeader((person, now) -> {
            if (!champions.takeBack(person.key(), uuid(id))) {
                throw NotFound.of(REPORT, id);
            }
            return Response.noContent().build();
        });
    }

    /** Does what a leader asks within their own turn: a decision sees it all, or nothing of it. */
    private <T> T asLeader(BiFunction<Employees.Held, Instant, T> act) {
        EmployeeId self = caller.self();
        own.require(self);
        return transaction.in(caller.organisation(), () -> {
            Employees.Held person = employees
                    .find(self)
                    .map(known -> employees.lockAndLoad(self))
                    .orElseThrow(() -> NotFound.of(new Sentence("medewerker", "employee"), self));
            Instant now = champions.now();
            if (champions.of(person, now).isEmpty()) {
                throw notALeader();
            }
            return act.apply(person, now);
        });
    }

    private Shown shown(Employees.Held person) {
        Champions.Card card = champions.card(person.key());
        return new Shown(
                Checklist.of(card),
                card.complete(),
                card.themes(),
                champions.trust(person.key()).stream().map(Trust::of).toList(),
                champions.activity(person.key()).stream().map(Activity::of).toList());
    }

    private static Champions.Card card(Wanted wanted) {
        Checklist ticked = BadInput.required("checklist", wanted.checklist());
        List<String> chosen = BadInput.required("themes", wanted.themes());
        if (chosen.size() > ChampionState.MOST_THEMES) {
            throw BadInput.expected(
                    "themes",
                    chosen.size(),
                    Sentence.of("hoogstens %d thema’s", "at most %d themes", ChampionState.MOST_THEMES));
        }
        return new Champions.Card(
                BadInput.required("checklist.photo", ticked.photo()),
                BadInput.required("checklist.headline", ticked.headline()),
                BadInput.required("checklist.lastPost", ticked.lastPost()),
                BadInput.required("checklist.about", ticked.about()),
                chosen.stream().distinct().toList());
    }

    private Champions.Card known(Champions.Card card) {
        for (String code : card.themes()) {
            ThemeCode theme = BadInput.as("themes", code, ThemeCode::new);
            if (themes.current().theme(theme).isEmpty()) {
                throw BadInput.expected(
                        "themes", code, new Sentence("thema’s van deze organisatie", "themes of this organisation"));
            }
        }
        return card;
    }

    private static LocalDate within(LocalDate day, Employees.Held person, Instant now) {
        ZoneId zone = person.profile().employee().timeZone();
        LocalDate today = LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : zone);
        if (day.isAfter(today) || day.isBefore(today.minusYears(TRUST_YEARS))) {
            throw BadInput.expected(
                    "trustedOn",
                    day,
                    new Sentence(
                            "vandaag, of een dag in de afgelopen twee jaar", "today, or a day in the past two years"));
        }
        return day;
    }

    private static Outcome what(String what) {
        List<String> allowed = List.of(Outcome.SHARED.name(), Outcome.DONE.name());
        if (!allowed.contains(what)) {
            throw BadInput.unknownValue("what", what, allowed);
        }
        return Outcome.valueOf(what);
    }

    private static Instant lately(Instant at, Instant now) {
        if (at.isAfter(now) || at.isBefore(now.minus(FURTHEST_BACK))) {
            throw BadInput.expected(
                    "at", at, new Sentence("een moment in de afgelopen 30 dagen", "a moment in the past 30 days"));
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void requireRoom(Employees.Held person) {
        if (champions.activity(person.key()).size() >= MOST_REPORTS) {
            throw BadInput.expected(
                    "activity",
                    MOST_REPORTS,
                    Sentence.of("minder dan %d meldingen", "fewer than %d reports", MOST_REPORTS));
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw NotFound.of(REPORT, id);
        }
    }

    private static Forbidden notALeader() {
        return Forbidden.because(
                NOT_A_LEADER,
                new Sentence(
                        "Je leidt volgens de organisatie geen onderdeel, en je staat ook niet voor het programma.",
                        "According to the organisation you lead no unit, and you do not stand for the programme either."),
                new Sentence(
                        "Klopt dat niet? Vraag HR of wie de boegbeelden begeleidt om het te wijzigen.",
                        "Is that not right? Ask HR or whoever guides the champions to change it."));
    }
}
