package nl.weerklank.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.simulate.Breach.Rail;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final List<Rule> BASE = StandardPolicy.rules();

    private static final String ONCE_A_WEEK = """
            {"id": "cadence.once-a-week", "area": "CADENCE", "schema": "rule/1",
             "title": {"nl": "Eén keer per week", "en": "Once a week"},
             "when": {"fact": "nudge.last168h", "op": "atLeast", "value": 1},
             "then": [{"effect": "SUPPRESS_NUDGE", "reason": "RESTING"}],
             "onUnknown": "IGNORE", "owner": "HR"}
            """;

    private static final String NOTHING_AT_ALL = """
            {"id": "relevance.nothing", "area": "RELEVANCE", "schema": "rule/1",
             "title": {"nl": "Niets", "en": "Nothing"},
             "when": {"fact": "content.ageHours", "op": "atLeast", "value": 0},
             "then": [{"effect": "BLOCK", "reason": "STALE"}],
             "onUnknown": "IGNORE", "owner": "COMMS"}
            """;

    @Test
    @DisplayName("G07 A draft that changes nothing changes nothing: fewer than five people notice anything")
    void nothing() {
        Report report = tryOut(Month.of(2, 20, 10, BASE), BASE);

        assertThat(report.decisions()).isEqualTo(200);
        assertThat(report.whole()).isNull();
        assertThat(report.departments()).isEmpty();
        assertThat(report.breaches()).isEmpty();
    }

    @Test
    @DisplayName("G07 A change of relevance is tried on frozen facts, by department, theme and language")
    void relevance() {
        Report report = tryOut(Month.of(3, 30, 10, BASE), with(BASE, "relevance.theme", "strong", 50));

        assertThat(report.way()).isEqualTo(Way.FROZEN_FACTS);
        assertThat(report.changed()).containsExactly("relevance.theme");
        assertThat(report.whole()).isNotNull();
        assertThat(report.whole().suggested()).isPositive();
        assertThat(report.departments()).extracting(Group::name).isSubsetOf("dept-0", "dept-1", "dept-2", null);
        assertThat(report.themes()).isNotEmpty();
        assertThat(report.reasons()).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.people()).isGreaterThanOrEqualTo(5);
            assertThat(
                            reason.reason() == null
                                    ? "."
                                    : reason.reason().sentence().nl())
                    .endsWith(".");
        });
        assertThat(report.languages()).isNotEmpty();
    }

    @Test
    @DisplayName("G07 What a nudge changes for the next one is only seen when the loop is closed")
    void frozenAndClosedDiffer() {
        Month month = Month.of(4, 10, 15, without(BASE, "cadence.back-off"));
        List<Rule> base = without(BASE, "cadence.back-off");
        Trial trial = trial(base, and(base, ONCE_A_WEEK));

        Report frozen = new Simulation(trial, Way.FROZEN_FACTS).run(month, 1, done -> true, List.of());
        Report closed = new Simulation(trial, Way.CLOSED_LOOP).run(month, 1, done -> true, List.of());

        assertThat(trial.change().changesPace()).isTrue();
        assertThat(frozen.whole()).isNotNull();
        assertThat(closed.whole()).isNotNull();
        assertThat(closed.whole().nudgesBefore()).isEqualTo(frozen.whole().nudgesBefore());
        assertThat(closed.whole().nudgesAfter()).isGreaterThan(frozen.whole().nudgesAfter());
        assertThat(closed.asRecorded()).isEqualTo(1000);
        assertThat(closed.inventedResponses()).isPositive();
    }

    @Test
    @DisplayName("The same trial gives the same report, on one thread or more")
    void deterministic() {
        Trial trial = trial(BASE, with(BASE, "relevance.fresh", "points", 0));

        Report once = new Simulation(trial).run(Month.of(5, 20, 10, BASE), 1, done -> true, List.of());
        Report again = new Simulation(trial).run(Month.of(5, 20, 10, BASE), 4, done -> true, List.of());

        assertThat(again).isEqualTo(once);
    }

    @Test
    @DisplayName("G07 A draft that leaves people with nothing breaks a guard rail")
    void leftWithNothing() {
        Report report = tryOut(Month.of(6, 10, 5, BASE), and(BASE, NOTHING_AT_ALL));

        assertThat(report.breaches()).extracting(Breach::rail).containsExactly(Rail.LEFT_WITH_NOTHING);
        assertThat(report.blocks()).isTrue();
    }

    @Test
    @DisplayName("R68 G07 A compliance rule that held something back and is gone breaks a guard rail, by name")
    void complianceRuleGone() {
        Report report = tryOut(Month.of(7, 10, 5, BASE), without(BASE, "governance.disclosure"));

        assertThat(report.breaches())
                .extracting(Breach::rail, breach -> String.valueOf(breach.rule()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Rail.COMPLIANCE_RULE, "governance.disclosure"));
    }

    @Test
    @DisplayName("A rule that begins later is tried as if it had begun")
    void beginsLater() {
        List<Rule> draft =
                and(BASE, NOTHING_AT_ALL.replace("\"owner\"", "\"valid\": {\"from\": \"2027-03-01\"}, \"owner\""));

        Report report = tryOut(Month.of(6, 10, 5, BASE), draft);

        assertThat(report.breaches()).isNotEmpty();
        assertThat(report.sentences()).anyMatch(sentence -> sentence.en()
                .equals("The rule relevance.nothing holds only later. In this trial it holds already."));
    }

    @Test
    @DisplayName("A trial stops when it is told to")
    void stops() {
        Simulation simulation = new Simulation(trial(BASE, BASE));
        Month month = Month.of(8, 5, 3, BASE);

        assertThatThrownBy(() -> simulation.run(month, 1, done -> done < 7, List.of()))
                .isInstanceOf(StoppedException.class);
    }

    @Test
    @DisplayName("R26 Every sentence of a report is whole, in both languages")
    void sentences() {
        Report report = tryOut(Month.of(9, 10, 5, BASE), with(BASE, "cadence.back-off", "restHours", 24));

        assertThat(report.sentences()).hasSizeGreaterThan(5).allSatisfy(sentence -> {
            assertThat(sentence.nl()).endsWith(".").doesNotContain("{");
            assertThat(sentence.en()).endsWith(".").doesNotContain("{");
        });
    }

    private static Report tryOut(Month month, Collection<Rule> draft) {
        return new Simulation(trial(BASE, draft)).run(month, 2, done -> true, List.of());
    }

    private static Trial trial(Collection<Rule> base, Collection<Rule> draft) {
        return new Trial(
                RuleWriter.hash(base),
                "draft",
                RuleChange.between(base, draft),
                Month.START,
                Month.START.plus(Duration.ofDays(30)),
                1);
    }

    static List<Rule> without(List<Rule> rules, String id) {
        return rules.stream().filter(rule -> !rule.id().value().equals(id)).toList();
    }

    static List<Rule> and(List<Rule> rules, String json) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(RuleReader.read(json));
        return more;
    }

    static List<Rule> with(List<Rule> rules, String id, String parameter, int value) {
        UnaryOperator<Rule> edited = rule -> {
            var json = RuleWriter.json(rule);
            json.withObject("/params/" + parameter).put("value", value);
            return RuleReader.read(json);
        };
        return rules.stream()
                .map(rule -> rule.id().value().equals(id) ? edited.apply(rule) : rule)
                .toList();
    }
}
