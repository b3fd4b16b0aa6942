package nl.weerklank.api.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import nl.weerklank.api.pressure.Crowd.Heard;
import nl.weerklank.api.suggestion.PackagedStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under pressure some are refused, and what was answered stands: stored, with a leaf in the log, granted once. */
@DisplayName(
        "The packaged service, asked by far more than it has places for, refuses some and loses nothing it answered:")
class PressureIT {

    private static final boolean LONG = Boolean.getBoolean("weerklank.long");
    private static final int PEOPLE = 60;
    private static final int ITEMS = 20;
    private static final int CALLERS = LONG ? 250 : 60;
    private static final int ANSWERS = LONG ? 2_000 : 60;

    @TempDir
    Path folder;

    @Test
    @DisplayName("R37 whoever finds no place hears when to come back, and it stays alive and ready")
    void overload() throws Exception {
        try (PackagedService service = narrow().start()) {
            PackagedStage.set(service, PEOPLE, ITEMS);
            ConcurrentSkipListSet<Integer> health = new ConcurrentSkipListSet<>();

            List<Heard> heard;
            try (Crowd crowd = Crowd.of(CALLERS, service, PEOPLE)) {
                crowd.hears(1, "refused", answer -> !answer.isDecision());
                for (int look = 0; look < 10; look++) {
                    health.add(status(service, "/q/health/live"));
                    health.add(status(service, "/q/health/ready"));
                    crowd.hears(ANSWERS / 10, "decided", Heard::isDecision);
                }
                heard = crowd.sentHome();
            }

            assertThat(health).as("what health checks heard meanwhile").containsExactly(200);
            assertThat(heard).anyMatch(Heard::isDecision).anyMatch(answer -> answer.isProblem("overloaded"));
            assertClear(heard);
            assertNothingLost(service, heard);
            assertThat(figures(service))
                    .contains("weerklank_pressure_waiting 0.0", "weerklank_pressure_busy 0.0")
                    .containsPattern("weerklank_pressure_refused_total\\{where=\"LINE\"} [1-9]")
                    .containsPattern("weerklank_pressure_refused_total\\{where=\"ENTRANCE\"} [1-9]");
        }
    }

    @Test
    @DisplayName("R37 killed with its database in the middle of that")
    void killed() throws Exception {
        try (PackagedService service = narrow().start()) {
            PackagedStage.set(service, PEOPLE, ITEMS);

            List<Heard> heard;
            try (Crowd crowd = Crowd.of(CALLERS, service, PEOPLE)) {
                crowd.hears(ANSWERS, "decided", Heard::isDecision);
                service.killWithDatabase();
                heard = crowd.sentHome();
            }
            service.start();

            assertThat(heard).anyMatch(answer -> answer.isProblem("overloaded"));
            assertNothingLost(service, heard);
        }
    }

    @Test
    @DisplayName(
            "R37 its database stopped meanwhile, it stays alive but not ready, says so, and goes on by itself when that runs again")
    void databaseStopped() throws Exception {
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            PackagedStage.set(service, PEOPLE, ITEMS);

            List<Heard> heard;
            try (Crowd crowd = Crowd.of(CALLERS / 4, service, PEOPLE)) {
                crowd.hears(ANSWERS / 2, "decided", Heard::isDecision);
                try (Closeable away = service.withoutDatabase()) {
                    Eventually.holds("it is not ready", () -> status(service, "/q/health/ready") == 503);
                    assertThat(status(service, "/q/health/live")).isEqualTo(200);
                    crowd.hears(1, "told that it is away", answer -> answer.isProblem("database-away"));
                }
                Eventually.holds("it is ready again", () -> status(service, "/q/health/ready") == 200);
                crowd.hears(ANSWERS / 2, "decided", Heard::isDecision);
                heard = crowd.sentHome();
            }

            assertClear(heard);
            assertThat(heard).as("the index stands meanwhile").noneMatch(answer -> answer.isProblem("unavailable"));
            assertNothingLost(service, heard);
        }
    }

    @Test
    @DisplayName("R37 its disk full meanwhile, it says so, and goes on by itself once there is room")
    void diskFull() throws Exception {
        try (PackagedService service =
                PackagedService.in(folder.resolve("data")).start()) {
            PackagedStage.set(service, PEOPLE, ITEMS);
            service.stop();

            try (SmallDisk disk = SmallDisk.under(service.data().resolve("postgres"), 300);
                    AutoCloseable running = service.start()::stop) {
                List<Heard> heard;
                try (Crowd crowd = Crowd.of(CALLERS / 4, service, PEOPLE)) {
                    crowd.hears(ANSWERS / 2, "decided", Heard::isDecision);
                    disk.fill();
                    crowd.hears(1, "told that it is full", answer -> answer.isProblem("storage-full"));
                    // the log that the database writes ahead finds no room either: it goes down
                    service.askDatabaseUntilItFails("select pg_switch_wal()");
                    crowd.hears(1, "told that it is away", answer -> answer.isProblem("database-away"));
                    disk.free();
                    Eventually.holds("it is ready again", () -> status(service, "/q/health/ready") == 200);
                    crowd.hears(ANSWERS / 2, "decided", Heard::isDecision);
                    heard = crowd.sentHome();
                }

                assertClear(heard);
                assertNothingLost(service, heard);
            }
        }
    }

    /** With few places, and lines that are soon full. */
    private PackagedService narrow() {
        return PackagedService.in(folder.resolve("data"))
                .with("-Dweerklank.pressure.calls=" + CALLERS / 3)
                .with("-Dweerklank.pressure.places=2")
                .with("-Dweerklank.pressure.line=6");
    }

    private static void assertClear(List<Heard> heard) {
        assertThat(heard.stream().filter(answer -> !answer.isDecision() && !answer.isClearRefusal()))
                .as("answers that are neither a decision nor a refusal that says when to come back")
                .isEmpty();
    }

    private static void assertNothingLost(PackagedService service, List<Heard> heard) throws InterruptedException {
        List<Heard> decided = heard.stream().filter(Heard::isDecision).toList();
        String decisions = decided.stream()
                .map(answer -> "('%s'::uuid)".formatted(answer.decision()))
                .collect(Collectors.joining(","));
        String pushes = decided.stream()
                .flatMap(answer -> answer.pushes().stream())
                .map("('%s'::uuid)"::formatted)
                .collect(Collectors.joining(","));
        Eventually.holds("all is numbered", () -> service.number("select count(*) from log_waiting") == 0);

        assertThat(pushes).as("something was pushed").isNotEmpty();
        assertThat(service.number("""
                        select count(*) from (values %s) answered (id) where not exists (
                            select from decision d join decision_payload p on p.decision_id = d.id where d.id = answered.id)
                        """.formatted(decisions)))
                .as("answered decisions that are gone")
                .isZero();
        assertThat(service.number("""
                        select count(*) from decision d where not exists (select from log_leaf l where l.decision_id = d.id)
                        """)).as("decisions without a leaf").isZero();
        assertThat(service.number("select count(*) - 1 - max(index) from log_leaf"))
                .as("gaps in the log")
                .isZero();
        assertThat(service.number("""
                        select count(*) from (values %s) answered (id) where not exists (
                            select from nudge n join suggestion s on s.id = n.suggestion_id where s.id = answered.id)
                        """.formatted(pushes)))
                .as("answered pushes that are gone")
                .isZero();
        assertThat(service.number("""
                        select count(*) from (
                            select from nudge where state = 'RESERVED' group by employee_id having count(*) > 1) twice
                        """))
                .as("people who were pushed to twice in a day")
                .isZero();
    }

    private static int status(PackagedService service, String path) {
        return RestAssured.given().get(service.uri(path)).statusCode();
    }

    private static String figures(PackagedService service) {
        return RestAssured.given().get(service.uri("/q/metrics")).asString();
    }
}
