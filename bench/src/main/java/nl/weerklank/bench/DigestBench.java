package nl.weerklank.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;

/**
 * A digest of everybody, beside asking for each person over HTTP one by one, in the same run of the packaged service with its
 * own PostgreSQL and every decision stored. The words of items are invented, but for those that show their theme.
 */
final class DigestBench {

    /** The system property that says how many people, and how many items, there are to be. */
    static final String PEOPLE = "weerklank.bench.digest";

    private static final List<Taxonomy.Theme> THEMES =
            DefaultTaxonomy.load().themes().stream().limit(8).toList();
    /** All of it takes no longer, on whatever machine: what does not fit is left out, and the figures say of how much they are. */
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private static final Duration LONGEST_TAGGING = Duration.ofMinutes(3);
    private static final int BATCH = 500;
    private static final int WARM_UP = 300;
    private static final long SEED = 20_261_122L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningService service;
    private final int people;
    private final int items;
    private final int oneByOne;
    private final Random random = new Random(SEED);
    private final long begun = System.nanoTime();

    private DigestBench(RunningService service, int people, int items, int oneByOne) {
        this.service = service;
        this.people = people;
        this.items = items;
        this.oneByOne = oneByOne;
    }

    /**
     * What was measured.
     *
     * @param people how many were decided for in the digest
     * @param items how many could be found
     * @param oneByOne employees a second over HTTP, each asked when the one before was answered
     * @param together employees a second in the digest
     * @param pushed to how many the digest pushes something
     * @param early what the service holds in memory when a tenth was decided, in megabytes, nothing that is not needed any
     *     more; empty where it cannot be asked
     * @param late the same at the end
     */
    record Speed(
            int people,
            int items,
            double oneByOne,
            double together,
            int pushed,
            OptionalLong early,
            OptionalLong late) {

        double ratio() {
            return together / oneByOne;
        }

        /** A section of the page of figures. */
        String section() {
            return String.format(
                    Locale.ROOT,
                    """

                    A digest by the packaged service: %,d employees, %,d items, every decision stored; %,d of them were given a push.

                    | what | employees a second |
                    |---|---|
                    | the digest | %.0f |
                    | over HTTP, one by one | %.0f |
                    | the digest ÷ one by one | %.1f |

                    | what the service holds in memory, after clearing away | |
                    |---|---|
                    | when %,d were decided | %s |
                    | when %,d were decided | %s |
                    """,
                    people,
                    items,
                    pushed,
                    together,
                    oneByOne,
                    ratio(),
                    people / 10,
                    megabytes(early),
                    people,
                    megabytes(late));
        }

        private static String megabytes(OptionalLong number) {
            return number.isPresent() ? number.getAsLong() + " MB" : "not measured";
        }
    }

    /**
     * Measures the package in this repository for eight minutes at most, in a data folder of its own that is removed
     * afterwards.
     *
     * @param people how many work there, if there is time for as many
     * @param items how many there are, if as many can be tagged in time
     * @param oneByOne how many are asked over HTTP
     */
    static Speed measure(Path root, int people, int items, int oneByOne) throws Exception {
        Path data = Files.createTempDirectory("weerklank-digest");
        try (RunningService service = RunningService.start(root, data)) {
            service.awaitReady();
            return new DigestBench(service, people, items, oneByOne).measure();
        } finally {
            Folder.delete(data);
        }
    }

    private Speed measure() throws Exception {
        int found = bringIn();
        int warmUp = Math.min(WARM_UP, people);
        hire("warm", warmUp);
        hire("one", oneByOne);
        hire("all", people);
        everybodySaysAndJoins();
        awaitFound(found);

        finish(start("warm"), warmUp);
        double single = oneByOne
                / seconds(() -> {
                    for (int i = 0; i < oneByOne; i++) {
                        service.post(
                                "/v1/suggestions",
                                "{\"employeeId\": \"one-%d\", \"limit\": 3, \"channel\": \"EMAIL\"}".formatted(i));
                    }
                });

        long started = System.nanoTime();
        String digest = start("all");
        finish(digest, people / 10);
        OptionalLong early = service.heldMegabytes();
        JsonNode done = finish(digest, people);
        int decided = done.path("decided").asInt();
        double together = decided / seconds(started);
        return new Speed(
                decided,
                found,
                single,
                together,
                done.path("result").path("pushed").asInt(),
                early,
                service.heldMegabytes());
    }

    private void hire(String unit, int number) throws IOException, InterruptedException {
        service.importPeople(lines(
                number,
                i ->
                        "{\"id\": \"%s-%d\", \"name\": \"Iemand\", \"unit\": \"%s/team-%d\", \"languages\": [\"nl\"], \"timeZone\": \"UTC\"}"
                                .formatted(unit, i, unit, i / 10)));
    }

    private String item(int number) {
        String published =
                Instant.now().minus(3 + random.nextInt(20), ChronoUnit.DAYS).toString();
        ObjectNode item = JSON.createObjectNode()
                .put("id", "p-" + number)
                .put("language", "nl")
                .put("url", "https://www.example.org/" + number)
                .put("title", "Verhaal " + number)
                .put("text", seeds() + new Library(SEED + number).text())
                .put("class", "KNOWLEDGE")
                .put("purpose", "KNOWLEDGE")
                .put("confidentiality", "PUBLIC")
                .put("publishedAt", published)
                .put("insideSince", published);
        item.putObject("source")
                .put("kind", random.nextInt(5) < 2 ? "EXTERNAL" : "OWN")
                .put("name", "Blad " + number % 20);
        return item.toString();
    }

    /** Words that show one of the themes. */
    private String seeds() {
        List<Taxonomy.Seed> seeds =
                THEMES.get(random.nextInt(THEMES.size())).seeds().getOrDefault(Language.NL, List.of());
        return IntStream.range(0, 8)
                .mapToObj(i -> seeds.get(random.nextInt(seeds.size())).phrase() + ". ")
                .collect(Collectors.joining());
    }

    /** As people do one by one, each by their own act; that many would only take time here. */
    private void everybodySaysAndJoins() throws IOException, SQLException {
        LocalTime quiet = LocalTime.now(ZoneOffset.UTC).plusHours(12).truncatedTo(ChronoUnit.MINUTES);
        change("""
                insert into preference (employee_id, organisation_id, set_by, opt_in, version, body)
                select id, organisation_id, '{}', true, 1, jsonb_build_object('optIn', true, 'readiness', 'SHARE',
                    'goals', jsonb_build_array('EXPERTISE'), 'channels', jsonb_build_array('EMAIL'),
                    'interests', jsonb_build_array(themes[1 + id %% %1$d], themes[1 + (id * 3 + 1) %% %1$d]),
                    'audience', jsonb_build_array(jsonb_build_object('theme', themes[1 + id %% %1$d], 'who', 'MANY')),
                    'workingDays', '["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]'::jsonb,
                    'quietHours', jsonb_build_object('from', '%2$s', 'until', '%4$s'))
                from employee cross join (select array[%3$s] as themes) t
                """.formatted(
                        THEMES.size(),
                        quiet,
                        THEMES.stream()
                                .map(theme -> "'%s'".formatted(theme.code().value()))
                                .collect(Collectors.joining(", ")),
                        quiet.plusMinutes(1)));
        change("analyze");
    }

    /** Brings in a batch after the other, as long as there is time for it; tells how many are there, all of them tagged. */
    private int bringIn() throws Exception {
        int there = 0;
        while (there < items && !isOver(LONGEST_TAGGING)) {
            int first = there;
            int batch = Math.min(BATCH, items - there);
            service.importContent(lines(batch, i -> item(first + i)));
            while (number("select count(*) from tagging_job") > 0) {
                requireTime("tagging");
                Thread.sleep(100);
            }
            there += batch;
        }
        return there;
    }

    private void awaitFound(int number) throws IOException, InterruptedException {
        while (service.post("/v1/suggestions", "{\"employeeId\": \"warm-0\", \"limit\": 1, \"channel\": \"EMAIL\"}")
                        .path("withheld")
                        .path("considered")
                        .asInt()
                < Math.min(number, 200) / 2) {
            requireTime("the index");
            Thread.sleep(1_000);
        }
    }

    private void requireTime(String waitingFor) throws IOException {
        if (isOver(LONGEST)) {
            throw new IOException(
                    "the digest could not be measured within %s: it waited for %s. Measure fewer with -D%s=…"
                            .formatted(LONGEST, waitingFor, PEOPLE));
        }
    }

    private boolean isOver(Duration time) {
        return System.nanoTime() - begun > time.toNanos();
    }

    private String start(String unit) throws IOException, InterruptedException {
        return service.post("/v1/digests", "{\"unit\": \"%s\", \"channel\": \"EMAIL\", \"limit\": 3}".formatted(unit))
                .path("id")
                .asText();
    }

    /** Waits until so many are decided, and for the end when it is all; when there is no more time it rests where it is. */
    private JsonNode finish(String digest, int number) throws IOException, InterruptedException {
        while (true) {
            JsonNode state = service.get("/v1/digests/" + digest);
            int all = state.path("people").asInt(Integer.MAX_VALUE);
            boolean reached = number < all
                    ? state.path("decided").asInt() >= number
                    : state.path("state").asText().equals("DONE");
            if (reached) {
                return state;
            }
            if (isOver(LONGEST)) {
                return service.post("/v1/digests/" + digest + "/pause", "{}");
            }
            Thread.sleep(100);
        }
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Something that takes time. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        long start = System.nanoTime();
        step.run();
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void change(String sql) throws IOException, SQLException {
        try (Connection connection = service.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws IOException, SQLException {
        try (Connection connection = service.owner();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
