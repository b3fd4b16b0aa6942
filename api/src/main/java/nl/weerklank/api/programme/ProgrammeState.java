package nl.weerklank.api.programme;

import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;

/**
 * How a programme runs since a moment.
 *
 * @param leaderActiveDays how recent a leader's own act must be for the unit to get pushes that serve others, 1 to 365
 * @param demand for which changes of rules a simulation is demanded
 */
public record ProgrammeState(Programme programme, int leaderActiveDays, TrialDemand demand) {

    static final int FEWEST_DAYS = 1;
    static final int MOST_DAYS = 365;

    /** What holds until somebody says otherwise. */
    static final ProgrammeState STANDARD = new ProgrammeState(
            new Programme("programme-1", Programme.Mode.NORMAL, Caps.STANDARD), 30, TrialDemand.PACE);

    public ProgrammeState {
        if (leaderActiveDays < FEWEST_DAYS || leaderActiveDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "leaderActiveDays is %d, expected %d to %d".formatted(leaderActiveDays, FEWEST_DAYS, MOST_DAYS));
        }
    }
}
