package nl.weerklank.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A digest of a small organisation")
class DigestBenchTest {

    @Test
    @DisplayName("is decided for everybody by the packaged service, with pushes among it")
    void small() throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent();
        assumeTrue(OutsideBench.isPackaged(root), "the service is not packaged");

        int people = Integer.getInteger(DigestBench.PEOPLE, 80);
        DigestBench.Speed speed = DigestBench.measure(root, people, people / 2, people / 10);

        System.out.println(speed.section());
        assertThat(speed.pushed()).isBetween(1, people);
        assertThat(speed.together()).isPositive();
        assertThat(speed.section()).contains("%,d employees, %,d items".formatted(people, people / 2));
    }
}
