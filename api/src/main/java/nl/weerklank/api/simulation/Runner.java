package nl.weerklank.api.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntPredicate;
import nl.weerklank.api.decision.PastDecisions;
import nl.weerklank.api.nudge.WhatHappened;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.ProblemException;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.simulate.Archive;
import nl.weerklank.rules.simulate.InventedArchive;
import nl.weerklank.rules.simulate.Report;
import nl.weerklank.rules.simulate.RuleChange;
import nl.weerklank.rules.simulate.Sample;
import nl.weerklank.rules.simulate.Samples;
import nl.weerklank.rules.simulate.Simulation;
import nl.weerklank.rules.simulate.Trial;
import nl.weerklank.rules.simulate.World;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tries one draft, on what was really decided or, when that is too little, on people who do not exist. */
@ApplicationScoped
class Runner {

    private final Sql sql;
    private final OrganisationTransaction transaction;
    private final SimulationTable table;
    private final PublishedRules published;
    private final PastDecisions decisions;
    private final WhatHappened happened;
    private final Worlds worlds;
    private final int threads;
    private final int most;

    Runner(
            Sql sql,
            OrganisationTransaction transaction,
            SimulationTable table,
            PublishedRules published,
            PastDecisions decisions,
            WhatHappened happened,
            Worlds worlds,
            @ConfigProperty(name = "weerklank.simulation.threads", defaultValue = "0") int threads,
            @ConfigProperty(name = "weerklank.simulation.decisions", defaultValue = "100000") int most) {
        this.sql = sql;
        this.transaction = transaction;
        this.table = table;
        this.published = published;
        this.decisions = decisions;
        this.happened = happened;
        this.worlds = worlds;
        this.threads = threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.most = most;
    }

    /** How many decisions there are to try on. */
    int total(OrganisationId organisation, SimulationRun run) {
        int decided = transaction.in(organisation, () -> Math.min(most, decisions.count(run.from(), run.to())));
        return decided < Simulation.ENOUGH_DECISIONS ? InventedArchive.size() : decided;
    }

    /**
     * Tries it.
     *
     * @param goesOn asked after each decision with how many are done
     * @throws nl.weerklank.rules.simulate.StoppedException when it is not to go on
     */
    Report run(OrganisationId organisation, SimulationRun asked, IntPredicate goesOn) {
        SimulationRun run = bounded(organisation, asked);
        Trial trial = transaction.in(organisation, () -> trial(run));
        boolean enough = transaction.in(organisation, () -> decisions.count(run.from(), run.to()))
                >= Simulation.ENOUGH_DECISIONS;
        Archive archive = enough
                ? new DecidedArchive(sql, transaction, organisation, decisions, happened, run)
                : new InventedArchive(worlds.of(organisation), trial.change().base(), trial.seed());
        return new Simulation(trial).run(archive, threads, goesOn::test, samples(organisation, trial));
    }

    /** No more than the newest so many decisions. */
    private SimulationRun bounded(OrganisationId organisation, SimulationRun run) {
        return run.since(transaction.in(organisation, () -> decisions.since(run.from(), run.to(), most)));
    }

    private Trial trial(SimulationRun run) {
        List<Rule> base = published.find(run.baseRevision()).orElseThrow().rules();
        return new Trial(
                run.baseRevision(),
                run.contentHash(),
                RuleChange.between(base, table.rulesOf(run.id())),
                run.from(),
                run.to(),
                // the same content gives the same report of the same decisions
                run.contentHash().hashCode());
    }

    /** None while the index is not complete: the figures do not need them. */
    private List<Sample> samples(OrganisationId organisation, Trial trial) {
        try {
            World world = worlds.of(organisation);
            return Samples.of(world, trial);
        } catch (ProblemException notNow) {
            return List.of();
        }
    }
}
