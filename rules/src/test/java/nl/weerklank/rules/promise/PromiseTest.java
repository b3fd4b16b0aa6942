package nl.weerklank.rules.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.weerklank.engine.promise.Flaw;
import nl.weerklank.engine.promise.Less;
import nl.weerklank.engine.promise.MemoryOffice;
import nl.weerklank.engine.promise.Proof;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Never pushy, over random lives on the ledger in memory with the rules as they ship:")
class PromiseTest {

    private static final RuleSet POLICY = StandardPolicy.ruleSet();
    private static final int EVENTS = Boolean.getBoolean("weerklank.long") ? 1_000_000 : 100_000;
    private static final int LIVES = EVENTS / 2_000;

    @Test
    @DisplayName("R16 R31 R32 R36 R37 no limit is ever broken, and each is met over and over again")
    void kept() {
        long seed = Proof.seed();

        Proof proof = Proof.of(seed, EVENTS, () -> new MemoryOffice(POLICY));

        System.out.println("seed " + seed + ": " + proof);
        assertThat(proof.reached().entrySet())
                .allSatisfy(
                        limit -> assertThat(limit.getValue()).as(limit.getKey()).isGreaterThanOrEqualTo(1_000));
        assertThat(proof.keptAsTheySaid()).as("kept as they said").isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("R36 R37 with the same life otherwise, at no moment did anybody get more with:")
    void neverMore(Less less) {
        long seed = Proof.seed();

        int lessInTheEnd = Proof.neverMore(seed, LIVES, () -> new MemoryOffice(POLICY), less);

        System.out.println("seed " + seed + ": less in " + lessInTheEnd + " of " + LIVES + " lives");
        assertThat(lessInTheEnd).isGreaterThan(LIVES / 10);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CALENDAR_WEEK, WEEK_CAP",
        "CHECK_THEN_ACT, DAY_CAP",
        "NOW_BEFORE_THE_LOCK, ''",
    })
    @DisplayName("R37 the same proof finds what a ledger can do wrong:")
    void found(Flaw flaw, String complaint) {
        assertThatThrownBy(() -> Proof.of(7, EVENTS, () -> new MemoryOffice(POLICY, flaw)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }
}
