package nl.weerklank.api.nudge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.programme.ProgrammeState;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.rules.record.RecordCodec;
import org.jspecify.annotations.Nullable;

/** A turn within the transaction that holds the lock on the person. */
final class JdbcTurn implements Turn {

    private final TurnTools tools;
    private final Employees.Held person;
    private final Instant now;
    private final Programme programme;
    private final History history;
    private final Learnt learnt;
    private final UnitGate unitGate;
    private final @Nullable ChampionState champion;
    private final String inputs;

    /** A locked person and what the clock said after that. */
    record Opening(Employees.Held person, Instant clock) {}

    JdbcTurn(TurnTools tools, Opening opening) {
        this.tools = tools;
        this.person = opening.person();
        Recent recent = tools.past().recent(person.key(), opening.clock());
        // the database keeps microseconds; what is decided must be what is kept
        this.now = recent.past().notBeforeLastGrant(opening.clock()).truncatedTo(ChronoUnit.MICROS);
        ProgrammeState state = tools.programmes().held();
        this.programme = state.programme().as(profile().employee().unit(), now);
        this.history = recent.at(now);
        this.learnt = recent.past().learntAt(now);
        this.unitGate = tools.gates().of(profile().employee(), now, state.leaderActiveDays());
        this.champion = tools.champions().of(person, now).orElse(null);
        this.inputs = String.join(
                "|",
                RecordCodec.hashOf(profile()),
                recent.digest(),
                programme.revision(),
                programme.modeFor(profile().employee().unit(), now).name(),
                unitGate.name(),
                champion == null ? "" : RecordCodec.hashOf(champion),
                tools.contentState().get());
    }

    private JdbcTurn(JdbcTurn turn, History history) {
        this.tools = turn.tools;
        this.person = turn.person;
        this.now = turn.now;
        this.programme = turn.programme;
        this.history = history;
        this.learnt = turn.learnt;
        this.unitGate = turn.unitGate;
        this.champion = turn.champion;
        this.inputs = turn.inputs;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public String inputs() {
        return inputs;
    }

    @Override
    public EmployeeProfile profile() {
        return person.profile();
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Turn about(Collection<ContentId> items) {
        return new JdbcTurn(this, history.with(tools.past().standing(person.key(), items, now)));
    }

    @Override
    public Learnt learnt() {
        return learnt;
    }

    @Override
    public Programme programme() {
        return programme;
    }

    @Override
    public UnitGate unitGate() {
        return unitGate;
    }

    @Override
    public @Nullable ChampionState champion() {
        return champion;
    }

    @Override
    public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
        return tools.employees().colleagues(ids);
    }

    @Override
    public List<TakenUp> takenUp() {
        return tools.readership().takenUpBy(person.key(), now);
    }

    @Override
    public Map<ContentId, Readers> readers(Collection<ContentId> items) {
        return tools.readership().of(person.key(), items, now);
    }

    @Override
    public Collective collective(Collection<ContentId> items) {
        return tools.collectives().of(items, now);
    }

    @Override
    public Map<ContentId, Integer> saturation(Collection<ContentId> items) {
        return tools.saturation().shares(items, now);
    }

    @Override
    public List<Reservation> reserve(List<PushRequest> requests) {
        List<Reservation> answers = new PushGuard(profile(), history, programme(), now)
                .decideAll(requests, items -> tools.saturation().holdAndFindFull(items, now));
        for (int i = 0; i < requests.size(); i++) {
            if (answers.get(i) instanceof Reservation.Granted granted) {
                keep(requests.get(i), granted);
            }
        }
        return answers;
    }

    private void keep(PushRequest request, Reservation.Granted granted) {
        tools.sql()
                .change(
                        """
                        insert into nudge
                            (employee_id, suggestion_id, content_id, channel, granted_at, send_before, minutes, state)
                        values (?, ?, (select id from content where external_id = ?), ?, ?, ?, ?, ?)
                        """,
                        person.key(),
                        UUID.fromString(request.suggestionId()),
                        request.content().value(),
                        request.channel(),
                        now,
                        granted.sendBefore(),
                        request.minutes(),
                        NudgeState.RESERVED);
        tools.saturation().count(request.content(), now);
    }
}
