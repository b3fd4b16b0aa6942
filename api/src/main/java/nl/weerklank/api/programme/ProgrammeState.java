package nl.weerklank.api.programme;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import org.jspecify.annotations.Nullable;

/**
 * How a programme runs since a moment.
 *
 * @param leaderActiveDays how recent a leader's own act must be for the unit to get pushes that serve others, 1 to 91: no act
 *     is sure to be known for longer
 * @param demand for which changes of rules a simulation is demanded
 * @param quiet silences that were left when it was kept, the oldest first, and one that was ended by it; those that were
 *     not ended are the programme's
 * @param waves how it opens, wave by wave
 */
public record ProgrammeState(
        Programme programme, int leaderActiveDays, TrialDemand demand, List<QuietPeriod> quiet, Waves waves) {

    static final int FEWEST_DAYS = 1;
    static final int MOST_DAYS = 91;

    /** What holds until somebody says otherwise. */
    static final ProgrammeState STANDARD = new ProgrammeState(
            new Programme("programme-1", Programme.Mode.NORMAL, Caps.STANDARD),
            30,
            TrialDemand.PACE,
            List.of(),
            Waves.NONE);

    public ProgrammeState {
        quiet = List.copyOf(quiet);
        programme = programme
                .with(quiet.stream()
                        .filter(period -> period.endedAt() == null)
                        .map(QuietPeriod::silence)
                        .toList())
                .with(waves.open());
        if (leaderActiveDays < FEWEST_DAYS || leaderActiveDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "leaderActiveDays is %d, expected %d to %d".formatted(leaderActiveDays, FEWEST_DAYS, MOST_DAYS));
        }
    }

    /** The same with a champion who accepted until this moment; null for nobody yet. */
    ProgrammeState withChampionUntil(@Nullable Instant until) {
        return new ProgrammeState(programme.withChampionUntil(until), leaderActiveDays, demand, quiet, waves);
    }

    /** The same without silences that are over at this moment. */
    ProgrammeState withoutQuietOverAt(Instant now) {
        return new ProgrammeState(
                programme,
                leaderActiveDays,
                demand,
                quiet.stream().filter(period -> period.isLeftAt(now)).toList(),
                waves);
    }

    /** The same under another name, with these silences. */
    ProgrammeState next(String revision, List<QuietPeriod> periods) {
        return new ProgrammeState(named(revision), leaderActiveDays, demand, periods, waves);
    }

    /** The same under another name, with these waves. */
    ProgrammeState next(String revision, Waves others) {
        return new ProgrammeState(named(revision), leaderActiveDays, demand, quiet, others);
    }

    private Programme named(String revision) {
        return new Programme(revision, programme.mode(), programme.caps());
    }
}
