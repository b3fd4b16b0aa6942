package nl.weerklank.engine.decision;

import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.employee.EmployeeProfile;
import org.jspecify.annotations.Nullable;

/**
 * What a decision saw of the person and the programme: together with the candidates, all that is needed to decide again.
 *
 * @param champion where the person stands as a leader; null for everybody else (R42)
 */
public record Grounds(
        EmployeeProfile profile,
        History history,
        Programme programme,
        UnitGate unitGate,
        @Nullable ChampionState champion) {

    /** Those of somebody who leads nobody. */
    public Grounds(EmployeeProfile profile, History history, Programme programme, UnitGate unitGate) {
        this(profile, history, programme, unitGate, null);
    }
}
