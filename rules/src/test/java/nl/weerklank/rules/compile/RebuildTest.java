package nl.weerklank.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Building changed rules again and again, each used and let go,")
class RebuildTest {

    private static final int WARM_UP = 30;
    private static final int MORE = 200;
    private static final int MANY = Boolean.getBoolean("weerklank.long") ? 1_000 : 200;
    private static final long MEGABYTE = 1_000_000;

    private static final List<Rule> RULES = StandardPolicy.rules();

    private final List<Facts> items = new RandomRules(7).items(5);
    private int publications;

    @BeforeEach
    void warmUp() {
        publish(WARM_UP);
    }

    @Test
    @DisplayName("defines at most 5 classes in 200 publications")
    void classes() {
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();

        publish(MORE);

        long defined = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before;
        System.out.printf("%d publications defined %d classes%n", MORE, defined);
        assertThat(defined).isLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("keeps heap and metaspace flat")
    void memory() {
        long heap = heap();
        long metaspace = metaspace();

        publish(MANY);

        long moreHeap = heap() - heap;
        long moreMetaspace = metaspace() - metaspace;
        System.out.printf(
                "%d publications: heap %+d kB, metaspace %+d kB%n", MANY, moreHeap / 1_000, moreMetaspace / 1_000);
        assertThat(moreHeap).isLessThan(MEGABYTE);
        assertThat(moreMetaspace).isLessThan(MEGABYTE);
    }

    private void publish(int times) {
        for (int i = 0; i < times; i++) {
            DroolsRuleSet.of(policy(++publications)).evaluate(items);
        }
    }

    /** The policy that ships with every number turned a little. */
    private static List<Rule> policy(int turn) {
        return RULES.stream().map(rule -> rule.withParams(turned(rule, turn))).toList();
    }

    private static SortedMap<String, Parameter> turned(Rule rule, int turn) {
        SortedMap<String, Parameter> params = new TreeMap<>(rule.params());
        params.replaceAll((name, bounds) ->
                new Parameter(bounds.min(), bounds.max(), bounds.min() + turn % (bounds.max() - bounds.min() + 1)));
        return params;
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .findFirst()
                .orElseThrow();
    }
}
