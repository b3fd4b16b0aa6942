package nl.weerklank.api.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule set that was read or built")
class LetGoTest {

    private static final List<Rule> RULES = StandardPolicy.rules();

    @Test
    @DisplayName("is built once for all who use it at the same time")
    void shared() {
        Builds builds = new Builds();

        RuleSet one = builds.of("hash", RULES);

        assertThat(builds.of("hash", RULES)).isSameAs(one);
        assertThat(builds.of("other hash", RULES)).isNotSameAs(one);
    }

    @Test
    @DisplayName("is let go with the last who used it")
    void letGo() throws InterruptedException {
        Builds builds = new Builds();

        WeakReference<RuleSet> unused = new WeakReference<>(builds.of("hash", RULES));

        Eventually.holds("it is gone", () -> {
            System.gc();
            return unused.get() == null;
        });
    }

    @Test
    @DisplayName("is read again when sixteen others were asked for since")
    void readAgain() {
        Recent recent = new Recent();
        List<String> read = new ArrayList<>();

        for (int round = 0; round < 2; round++) {
            for (int number = 1; number <= 17; number++) {
                Published set = recent.get(new Recent.Key(1, "rules-" + number), key -> {
                    read.add(key.revision());
                    return new Published(key.revision(), "hash", List.of(), Map.of());
                });
                assertThat(set.revision()).isEqualTo("rules-" + number);
            }
        }
        recent.get(new Recent.Key(1, "rules-17"), key -> {
            throw new AssertionError("it was asked for last");
        });

        assertThat(read).hasSize(34);
    }
}
