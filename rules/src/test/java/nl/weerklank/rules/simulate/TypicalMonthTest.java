package nl.weerklank.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Programme.Mode;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.simulate.TypicalMonth.Day;
import nl.weerklank.rules.simulate.TypicalMonth.Temper;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The month of an invented person:")
class TypicalMonthTest {

    private static final RuleSet RULES = StandardPolicy.ruleSet();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 7);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Test
    @DisplayName("R37 is five whole weeks, with as many pushes as the caps leave room for, and never more")
    void caps() {
        List<Day> month = month(Caps.of(1, 3, 8), Temper.EAGER);

        assertThat(month).hasSize(35);
        assertThat(month.getFirst().date()).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(pushes(month.subList(0, 30))).isEqualTo(8);
        assertThat(pushes(month.subList(0, 7))).isEqualTo(3);
        assertThat(month).allSatisfy(day -> assertThat(day.pushes()).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    @DisplayName("R37 has fewer pushes with tighter caps, and says what held the next one back")
    void tighterCaps() {
        List<Day> month = month(Caps.of(1, 1, 2), Temper.EAGER);

        assertThat(pushes(month.subList(0, 30))).isEqualTo(2);
        assertThat(month.get(1).why()).isEqualTo(ReasonCode.CAPPED);
    }

    @Test
    @DisplayName("R32 leaves the weekend alone")
    void weekend() {
        assertThat(month(Caps.of(2, 5, 15), Temper.EAGER))
                .filteredOn(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                .hasSize(10)
                .allSatisfy(day -> {
                    assertThat(day.working()).isFalse();
                    assertThat(day.pushes()).isEmpty();
                });
    }

    @Test
    @DisplayName("R36 has more and more rest for whoever does not answer, by the rules that hold")
    void ignoring() {
        List<Day> month = month(Caps.of(1, 3, 8), Temper.IGNORING);

        assertThat(pushes(month)).isBetween(2, pushes(month(Caps.of(1, 3, 8), Temper.EAGER)) - 1);
        assertThat(month).extracting(Day::why).contains(ReasonCode.RESTING);
        assertThat(pushes(TypicalMonth.of(
                        DroolsRuleSet.of(StandardPolicy.rules().stream()
                                .filter(rule -> !rule.id().value().startsWith("cadence.back-off"))
                                .toList()),
                        programme(Mode.NORMAL, Caps.of(1, 3, 8)),
                        Temper.IGNORING,
                        WEDNESDAY,
                        ZONE)))
                .isGreaterThan(pushes(month));
    }

    @Test
    @DisplayName("R36 becomes quiet at once for whoever says that it is too much")
    void annoyed() {
        List<Day> month = month(Caps.of(1, 3, 8), Temper.ANNOYED);

        assertThat(pushes(month.subList(0, 14))).isEqualTo(1);
        assertThat(month.get(1).why()).isIn(ReasonCode.TOO_MUCH, ReasonCode.RESTING);
    }

    @ParameterizedTest
    @EnumSource(names = {"PULL_ONLY", "QUIET"})
    @DisplayName("R35 has no pushes in a programme without them:")
    void noPushes(Mode mode) {
        assertThat(pushes(TypicalMonth.of(RULES, programme(mode, Caps.STANDARD), Temper.EAGER, WEDNESDAY, ZONE)))
                .isZero();
    }

    private static List<Day> month(Caps caps, Temper temper) {
        return TypicalMonth.of(RULES, programme(Mode.NORMAL, caps), temper, WEDNESDAY, ZONE);
    }

    private static Programme programme(Mode mode, Caps caps) {
        return new Programme("preview", mode, caps);
    }

    private static int pushes(List<Day> days) {
        return days.stream().mapToInt(day -> day.pushes().size()).sum();
    }
}
