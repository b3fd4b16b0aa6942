package nl.weerklank.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Looking for decisions")
class SearchBenchTest {

    @Test
    @DisplayName("is measured by kind of question, over decisions that all questions are about")
    void few() throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent();
        assumeTrue(OutsideBench.isPackaged(root), "the service is not packaged");
        int decisions = Integer.getInteger("weerklank.decisions", 1_000);

        SearchBench.Times times = SearchBench.measure(root, decisions, 8);

        assertThat(times.times()).hasSize(14).allSatisfy(time -> assertThat(time.most())
                .isGreaterThanOrEqualTo(time.half())
                .isPositive());
    }
}
