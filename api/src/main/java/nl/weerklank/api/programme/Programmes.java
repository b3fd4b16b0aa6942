package nl.weerklank.api.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how each programme runs. Every state is a revision that stays; one row says which of them holds. Every call runs
 * inside a transaction of the organisation.
 */
@ApplicationScoped
public class Programmes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUIET = "quiet";
    private static final String WAVES = "waves";
    private static final String FIRST = ProgrammeState.STANDARD.programme().revision();

    private final Sql sql;
    private final ProgrammeChampions champions;

    Programmes(Sql sql, ProgrammeChampions champions) {
        this.sql = sql;
        this.champions = champions;
    }

    /**
     * How the programme runs, held so until the transaction ends: who silences it waits for the turns under way, and every
     * turn after that sees the silence.
     */
    public ProgrammeState held() {
        lock("pg_advisory_xact_lock_shared");
        return current();
    }

    /** How the programme runs. */
    public ProgrammeState current() {
        return sql.first("select revision from programme", row -> row.text("revision"))
                .map(this::state)
                .orElseGet(this::begin)
                .withChampionUntil(champions.acceptedUntil().orElse(null));
    }

    /**
     * Who let the programme run so, when and why.
     *
     * @param reason null when none was given
     */
    record Act(Instant at, String by, @Nullable String reason) {

        private static Act of(Row row) {
            return new Act(row.instant("recorded_at"), row.text("recorded_by"), row.textOrNull("reason"));
        }
    }

    /** How this revision came about. */
    Act act(String revision) {
        return sql.first(
                        "select recorded_at, recorded_by, body ->> 'reason' as reason from programme_revision where revision = ?",
                        Act::of,
                        revision)
                .orElseThrow();
    }

    /** Waits until the turns under way have ended; none begins, and nobody else changes the programme, until the transaction ends. */
    void lock() {
        lock("pg_advisory_xact_lock");
    }

    /**
     * Lets the programme run so from now on, once the turns under way have ended.
     *
     * @param demand null to leave it as it is
     * @param by who wanted it
     * @param reason why, for the record
     */
    ProgrammeState change(
            Programme.Mode mode,
            Caps caps,
            int leaderActiveDays,
            @Nullable TrialDemand demand,
            String by,
            @Nullable String reason) {
        ProgrammeState before = heldAlone();
        return hold(
                new ProgrammeState(
                        new Programme(nextRevision(), mode, caps),
                        leaderActiveDays,
                        demand == null ? before.demand() : demand,
                        before.quiet(),
                        before.waves()),
                by,
                reason);
    }

    /** Every silence that was ever asked for, as it was last, the newest first. */
    List<QuietPeriod> everyQuiet() {
        return sql.list("""
                        select distinct on (period ->> 'id') period::text as period
                        from programme_revision r, jsonb_array_elements(r.body -> 'quiet') period
                        order by period ->> 'id', r.seq desc
                        """, row -> QuietJson.period(json(row.text("period")))).stream()
                .sorted(Comparator.comparing(QuietPeriod::startedAt).reversed())
                .toList();
    }

    /** Asks for silence, once the turns under way have ended: no turn after that pushes in it. */
    ProgrammeState startQuiet(QuietPeriod period) {
        ProgrammeState before = heldAlone();
        List<QuietPeriod> periods = new ArrayList<>(before.quiet());
        periods.add(period);
        return hold(before.next(nextRevision(), periods), period.by(), period.reason());
    }

    /** Ends a silence, or empty when there is none with this id that is left. */
    Optional<QuietPeriod> endQuiet(String id, String by, Instant now) {
        ProgrammeState before = heldAlone();
        Optional<QuietPeriod> ended = before.quiet().stream()
                .filter(period -> period.silence().id().equals(id))
                .findFirst()
                .map(period -> period.endedBy(by, now));
        ended.ifPresent(last -> hold(
                before.next(
                        nextRevision(),
                        before.quiet().stream()
                                .map(period -> period.silence().id().equals(id) ? last : period)
                                .toList()),
                by,
                null));
        return ended;
    }

    /** Opens a wave, or goes back to one, once the turns under way have ended. */
    ProgrammeState open(Waves.Opening opening) {
        ProgrammeState before = heldAlone();
        return hold(before.next(nextRevision(), before.waves().with(opening)), opening.by(), opening.reason());
    }

    /** Says what must hold before each wave opens. */
    ProgrammeState demand(Map<Wave, Waves.Entry> entries, String by) {
        ProgrammeState before = heldAlone();
        return hold(before.next(nextRevision(), before.waves().with(entries)), by, null);
    }

    /** The moment by the clock that nudges are counted with. */
    public Instant now() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }

    /** How it runs, as the next revision begins from it: silences that are over stay in the revisions before. */
    private ProgrammeState heldAlone() {
        lock();
        begin();
        return current().withoutQuietOverAt(now());
    }

    private String nextRevision() {
        return "programme-"
                + sql.first("select count(*) + 1 as number from programme_revision", row -> row.number("number"))
                        .orElseThrow();
    }

    private ProgrammeState hold(ProgrammeState next, String by, @Nullable String reason) {
        append(next, by, reason);
        sql.change("update programme set revision = ?", next.programme().revision());
        return next;
    }

    /** The first time an organisation asks: what ships. */
    private ProgrammeState begin() {
        append(ProgrammeState.STANDARD, "weerklank", null);
        sql.change("insert into programme (revision) values (?) on conflict do nothing", FIRST);
        return state(sql.first("select revision from programme", row -> row.text("revision"))
                .orElseThrow());
    }

    /**
     * Turns take the lock together, a change takes it alone, and whoever asks first is served first. A row lock would not
     * do: "for share" lets later turns pass a change that waits, and with turns that overlap it waited for a minute.
     */
    private void lock(String function) {
        sql.first(
                "select " + function + "(hashtextextended('programme', current_organisation()))::text as locked",
                row -> function);
    }

    private void append(ProgrammeState state, String by, @Nullable String reason) {
        ObjectNode body = body(state);
        if (reason != null) {
            body.put("reason", reason);
        }
        sql.change(
                "insert into programme_revision (revision, recorded_by, body) values (?, ?, ?::jsonb) on conflict do nothing",
                state.programme().revision(),
                by,
                body.toString());
    }

    private ProgrammeState state(String revision) {
        return sql.first(
                        "select revision, body::text as body from programme_revision where revision = ?",
                        Programmes::read,
                        revision)
                .orElseThrow();
    }

    private static ObjectNode body(ProgrammeState state) {
        Caps caps = state.programme().caps();
        ObjectNode body = JSON.createObjectNode();
        body.put("mode", state.programme().mode().name());
        body.putObject("caps")
                .put("day", caps.day().most())
                .put("week", caps.week().most())
                .put("month", caps.month().most());
        body.put("leaderActiveDays", state.leaderActiveDays());
        body.put("simulation", state.demand().name());
        state.quiet().forEach(period -> body.withArrayProperty(QUIET).add(QuietJson.body(period)));
        if (!state.waves().equals(Waves.NONE)) {
            body.set(WAVES, WavesJson.body(state.waves()));
        }
        return body;
    }

    private static ProgrammeState read(Row row) {
        JsonNode body = json(row.text("body"));
        JsonNode caps = body.get("caps");
        return new ProgrammeState(
                new Programme(
                        row.text("revision"),
                        Programme.Mode.valueOf(body.get("mode").asText()),
                        Caps.of(
                                caps.get("day").asInt(),
                                caps.get("week").asInt(),
                                caps.get("month").asInt())),
                // older revisions may ask for more, which came to this
                Math.min(body.get("leaderActiveDays").asInt(), ProgrammeState.MOST_DAYS),
                // older revisions say nothing of it
                TrialDemand.valueOf(body.path("simulation").asText(TrialDemand.PACE.name())),
                QuietJson.periods(body.path(QUIET)),
                WavesJson.waves(body.path(WAVES)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
