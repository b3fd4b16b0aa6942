package nl.weerklank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Compliance looks for decisions among very many, over HTTP, in the packaged service with its own PostgreSQL. The decisions
 * are invented: five organisations of which one has most, a year, 200 items each of a catalogue that is renewed every day and
 * in which few items are weighed often, and outcomes from in every decision to hardly ever.
 */
final class SearchBench {

    /** Of every kind of question so many are asked, and measured after the first quarter. */
    static final int TIMES = 80;

    private static final long SEED = 20_261_123L;
    private static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");

    /** What may come of an item, from often to never; embargoes are on one day in forty. */
    private static final List<String> OUTCOMES = List.of(
            "OFFERED", "PUSHED", "WITHHELD", "NO_MATCH", "STALE", "LANGUAGE", "MUTED_THEME", "EMBARGOED", "EXPIRED");

    private final RunningService service;
    private final int decisions;
    private final int times;
    private final Random random = new Random(SEED);

    private SearchBench(RunningService service, int decisions, int times) {
        this.service = service;
        this.decisions = decisions;
        this.times = times;
    }

    /**
     * How long answers took.
     *
     * @param kind of question, in words
     * @param half milliseconds within which half of the answers came
     * @param most the same for 99 of 100
     */
    record Time(String kind, double half, double most) {}

    /** All kinds of questions, over so many decisions. */
    record Times(int decisions, List<Time> times) {

        String section() {
            StringBuilder section = new StringBuilder(String.format(Locale.ROOT, """

                    Looking for decisions over HTTP, a page of 50, among %,d decisions of a year in five organisations, each with 200
                    items.

                    | question | half within | 99 %% within |
                    |---|---|---|
                    """, decisions));
            times.forEach(time -> section.append(
                    String.format(Locale.ROOT, "| %s | %.1f ms | %.1f ms |\n", time.kind(), time.half(), time.most())));
            return section.toString();
        }
    }

    /**
     * Measures the package in this repository, in a data folder of its own that is removed afterwards.
     *
     * @param times how often each kind of question is asked; {@link #TIMES} for figures
     */
    static Times measure(Path root, int decisions, int times) throws Exception {
        Path data = Files.createTempDirectory("weerklank-search");
        try (RunningService service = RunningService.start(root, data)) {
            service.awaitReady();
            return new SearchBench(service, decisions, times).measure();
        } finally {
            Folder.delete(data);
        }
    }

    private Times measure() throws IOException, SQLException, InterruptedException {
        String person;
        try (Connection connection = service.owner();
                Statement statement = connection.createStatement()) {
            decide(statement);
            person = text(statement, "select external_id from employee where external_id = 'b-7'");
        }
        String token = service.signIn("COMPLIANCE");
        List<Time> times = new ArrayList<>();
        for (Map.Entry<String, Supplier<String>> kind : questions(person).entrySet()) {
            times.add(time(token, kind.getKey(), kind.getValue()));
        }
        return new Times(decisions, times);
    }

    private Map<String, Supplier<String>> questions(String person) {
        Map<String, Supplier<String>> kinds = new LinkedHashMap<>();
        kinds.put("the newest", () -> "");
        kinds.put("in a week", () -> week());
        kinds.put("by rules", () -> "ruleSetRevision=r" + random.nextInt(31));
        kinds.put("by an outcome", () -> "outcome=" + outcome());
        kinds.put("by an outcome, before a day", () -> "outcome=" + outcome() + "&to=" + day());
        kinds.put("by an item", () -> "contentId=" + item());
        kinds.put("by an item, before a day", () -> "contentId=" + item() + "&to=" + day());
        kinds.put("by an item that nobody knows", () -> "contentId=x-" + random.nextInt(1_000_000));
        kinds.put("by an item and an outcome", () -> "contentId=" + item() + "&outcome=" + outcome());
        kinds.put("by an item, in a week", () -> "contentId=" + item() + "&" + week());
        kinds.put("by rules and an item", () -> "ruleSetRevision=r" + random.nextInt(31) + "&contentId=" + item());
        String named = "caseReference=bench&employeeId=" + person;
        kinds.put("of a person", () -> named);
        kinds.put("of a person, by an item", () -> named + "&contentId=" + item());
        kinds.put("of a person, by an outcome", () -> named + "&outcome=" + outcome());
        return kinds;
    }

    private Time time(String token, String kind, Supplier<String> question) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String path = "/v1/decisions?" + question.get();
            long start = System.nanoTime();
            service.getAs(token, path);
            if (i >= times / 4) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        millis.sort(null);
        return new Time(kind, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
    }

    private String item() {
        return "p-" + (random.nextInt(365) * 10 + (int) (3000 * Math.pow(random.nextDouble(), 2.5)));
    }

    private String outcome() {
        return OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    }

    private String day() {
        return FIRST.plus(Duration.ofDays(random.nextInt(365))).toString();
    }

    private String week() {
        Instant from = FIRST.plus(Duration.ofDays(random.nextInt(358)));
        return "from=" + from + "&to=" + from.plus(Duration.ofDays(7));
    }

    /**
     * Twelve ways a decision can go for each organisation and day, and decisions that go one of these ways. The index is made
     * afterwards, as that is faster; that the keys of equal decisions are worked out once changes nothing of what stands in it.
     */
    private void decide(Statement statement) throws SQLException {
        for (String sql : """
                insert into organisation (code) select 'bench-' || n from generate_series(2, 5) as n
                ;
                create temp table org as select id, row_number() over (order by id) as n from organisation order by id limit 5
                ;
                insert into employee (organisation_id, external_id, name, unit, body, pseudonym)
                select id, 'b-' || p, 'Iemand', 'bench', '{}', md5(n || '/' || p)::uuid
                from org cross join generate_series(0, 499) as p
                ;
                create temp table drawn as
                select n, p, day, n %% 12 as slot,
                    case when o < 0.6 then 1 when o < 0.85 then 2 when o < 0.95 then 3 when o < 0.99 then 4 else 5 end as org,
                    timestamptz '%2$s' + make_interval(hours => 24 * day, secs => 28800 + s) as moment
                from (select n, random() as p, floor(random() * 365)::int as day, random() as o, random() * 36000 as s
                    from generate_series(1, %1$d) as n) as random
                ;
                create temp table way as
                select id as organisation, n as org, day, slot, jsonb_build_object('offered', to_jsonb(ids[1:3]),
                    'pushed', case when slot %% 3 = 0 then to_jsonb(ids[1:1]) else '[]' end, 'notPushed', '{}'::jsonb,
                    'withheld', jsonb_build_object('NO_MATCH', to_jsonb(ids[4:90]), 'OUTRANKED', to_jsonb(ids[91:150]),
                            'STALE', to_jsonb(ids[151:170]), 'ALREADY_ANSWERED', to_jsonb(ids[171:190]))
                        || case when slot %% 4 = 0 then jsonb_build_object('LANGUAGE', to_jsonb(ids[191:195])) else '{}' end
                        || case when slot %% 6 = 1 then jsonb_build_object('MUTED_THEME', to_jsonb(ids[196:199])) else '{}' end
                        || case when slot = 5 and day %% 40 = 0
                            then jsonb_build_object('EMBARGOED', to_jsonb(ids[200:200])) else '{}' end) as keys
                from org join (select distinct org as n, day, slot from drawn) as used using (n)
                    cross join lateral (select array(
                        select distinct 'p-' || (day * 10 + floor(3000 * power(random(), 2.5)) + 0 * (i + slot + n))::int
                        from generate_series(1, 260) as i limit 200) as ids) as drawn
                ;
                create temp table definition as select pg_get_indexdef('decision_search'::regclass) as sql
                ;
                drop index decision_search
                ;
                insert into decision (id, organisation_id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys,
                    inputs_hash, hash)
                select gen_random_uuid(), way.organisation, md5(org || '/' || floor(500 * p * p))::uuid, moment,
                    case when n %% 2 = 0 then 'PULL' else 'EMAIL' end, 'r' || day / 12, way.keys, md5(n::text),
                    md5(n::text) || md5(n::text)
                from drawn join way using (org, day, slot)
                order by moment
                ;
                create table bench_keys as select jsonb_hash_extended(keys, organisation) as way,
                    decision_keys(organisation, keys, timestamptz '%2$s' + make_interval(hours => 24 * day)) as keys from way
                ;
                create unique index on bench_keys (way)
                ;
                alter function decision_keys rename to decision_keys_made
                ;
                create function decision_keys(organisation bigint, made jsonb, decided_at timestamptz) returns bigint[]
                language plpgsql immutable strict parallel safe cost 100000 as $$
                begin
                    return (select keys from public.bench_keys where way = jsonb_hash_extended(made, organisation));
                end $$
                ;
                set maintenance_work_mem = '512MB'
                """.formatted(decisions, FIRST).split("\n;\n")) {
            statement.execute(sql);
        }
        statement.execute(text(statement, "select sql from definition"));
        statement.execute("analyze decision");
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
