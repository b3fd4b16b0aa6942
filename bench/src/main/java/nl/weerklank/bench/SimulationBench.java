package nl.weerklank.bench;

import static nl.weerklank.engine.testing.Items.NOW;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.simulate.Archive;
import nl.weerklank.rules.simulate.Material;
import nl.weerklank.rules.simulate.Response;
import nl.weerklank.rules.simulate.RuleChange;
import nl.weerklank.rules.simulate.Simulation;
import nl.weerklank.rules.simulate.Trial;
import nl.weerklank.rules.standard.StandardPolicy;

/** How fast a draft of the rules is tried on decisions that lie open in memory, beside asking all rules of everything again. */
final class SimulationBench {

    private static final int CANDIDATES = 50;
    private static final int DECISIONS = 1_000;
    private static final int ITEMS = 2_000;
    private static final int ROUNDS = 8;
    private static final int HUNDRED_THOUSAND = 100_000;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Rule> base = StandardPolicy.rules();
    private final List<DecisionRecord> records;

    private SimulationBench(List<DecisionRecord> records) {
        this.records = records;
    }

    /**
     * Decisions a second of processor time.
     *
     * @param kept asking the one changed rule, on frozen facts
     * @param closed a change of pace, in the closed loop, twice over: with the rules that hold and with the draft
     * @param everything asking all rules, twice over
     */
    record Speed(double kept, double closed, double everything) {

        /** A section of the page of figures. */
        String section() {
            return String.format(
                    Locale.ROOT,
                    """

                    Simulation of a draft: decisions of %d candidates that lie open in memory, for each second of processor
                    time. In the service each is read and opened first.

                    | what | decisions a second | 100,000 decisions |
                    |---|---|---|
                    | one changed rule, on frozen facts | %.0f | %.0f s |
                    | a change of pace, in the closed loop | %.0f | %.0f s |
                    | asking every rule of everything again | %.0f | %.0f s |
                    | frozen facts ÷ everything again | %.1f | |
                    """,
                    CANDIDATES,
                    kept,
                    HUNDRED_THOUSAND / kept,
                    closed,
                    HUNDRED_THOUSAND / closed,
                    everything,
                    HUNDRED_THOUSAND / everything,
                    kept / everything);
        }
    }

    static Speed measure() {
        try (Organisation organisation = Organisation.of(ITEMS, StandardPolicy.ruleSet())) {
            return new SimulationBench(decisions(organisation)).speed();
        }
    }

    private static List<DecisionRecord> decisions(Organisation organisation) {
        List<DecisionRecord> records = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            records.add(first(CANDIDATES, organisation.suggest(i % Organisation.PEOPLE, Channel.EMAIL), i));
        }
        return records;
    }

    /** The decision as it would have been with fewer candidates, a minute after the one before. */
    private static DecisionRecord first(int candidates, DecisionRecord whole, int number) {
        int most = Math.min(candidates, whole.candidates().size());
        DecisionRecord fewer = new DecisionRecord(
                "d-" + number,
                NOW.plus(Duration.ofMinutes(number)),
                whole.employee(),
                whole.channel(),
                whole.limit(),
                whole.versions(),
                whole.grounds(),
                whole.candidates().subList(0, most),
                whole.verdicts().subList(0, most),
                List.of(),
                null);
        return Reconsideration.by(StandardPolicy.ruleSet(), fewer);
    }

    private Speed speed() {
        RuleSet before = DroolsRuleSet.of(base);
        List<Rule> draft = turned("relevance.fresh", "points");
        RuleSet after = DroolsRuleSet.of(draft);
        Runnable kept = () -> tryOut(draft);
        Runnable closed = () -> tryOut(turned("cadence.back-off", "restHours"));
        Runnable everything = () -> records.forEach(record -> {
            Reconsideration.by(before, record);
            Reconsideration.by(after, record);
        });
        for (int round = 0; round < ROUNDS; round++) {
            // all until all is compiled: whichever came first would pay for the others
            List.of(kept, closed, everything).forEach(Runnable::run);
        }
        return new Speed(perSecond(kept), perSecond(closed), perSecond(everything));
    }

    private void tryOut(List<Rule> draft) {
        Trial trial = new Trial(
                RuleWriter.hash(base),
                "draft",
                RuleChange.between(base, draft),
                Instant.EPOCH,
                NOW.plus(Duration.ofDays(30)),
                1);
        new Simulation(trial).run(new Opened(), 1, done -> true, List.of());
    }

    private List<Rule> turned(String id, String parameter) {
        return base.stream()
                .map(rule -> rule.id().value().equals(id) ? turned(rule, parameter) : rule)
                .toList();
    }

    private static Rule turned(Rule rule, String parameter) {
        var json = RuleWriter.json(rule);
        json.withObject("/params/" + parameter)
                .put(
                        "value",
                        Objects.requireNonNull(rule.params().get(parameter)).value() / 2);
        return RuleReader.read(json);
    }

    private double perSecond(Runnable all) {
        long begin = PROCESS.getProcessCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            all.run();
        }
        return 1e9 * ROUNDS * records.size() / (PROCESS.getProcessCpuTime() - begin);
    }

    private final class Opened implements Archive {

        @Override
        public Material material() {
            return Material.PAST;
        }

        @Override
        public Iterator<Callable<Optional<DecisionRecord>>> decisions() {
            return records.stream()
                    .<Callable<Optional<DecisionRecord>>>map(record -> () -> Optional.of(record))
                    .iterator();
        }

        @Override
        public Past past(EmployeeId employee) {
            return Past.NONE;
        }

        @Override
        public List<Response> responses() {
            return List.of();
        }

        @Override
        public int audience(ContentId content) {
            return Organisation.PEOPLE;
        }
    }

    /** Measures and prints the section. */
    public static void main(String[] arguments) {
        System.out.println(measure().section());
    }
}
