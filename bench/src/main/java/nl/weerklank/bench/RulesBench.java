package nl.weerklank.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.standard.StandardPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What all rules that ship say of 200 candidates of one person, beside the same said by hand-written code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 2)
public class RulesBench {

    private static final int ITEMS = 10_000;
    private static final int PEOPLE = 25;

    private final RuleSet drools = StandardPolicy.ruleSet();
    private final RuleSet handWritten = new HandWrittenPolicy();
    private final List<List<Facts>> facts = factsOfSomePeople();
    private int next;

    private static List<List<Facts>> factsOfSomePeople() {
        try (Organisation organisation = Organisation.of(ITEMS, new HandWrittenPolicy())) {
            return IntStream.range(0, PEOPLE)
                    .mapToObj(number -> organisation.factsFor(number * Organisation.PEOPLE / PEOPLE))
                    .toList();
        }
    }

    /** The rules as data, run by Drools. */
    @Benchmark
    public List<RuleMatch> drools() {
        return drools.evaluate(nextFacts());
    }

    /** The lower bound. */
    @Benchmark
    public List<RuleMatch> handWritten() {
        return handWritten.evaluate(nextFacts());
    }

    private List<Facts> nextFacts() {
        next = (next + 1) % PEOPLE;
        return facts.get(next);
    }
}
