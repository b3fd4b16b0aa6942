package nl.weerklank.nlp.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.weerklank.nlp.measure.Measurement.Aim;
import nl.weerklank.nlp.measure.Measurement.AtLeast;
import nl.weerklank.nlp.measure.Measurement.AtMost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of figures")
class QualityPageTest {

    @Test
    @DisplayName("rests on what was found rightly, found wrongly and missed")
    void arithmetic() {
        Tally tally = new Tally();
        tally.count(true, true);
        tally.count(true, true);
        tally.count(false, true);
        tally.count(true, false);
        tally.count(true, false);
        tally.count(false, false);

        assertThat(tally.precision()).isEqualTo(667);
        assertThat(tally.recall()).isEqualTo(500);
        assertThat(tally.f1()).isEqualTo(571);
        assertThat(tally.there()).isEqualTo(4);
    }

    @Test
    @DisplayName("names the commit, and which aims are missed")
    void missedAims() {
        List<Measurement> figures = List.of(
                new Measurement("lemmas", "a", "accuracy", 979, new AtLeast(980), 9),
                new Measurement("lemmas", "b", "accuracy", 980, new AtLeast(980), 9),
                new Measurement("praise", "a", "wrong", 101, new AtMost(100), 9),
                new Measurement("praise", "b", "wrong", 100, new AtMost(100), 9),
                new Measurement("names", "a", "recall", 1000, Aim.NONE, 9));

        String page = QualityPage.of(figures, "abc1234");

        assertThat(page).contains("commit `abc1234`");
        assertThat(page.lines().filter(line -> line.endsWith("| 9 |")))
                .containsExactly(
                        "| lemmas | a | accuracy | .979 | ≥ .980 (missed) | 9 |",
                        "| lemmas | b | accuracy | .980 | ≥ .980 | 9 |",
                        "| praise | a | wrong | .101 | ≤ .100 (missed) | 9 |",
                        "| praise | b | wrong | .100 | ≤ .100 | 9 |",
                        "| names | a | recall | 1.000 |  | 9 |");
    }
}
