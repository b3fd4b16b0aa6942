package nl.weerklank.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.rules.simulate.Difference.Move;
import nl.weerklank.rules.simulate.Difference.Sort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final List<Move> ONE_MORE = List.of(new Move(Sort.SUGGESTED, "care", "NL", null));

    private final Cells cells = new Cells();

    @Test
    @DisplayName("R63 G07 A group in which fewer than five people notice anything is not shown")
    void small() {
        notice("zorg", 4);

        assertThat(cells.shown()).isEmpty();
    }

    @Test
    @DisplayName("G07 Small groups are shown together when five people in them notice something")
    void smallTogether() {
        notice("zorg", 4);
        notice("ict", 3);
        notice("hr", 12);

        assertThat(cells.shown()).extracting(Group::name).containsExactly("hr", null);
        assertThat(cells.shown().getLast().shift().people()).isEqualTo(5);
    }

    @Test
    @DisplayName("G07 What is left of the whole never tells of fewer than five: the smallest group joins the rest")
    void noDifferenceRevealsOne() {
        notice("zorg", 1);
        notice("ict", 6);
        notice("hr", 12);

        assertThat(cells.shown()).extracting(Group::name).containsExactly("hr", null);
        assertThat(cells.shown().getLast().shift().people()).isEqualTo(5);
    }

    @Test
    @DisplayName("G07 Nor does a group of which nobody notices anything stand alone beside the whole")
    void nobodyIsNotShownEither() {
        notice("hr", 12);
        cells.of("zorg").count(new EmployeeId("e-still"), List.of(), false);

        assertThat(cells.shown()).extracting(Group::name).containsExactly((String) null);
    }

    @Test
    @DisplayName("G07 Figures are in whole fives, whatever the groups")
    void fives() {
        Random random = new Random(1);
        for (int group = 0; group < 20; group++) {
            notice("group-" + group, random.nextInt(30));
        }

        assertThat(cells.shown()).isNotEmpty().allSatisfy(group -> {
            assertThat(group.shift().people()).isGreaterThanOrEqualTo(5);
            assertThat(group.shift().people() % 5).isZero();
            assertThat(group.shift().suggested() % 5).isZero();
        });
        assertThat(cells.shown().stream().map(Group::name).filter(Objects::isNull))
                .hasSizeLessThanOrEqualTo(1);
    }

    private void notice(String group, int people) {
        IntStream.range(0, people)
                .mapToObj(number -> new EmployeeId("e-" + group + "-" + number))
                .forEach(person -> cells.of(group).count(person, ONE_MORE, false));
    }
}
