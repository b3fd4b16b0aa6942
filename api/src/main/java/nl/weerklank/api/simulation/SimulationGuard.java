package nl.weerklank.api.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.programme.TrialDemand;
import nl.weerklank.api.ruledraft.Obstacle;
import nl.weerklank.api.ruledraft.Proposal;
import nl.weerklank.api.ruledraft.PublicationGuard;
import nl.weerklank.rules.simulate.Breach;
import nl.weerklank.rules.simulate.RuleChange;

/**
 * Keeps a draft from being published when the newest simulation of just this content broke a guard rail, or when there is
 * none and the programme demands one.
 */
@ApplicationScoped
class SimulationGuard implements PublicationGuard {

    private static final Sentence NOT_SIMULATED = new Sentence(
            "Voor deze wijziging vraagt jullie programma een simulatie, en zoals het concept nu is, is die er nog niet."
                    + " Start een simulatie.",
            "Your programme asks for a simulation of this change, and of the draft as it is now there is none yet."
                    + " Start a simulation.");

    private static final Sentence NOBODY_TRIED = new Sentence(
            "Let op: dit verandert wanneer mensen een bericht krijgen, en niemand heeft het geprobeerd. Jullie programma vraagt"
                    + " niet om een simulatie; dat is met opzet zo ingesteld. Een simulatie kan altijd.",
            "Mind: this changes when people get a message, and nobody has tried it. Your programme asks for no simulation;"
                    + " somebody chose that. You can always start one.");

    private final SimulationTable table;
    private final Programmes programmes;

    SimulationGuard(SimulationTable table, Programmes programmes) {
        this.table = table;
        this.programmes = programmes;
    }

    @Override
    public List<Obstacle> against(Proposal proposal) {
        Optional<SimulationRun> newest = table.newestDone(proposal.contentHash());
        if (newest.isEmpty()) {
            return isDemanded(proposal) ? List.of(new Obstacle("NOT_SIMULATED", null, NOT_SIMULATED)) : List.of();
        }
        return newest.map(SimulationRun::report).map(ReportJson::read).stream()
                .flatMap(report -> report.breaches().stream())
                .map(SimulationGuard::obstacle)
                .toList();
    }

    /** That a programme asks for nothing is one person's choice: whoever else puts their name to the change sees what it leaves out. */
    @Override
    public List<Obstacle> remarks(Proposal proposal) {
        boolean untried = programmes.current().demand() == TrialDemand.NEVER
                && changesPace(proposal)
                && table.newestDone(proposal.contentHash()).isEmpty();
        return untried ? List.of(new Obstacle("NOBODY_TRIED", null, NOBODY_TRIED)) : List.of();
    }

    private static boolean changesPace(Proposal proposal) {
        return RuleChange.between(proposal.base(), proposal.rules()).changesPace();
    }

    private boolean isDemanded(Proposal proposal) {
        return switch (programmes.current().demand()) {
            case ALWAYS -> true;
            case PACE -> changesPace(proposal);
            case NEVER -> false;
        };
    }

    private static Obstacle obstacle(Breach breach) {
        return new Obstacle(
                "GUARD_RAIL_" + breach.rail(),
                breach.rule(),
                new Sentence(breach.sentence().nl(), breach.sentence().en()));
    }
}
