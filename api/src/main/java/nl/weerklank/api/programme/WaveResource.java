package nl.weerklank.api.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.api.idempotency.Idempotent;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.engine.cadence.Wave;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opens a programme wave by wave: those who lead, those who joined and share, everyone (R67). */
@Path("/v1/programme/waves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programme")
class WaveResource {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final ProblemType NOT_READY =
            ProblemType.of("wave-not-ready", 409, "Deze golf kan nog niet open", "This wave cannot be opened yet");

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Programmes programmes;
    private final WaveEntry entry;
    private final ReaderLanguage reader;

    WaveResource(
            Caller caller,
            OrganisationTransaction transaction,
            Programmes programmes,
            WaveEntry entry,
            ReaderLanguage reader) {
        this.caller = caller;
        this.transaction = transaction;
        this.programmes = programmes;
        this.entry = entry;
        this.reader = reader;
    }

    /**
     * What must hold before a wave opens: all of it, and what is missing asks nothing.
     *
     * @param from not before this moment
     * @param joined at least so many people joined, 5 or more
     * @param units so many of the units are open: SOME or ALL
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WaveEntry")
    record Condition(
            @Nullable Instant from,
            @Nullable Integer joined,

            @Schema(implementation = UnitsOpen.HowMany.class) @Nullable
            String units) {

        static Condition of(Waves.Entry entry) {
            return new Condition(
                    entry.from(),
                    entry.joined(),
                    entry.units() == null ? null : entry.units().name());
        }

        boolean asksNothing() {
            return from == null && joined == null && units == null;
        }
    }

    /** The conditions of the waves that can have some; the first wave opens whenever somebody wants it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WaveEntries")
    record Conditions(
            @Nullable Condition ambassadors, @Nullable Condition everyone) {}

    /**
     * A wish to open a wave, or to go back to an earlier one.
     *
     * @param anyway even when its conditions are not met; the reason then says why
     */
    @Schema(name = "WaveWanted")
    record Wanted(
            @Schema(implementation = Wave.class) @Nullable String wave,

            @Nullable String reason,
            @Nullable Boolean anyway) {}

    /** A time that a wave was opened; {@code anyway} when its conditions were not met. */
    @Schema(name = "WaveOpening")
    record Opened(Wave wave, Instant at, String by, String reason, boolean anyway) {}

    /**
     * The wave that comes next.
     *
     * @param missing what does not hold yet, in sentences; empty when it can be opened
     * @param checklist everything that must hold, in sentences
     */
    @Schema(name = "WaveToCome")
    record ToCome(Wave wave, List<String> missing, List<Checked> checklist) {}

    /** Something that must hold before a wave opens: what was asked when it does, what is missing when it does not. */
    @Schema(name = "WaveChecked")
    record Checked(String text, boolean met) {}

    /**
     * How the programme opens.
     *
     * @param open the last wave that was opened; everyone's when there never was another
     * @param next left out when it is everyone's
     * @param openings every time a wave was opened, the newest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Waves")
    record Shown(Wave open, @Nullable ToCome next, Conditions entries, List<Opened> openings) {}

    @GET
    @Operation(
            operationId = "getWaves",
            summary = "Which wave is open, what the next one waits for, and who opened which")
    public Shown get() {
        return transaction.in(
                caller.organisation(), () -> shown(programmes.current().waves()));
    }

    @PUT
    @Path("/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "putWaveEntries", summary = "Says what must hold before each wave opens")
    public Shown demand(@Nullable Conditions body) {
        Conditions wanted = BadInput.required("body", body);
        Map<Wave, Waves.Entry> entries = new EnumMap<>(Wave.class);
        read("ambassadors", wanted.ambassadors(), Wave.AMBASSADORS, entries);
        read("everyone", wanted.everyone(), Wave.EVERYONE, entries);
        return transaction.in(
                caller.organisation(),
                () -> shown(programmes.demand(entries, caller.subject()).waves()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "openWave",
            summary = "Opens a wave, or goes back to an earlier one",
            description = "A wave whose conditions are not met is refused, unless somebody wants it anyway.")
    public Shown open(@Nullable Wanted body) {
        Wanted wanted = BadInput.required("body", body);
        Wave wave = BadInput.constant(Wave.class, "wave", BadInput.required("wave", wanted.wave()));
        String reason = BadInput.reason(wanted.reason());
        return transaction.in(caller.organisation(), () -> {
            programmes.lock();
            Waves waves = programmes.current().waves();
            if (waves.open() == wave) {
                throw BadInput.expected(
                        "wave",
                        wave,
                        new Sentence("een andere golf dan die nu open is", "another wave than the one that is open"));
            }
            Instant now = programmes.now();
            List<Sentence> missing = missing(entry.checklist(waves, wave, now));
            if (!missing.isEmpty() && !Boolean.TRUE.equals(wanted.anyway())) {
                throw notReady(wave, missing);
            }
            Waves.Opening opening = new Waves.Opening(wave, now, caller.subject(), reason, !missing.isEmpty());
            return shown(programmes.open(opening).waves());
        });
    }

    private static Conflict notReady(Wave wave, List<Sentence> missing) {
        return new Conflict(new Problem(
                NOT_READY,
                missing.stream()
                        .reduce((one, other) -> Sentence.of("%s %s", "%s %s", one, other))
                        .orElseThrow(),
                "wave",
                wave.name(),
                List.of(),
                Sentence.of(
                        "Wacht tot het zover is, verander de voorwaarden, of open de golf toch en zeg waarom.",
                        "Wait until then, change the conditions, or open the wave all the same and say why.")));
    }

    private Shown shown(Waves waves) {
        Wave next = waves.next();
        return new Shown(
                waves.open(),
                next == null ? null : toCome(next, entry.checklist(waves, next, programmes.now())),
                new Conditions(
                        Condition.of(waves.entryOf(Wave.AMBASSADORS)), Condition.of(waves.entryOf(Wave.EVERYONE))),
                waves.openings().reversed().stream()
                        .map(opening -> new Opened(
                                opening.wave(), opening.at(), opening.by(), opening.reason(), opening.anyway()))
                        .toList());
    }

    private ToCome toCome(Wave next, List<WaveEntry.Check> checklist) {
        return new ToCome(
                next,
                missing(checklist).stream()
                        .map(sentence -> sentence.in(reader.get()))
                        .toList(),
                checklist.stream().map(this::checked).toList());
    }

    private Checked checked(WaveEntry.Check check) {
        Sentence missing = check.missing();
        return new Checked((missing == null ? check.asked() : missing).in(reader.get()), missing == null);
    }

    private static List<Sentence> missing(List<WaveEntry.Check> checklist) {
        return checklist.stream()
                .flatMap(check -> Stream.ofNullable(check.missing()))
                .toList();
    }

    private static void read(String field, @Nullable Condition wanted, Wave wave, Map<Wave, Waves.Entry> entries) {
        if (wanted == null || wanted.asksNothing()) {
            return;
        }
        Integer joined = wanted.joined() == null
                ? null
                : (Integer) BadInput.within(field + ".joined", wanted.joined(), WaveEntry.FEWEST, MOST_PEOPLE);
        Instant from = wanted.from() == null ? null : wanted.from().truncatedTo(ChronoUnit.MICROS);
        entries.put(wave, new Waves.Entry(from, joined, units(field + ".units", wanted.units())));
    }

    private static UnitsOpen.@Nullable HowMany units(String field, @Nullable String wanted) {
        if (wanted == null) {
            return null;
        }
        UnitsOpen.HowMany units = BadInput.constant(UnitsOpen.HowMany.class, field, wanted);
        if (units == UnitsOpen.HowMany.NONE) {
            throw BadInput.expected(field, wanted, new Sentence("SOME of ALL", "SOME or ALL"));
        }
        return units;
    }
}
