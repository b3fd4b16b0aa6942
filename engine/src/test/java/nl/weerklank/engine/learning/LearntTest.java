package nl.weerklank.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("R36 What somebody's answers teach")
class LearntTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final ThemeCode TECHNOLOGY = new ThemeCode("technology");
    private static final ThemeCode CUSTOMERS = new ThemeCode("customers");

    @ParameterizedTest(name = "{0} after {1} days: {2}")
    @CsvSource({
        "SHARED, 0, 250",
        "DONE, 0, 250",
        "DONE, 15, 187",
        "DONE, 30, 125",
        "DONE, 60, 62",
        "DONE, 120, 0",
        "DECLINED, 0, -100",
        "DECLINED, 30, -50",
        "DECLINED, 90, 0",
        "DONE, 239, 0",
    })
    @DisplayName("fades by half in 30 days, evenly in between, until nothing is left of it:")
    void fades(Outcome outcome, int days, int value) {
        assertThat(about(answer(outcome, days)).value()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"DONE", "DECLINED"})
    @DisplayName("says nothing of the theme any more after 240 days, when it is worth less than a thousandth:")
    void saysNothingAnyMore(Outcome outcome) {
        assertThat(Learnt.from(List.of(answer(outcome, 240)), NOW)).isEqualTo(Learnt.NOTHING);
        assertThat(Learnt.from(List.of(answer(outcome, 239)), NOW).themes()).containsOnlyKeys(TECHNOLOGY);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEEN", "SNOOZED", "TOO_MUCH"})
    @DisplayName("is nothing about the theme by:")
    void saysNothing(Outcome outcome) {
        assertThat(Learnt.from(List.of(answer(outcome, 1)), NOW)).isEqualTo(Learnt.NOTHING);
    }

    @Test
    @DisplayName("has bounds, however often somebody answers")
    void bounded() {
        Learnt.Answer[] yes = Collections.nCopies(40, answer(Outcome.SHARED, 0)).toArray(Learnt.Answer[]::new);
        Learnt.Answer[] no =
                Collections.nCopies(40, answer(Outcome.DECLINED, 0)).toArray(Learnt.Answer[]::new);

        assertThat(about(yes).more()).isEqualTo(Learnt.MOST);
        assertThat(about(no).less()).isEqualTo(Learnt.MOST);
        assertThatThrownBy(() -> new Learnt.AboutTheme(1_001, 1, NOW))
                .hasMessage("value is 1001, expected -1000 to 1000");
    }

    @Test
    @DisplayName("is more or less, never both, and a yes outweighs a no")
    void oneOfBoth() {
        Learnt.AboutTheme mixed = about(answer(Outcome.SHARED, 0), answer(Outcome.DECLINED, 0));

        assertThat(mixed.more()).isEqualTo(150);
        assertThat(mixed.less()).isZero();
    }

    @Test
    @DisplayName("is kept apart by theme, with the number of answers and the first of them")
    void byTheme() {
        Learnt learnt = Learnt.from(
                List.of(
                        answer(Outcome.SHARED, 3),
                        answer(Outcome.DECLINED, 9),
                        new Learnt.Answer(CUSTOMERS, Outcome.DONE, NOW)),
                NOW);

        assertThat(learnt.themes()).containsOnlyKeys(CUSTOMERS, TECHNOLOGY);
        assertThat(learnt.themes().get(TECHNOLOGY).answers()).isEqualTo(2);
        assertThat(learnt.themes().get(TECHNOLOGY).since()).isEqualTo(NOW.minus(Duration.ofDays(9)));
    }

    @Test
    @DisplayName("of an answer that is not past yet is what it is now")
    void clockThatGoesBack() {
        assertThat(about(answer(Outcome.DONE, -2)).value()).isEqualTo(250);
    }

    private static Learnt.AboutTheme about(Learnt.Answer... answers) {
        return Learnt.from(Arrays.asList(answers), NOW).themes().get(TECHNOLOGY);
    }

    private static Learnt.Answer answer(Outcome outcome, int daysAgo) {
        return new Learnt.Answer(TECHNOLOGY, outcome, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
