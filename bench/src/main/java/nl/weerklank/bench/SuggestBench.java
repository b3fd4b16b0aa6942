package nl.weerklank.bench;

import static nl.weerklank.engine.testing.Items.NOW;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.rules.standard.StandardPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole suggestion without a database: 200 candidates, all rules that ship, one person after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 2)
public class SuggestBench {

    private static final int CANDIDATES = 200;

    /** How many items there are. */
    @Param("10000")
    public int items;

    @SuppressWarnings("NullAway.Init") // before each trial, once the parameter is known
    private Organisation organisation;

    private int next;

    /** Fills the index. */
    @Setup(Level.Trial)
    public void fill() {
        organisation = Organisation.of(items, StandardPolicy.ruleSet());
    }

    /** From question to answer. */
    @Benchmark
    public DecisionRecord suggest() {
        return organisation.suggest(nextPerson(), Channel.EMAIL);
    }

    /** Retrieval alone. */
    @Benchmark
    public List<Candidate> retrieve() {
        return organisation.generator().generate(organisation.person(nextPerson()), Channel.EMAIL, NOW, CANDIDATES);
    }

    private int nextPerson() {
        next = (next + 1) % Organisation.PEOPLE;
        return next;
    }

    /** Removes the index. */
    @TearDown(Level.Trial)
    public void clean() {
        organisation.close();
    }
}
