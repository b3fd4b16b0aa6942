package nl.weerklank.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("The figures")
class FiguresTest {

    @Test
    @DisplayName("say when, of what and on what machine they are, and how the rules compare with hand-written code")
    void arePrinted() {
        Figures figures = new Figures(
                100_000,
                1_234,
                345,
                200,
                40,
                new PublishBench.Cost(300_000, 150_000),
                new TaggingBench.Speed(61.4, 72.6, 81.4, 92.6, 801, 902, 1.23),
                new SimulationBench.Speed(4_000, 1_000, 800),
                new RecordSize.Costs(48, List.of(new RecordSize.Cost("written", 56_789, 432))),
                new LedgerSpeed(123, 1_845),
                new OutsideBench.Seen(2_345, 4_321, 150, 6.54, 54, 1.76, OptionalLong.of(812)),
                new DigestBench.Speed(10_000, 9_000, 31, 124, 7_654, OptionalLong.of(61), OptionalLong.of(62)),
                new SearchBench.Times(1_000_000, List.of(new SearchBench.Time("by an item", 12.34, 56.78))),
                new PagesBench.Visit(323_400, 812.4),
                new DurabilityBench.Speed(1_111, 400, 2_000, 3_600, 100, 150, 12.5));

        String page = figures.page(LocalDate.of(2026, 11, 21), "abc1234");

        assertThat(page)
                .contains(
                        "2026-11-21",
                        "abc1234",
                        "| 1.23 ms |",
                        "| 0.35 ms |",
                        "| 200 µs |",
                        "| 40 µs |",
                        "| 5.0 |",
                        "| 450 ms |",
                        "looking ÷ building | 2.0 |",
                        "| 4.3 s |",
                        "| 123 |",
                        "| bare ÷ turns | 15.0 |",
                        "| 150 |",
                        "| 6.5 ms |",
                        "| 61 | 73 |",
                        "| 81 | 93 |",
                        "| 2.3 s |",
                        "| 54 |",
                        "| 1.8 |",
                        "| 801 | 902 |",
                        "| 1.2 |",
                        "| 4000 | 25 s |",
                        "| 1000 | 100 s |",
                        "÷ everything again | 5.0 |",
                        "| 59.0 |",
                        "| 812 MB |",
                        "10,000 employees, 9,000 items",
                        "7,654 of them",
                        "one by one | 4.0 |",
                        "| 61 MB |",
                        "| 62 MB |",
                        "1,000,000 decisions",
                        "| by an item | 12.3 ms | 56.8 ms |",
                        "| 323 kB |",
                        "| 812 ms |",
                        "48 candidates",
                        "| written | 56,789 | 432 µs |",
                        "| 1111 | 2.8 |",
                        "| 2000 | 5.0 |",
                        "| 3600 | 9.0 |",
                        "| 100 | 0.25 |",
                        "| 150 | 0.38 |",
                        "takes 12.5 ms");
    }

    @Test
    @DisplayName("say aloud what was not measured")
    void unmeasured() {
        TaggingBench.Speed speed = new TaggingBench.Speed(61.4, 72.6, 81.4, 92.6, 801, 902, null);

        assertThat(speed.section()).contains("CoreNLP's usual English pipeline was not measured");
    }

    @Test
    @DisplayName("of this machine are measured at 100,000 items and written to docs/performance.md")
    @EnabledIfSystemProperty(named = "weerklank.long", matches = "true", disabledReason = "takes minutes")
    void areMeasured() throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent();

        Figures figures = Figures.write(root);

        // the aim is 6; a machine that does other things needs some room
        assertThat(figures.rulesRatio()).as("rules as data ÷ hand-written").isBetween(1.0, 8.0);
        assertThat(figures.publication().millis())
                .as("publishing 200 rules, in ms")
                .isLessThanOrEqualTo(1_000);
    }
}
