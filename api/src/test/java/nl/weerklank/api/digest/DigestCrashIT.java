package nl.weerklank.api.digest;

import static nl.weerklank.api.launch.FirstRun.asPlatform;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import nl.weerklank.api.suggestion.PackagedStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the service that died had taken is taken again when the lease ends, after half a minute. */
@DisplayName("A digest that two services share")
class DigestCrashIT {

    private static final int PEOPLE = 400;
    private static final int ITEMS = 40;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "R37 leaves nobody out, decides for nobody twice and pushes within the caps when one of them is killed in the middle")
    void oneIsKilled() throws Exception {
        try (PackagedService lives = PackagedService.in(folder.resolve("data")).start();
                PackagedService dies = lives.beside(folder.resolve("beside")).start()) {
            PackagedStage.set(lives, PEOPLE, ITEMS);
            RequestSpecification platform = asPlatform(lives);
            String digest = platform.body(Map.of("channel", "EMAIL"))
                    .post("/v1/digests")
                    .path("id");
            Eventually.holds("a quarter is decided", () -> decided(lives) >= PEOPLE / 4);

            dies.kill();
            long decided = decided(lives);
            long held = lives.number("select count(*) from digest_job where leased_until > clock_timestamp()");
            Eventually.holds("it is done", () -> "DONE"
                    .equals(asPlatformAt(lives).get("/v1/digests/" + digest).path("state")));

            assertThat(decided).as("decided when one was killed").isLessThan(PEOPLE);
            assertThat(held).as("leased when one was killed").isPositive();
            assertThat(decided(lives)).isEqualTo(PEOPLE);
            assertThat(lives.number("select count(distinct pseudonym) from decision where digest_id is not null"))
                    .as("people with a decision")
                    .isEqualTo(PEOPLE);
            assertThat(lives.number("select count(*) from digest_job")).isZero();
            assertThat(lives.number("select count(*) from nudge")).as("pushes").isPositive();
            assertThat(lives.number(
                            "select count(*) from (select from nudge group by employee_id having count(*) > 1) twice"))
                    .as("people who were pushed to twice in a day")
                    .isZero();
        }
    }

    private static RequestSpecification asPlatformAt(PackagedService service) {
        try {
            return asPlatform(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long decided(PackagedService service) {
        return service.number("select count(*) from decision where digest_id is not null");
    }
}
