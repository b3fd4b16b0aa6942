package nl.weerklank.api.simulation;

import java.time.Instant;
import java.util.UUID;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.simulate.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A try of a draft, as it is answered.
 *
 * @param contentHash of what the draft would put in force when this was asked for
 * @param done decisions looked at so far
 * @param total decisions to look at; 0 until that is known
 * @param report null until it is done
 * @param trouble why there is no report; null while there may be one
 */
@Schema(name = "Simulation")
record SimulationShape(
        UUID id,
        UUID draftId,
        String contentHash,
        SimulationRun.State state,
        int done,
        int total,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Report report,
        @Nullable Sentence trouble) {

    private static final Sentence FAILED = new Sentence(
            "Deze simulatie is drie keer onderbroken of misgegaan. Begin opnieuw, of vraag je beheerder te kijken.",
            "This simulation was interrupted or went wrong three times. Start again, or ask your administrator to look.");

    static SimulationShape of(SimulationRun run) {
        return new SimulationShape(
                run.id(),
                run.draft(),
                run.contentHash(),
                run.state(),
                run.done(),
                run.total(),
                run.startedAt(),
                run.finishedAt(),
                run.report() == null ? null : ReportJson.read(run.report()),
                run.state() == SimulationRun.State.FAILED ? FAILED : null);
    }
}
