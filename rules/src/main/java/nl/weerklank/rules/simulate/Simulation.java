package nl.weerklank.rules.simulate;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.suggestion.Reconsideration;

/**
 * Tries a draft of the rules on what was decided before, and tells who would get more, less or something else (G07).
 *
 * <p>A change of what fits or how it sounds is tried on the facts of each decision as they were. A change of when people are
 * nudged, or of what is kept in balance, goes round: the period once more, in order, so that each nudge that is added or
 * falls away counts for the next decision. Nothing is searched again: what was not found then cannot appear.
 */
public final class Simulation {

    /** With fewer decisions than this a draft is tried on invented people instead. */
    public static final int ENOUGH_DECISIONS = 200;

    private final Trial trial;
    private final KeptMatches base;
    private final KeptMatches draft;
    private final Way way;
    private final Tally tally = new Tally();

    /** Prepares to try; builds the rules, which takes some tens of milliseconds. */
    public Simulation(Trial trial) {
        this(trial, trial.change().changesPace() ? Way.CLOSED_LOOP : Way.FROZEN_FACTS);
    }

    Simulation(Trial trial, Way way) {
        this.trial = trial;
        this.base = KeptMatches.of(trial.change().base(), trial.base(), Set.of());
        this.draft = KeptMatches.of(
                trial.draftFromNow(), trial.base(), trial.change().changed());
        this.way = way;
    }

    /**
     * Runs through all decisions of the archive, once.
     *
     * @param threads how many threads open decisions, 1 or more
     * @param samples what people who do not exist would get; see {@link Samples}
     * @throws StoppedException when progress says so
     */
    public Report run(Archive archive, int threads, Progress progress, List<Sample> samples) {
        int crowd = archive.material() == Material.PAST ? Cells.CROWD : 1;
        Rails rails = new Rails(trial.change(), crowd);
        return switch (way) {
            case FROZEN_FACTS -> {
                frozen(archive, threads, progress, rails);
                yield report(archive, rails, samples, 0, 1000);
            }
            case CLOSED_LOOP -> {
                Loop before = loop(base, archive);
                Loop after = loop(draft, archive);
                closed(archive, threads, progress, rails, before, after);
                yield report(archive, rails, samples, after.inventedShare(), before.asRecordedShare());
            }
        };
    }

    /** A decision before and after. */
    private record Tried(DecisionRecord before, DecisionRecord after, Difference difference) {

        private static Tried of(DecisionRecord before, DecisionRecord after) {
            return new Tried(before, after, Difference.between(before, after));
        }
    }

    private void frozen(Archive archive, int threads, Progress progress, Rails rails) {
        Steps steps = new Steps(rails, progress);
        InOrder.forEach(archive.decisions(), threads, record -> record.map(this::tryFrozen), tried -> {
            tried.ifPresent(steps::take);
            steps.finish(tried.isPresent());
        });
    }

    private Tried tryFrozen(DecisionRecord record) {
        DecisionRecord before = base.decide(record);
        return Tried.of(before, draft.decide(record));
    }

    private Loop loop(KeptMatches rules, Archive archive) {
        return new Loop(
                rules,
                trial.from(),
                archive::past,
                archive::audience,
                new Responses(trial.seed(), archive.responses()),
                archive.material());
    }

    private void closed(Archive archive, int threads, Progress progress, Rails rails, Loop before, Loop after) {
        Steps steps = new Steps(rails, progress);
        InOrder.forEach(archive.decisions(), threads, Function.identity(), record -> {
            record.ifPresent(each -> steps.take(Tried.of(before.next(each), after.next(each))));
            steps.finish(record.isPresent());
        });
        for (EmployeeId person : after.people()) {
            rails.watchShown(person, before.historyOf(person), after.historyOf(person));
        }
    }

    /** What is done with each decision, in order. */
    private final class Steps {

        private final Rails rails;
        private final Progress progress;
        private int done;

        private Steps(Rails rails, Progress progress) {
            this.rails = rails;
            this.progress = progress;
        }

        private void take(Tried tried) {
            tally.add(tried.before().decidedAt(), tried.difference());
            rails.watch(tried.before(), tried.after(), way);
        }

        private void finish(boolean opened) {
            if (!opened) {
                tally.skip();
            }
            if (!progress.goesOn(++done)) {
                throw new StoppedException();
            }
        }
    }

    private Report report(Archive archive, Rails rails, List<Sample> samples, int invented, int asRecorded) {
        Sentences sentences = new Sentences();
        List<Breach> breaches = rails.breaches(sentences);
        Report report = new Report(
                trial.base(),
                trial.draft(),
                trial.change().changed().stream().map(RuleId::value).toList(),
                archive.material(),
                way,
                tally.first(),
                tally.last(),
                tally.decisions(),
                tally.skipped(),
                tally.whole().orElse(null),
                tally.departments(),
                tally.themes(),
                tally.languages(),
                tally.reasons(),
                tally.nudges(),
                breaches,
                way == Way.CLOSED_LOOP
                        ? Reconsideration.followsFromThePast().stream()
                                .map(Fact::id)
                                .sorted()
                                .toList()
                        : List.of(),
                invented,
                asRecorded,
                samples,
                List.of());
        return report.with(sentences.of(report, trial.rulesThatBeginLater()));
    }
}
