package nl.weerklank.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.check.RuleSetCheck;
import nl.weerklank.rules.check.RuleSetIssue;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Rule;
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

/** What publishing 200 rules takes: the policy that ships, and most of it again for themes of the organisation's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 2)
public class PublishBench {

    static final int RULES = 200;

    private final List<Rule> standard = StandardPolicy.rules();
    private final List<Rule> rules = rules(standard);

    private static List<Rule> rules(List<Rule> standard) {
        List<Rule> rules = new ArrayList<>(standard);
        for (int i = 0; rules.size() < RULES; i++) {
            rules.add(forTheme("theme-" + i / standard.size(), standard.get(i % standard.size())));
        }
        return rules;
    }

    private static Rule forTheme(String theme, Rule rule) {
        Condition about = new Condition.Leaf(Fact.CONTENT_THEMES, Operator.CONTAINS, new Operand.Code(theme));
        return new Rule(
                new RuleId("%s-of-%s".formatted(rule.id().value(), theme)),
                rule.area(),
                rule.title(),
                rule.channels(),
                new Condition.All(List.of(about, rule.when())),
                rule.then(),
                rule.params(),
                rule.onUnknown(),
                rule.valid(),
                Owner.COMMS,
                rule.serves(),
                rule.enabled());
    }

    /** Looks at them as one draft. */
    @Benchmark
    public List<RuleSetIssue> check() {
        return RuleSetCheck.of(standard, rules).issues();
    }

    /** Builds the networks. */
    @Benchmark
    public RuleSet compile() {
        return DroolsRuleSet.of(rules);
    }

    /**
     * Processor time of one publication.
     *
     * @param check microseconds of looking at the draft
     * @param compile microseconds of building the networks
     */
    record Cost(double check, double compile) {

        double millis() {
            return (check + compile) / 1000;
        }

        String section() {
            return String.format(Locale.ROOT, """

                    Publishing %d rules, warm:

                    | what | |
                    |---|---|
                    | looking at the draft and building it | %.0f ms |
                    | of which looking: guard rails, purposes, and every rule beside every other | %.0f ms |
                    | of which building | %.0f ms |
                    | looking ÷ building | %.1f |
                    """, RULES, millis(), check / 1000, compile / 1000, check / compile);
        }
    }
}
