package nl.weerklank.api.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.weerklank.api.programme.ChampionStanding.Invited;
import nl.weerklank.api.programme.ChampionStanding.Somebody;
import nl.weerklank.api.programme.ChampionStanding.State;
import nl.weerklank.api.programme.ProgrammeChampions.Asked;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Tells who stands for the programme at this moment. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class ProgrammeChampionDesk {

    private final ProgrammeChampions champions;
    private final Programmes programmes;

    ProgrammeChampionDesk(ProgrammeChampions champions, Programmes programmes) {
        this.champions = champions;
        this.programmes = programmes;
    }

    /** As everybody may know it. */
    public ChampionStanding standing() {
        return standing(null, false);
    }

    /**
     * As this reader may know it.
     *
     * @param reader who reads, when that is an employee: who was asked may know so
     * @param all whether the reader may know who was asked, whoever that is
     */
    ChampionStanding standing(@Nullable EmployeeId reader, boolean all) {
        Instant now = programmes.now();
        Optional<Asked> accepted = champions.accepted();
        Optional<Asked> waiting = champions.waiting().filter(asked -> all || (reader != null && asked.is(reader)));
        return new ChampionStanding(
                accepted.map(one -> stateAt(now, one)).orElse(State.NONE),
                accepted.map(ProgrammeChampionDesk::somebody).orElse(null),
                accepted.map(Asked::acceptedAt).orElse(null),
                accepted.map(Asked::acceptedUntil).orElse(null),
                waiting.map(ProgrammeChampionDesk::invited).orElse(null));
    }

    private static State stateAt(Instant now, Asked accepted) {
        return accepted.acceptedUntil() != null && now.isBefore(accepted.acceptedUntil())
                ? State.ACCEPTED
                : State.EXPIRED;
    }

    private static @Nullable Somebody somebody(Asked asked) {
        return asked.employee() == null || asked.name() == null
                ? null
                : new Somebody(asked.employee().value(), asked.name());
    }

    private static @Nullable Invited invited(Asked asked) {
        Somebody who = somebody(asked);
        return who == null ? null : new Invited(who, asked.askedAt());
    }
}
