package nl.weerklank.api.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.decision.PastDecisions;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.ruledraft.Proposal;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.record.RecordCodec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@DisplayName("A draft that is tried:")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulationCallsTest {

    private static final String NOTHING = """
            {"id": "relevance.nothing", "area": "RELEVANCE", "schema": "rule/1",
             "title": {"nl": "Niets", "en": "Nothing"},
             "when": {"fact": "content.words", "op": "atLeast", "value": 0},
             "then": [{"effect": "BLOCK", "reason": "STALE"}],
             "onUnknown": "IGNORE", "owner": "COMMS"}
            """;

    private final Editor ann = new Editor("comms-1");
    private final Editor bob = new Editor("comms-2");
    private final Editor hr = new Editor("hr-1");

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    PastDecisions decisions;

    @Inject
    PublishedRules rules;

    @Inject
    SimulationTable table;

    @Test
    @Order(1)
    @DisplayName("G07 where little was decided, people who do not exist try it, and the report says so")
    void invented() throws Exception {
        String draft = ann.turned("relevance.fresh", "points", 0);

        ValidatableResponse tried = ann.tried(draft);

        tried.body("state", equalTo("DONE"))
                .body("report.material", equalTo("INVENTED"))
                .body("report.changed", contains("relevance.fresh"))
                .body("report.sentences[0].nl", containsString("medewerkers die niet bestaan"))
                .body("report.samples.person", everyItem(startsWith("invented-")));
    }

    @Test
    @Order(2)
    @DisplayName("only who may see the draft sees that it is tried; everybody else gets 404")
    void hidden() {
        String draft = ann.begin();
        String id = ann.simulate(draft, "{}").statusCode(202).extract().path("id");

        bob.read(id).statusCode(404);
        bob.simulate(draft, "{}").statusCode(404);
        SignedIn.as(Role.COMMS_LEAD, "other")
                .get("/v1/simulations/" + id)
                .then()
                .statusCode(404);
        bob.call().delete("/v1/simulations/" + id).then().statusCode(404);
        ann.read(id).statusCode(200);
        ann.read("no-id").statusCode(404);
        ann.simulate(draft, "{\"days\": 91}").statusCode(400).body("field", equalTo("days"));
    }

    @Test
    @Order(3)
    @DisplayName("the tries of a draft are listed newest first, without reports, to who may see the draft")
    void listed() throws Exception {
        String draft = ann.turned("relevance.fresh", "points", 1);
        String first = ann.tried(draft).extract().path("id");
        String second = ann.simulate(draft, "{}").statusCode(202).extract().path("id");

        ValidatableResponse tries = ann.tries(draft);

        tries.statusCode(200).body("items.id", contains(second, first)).body("items.report", everyItem(nullValue()));
        bob.tries(draft).statusCode(404);
        ann.tries("no-id").statusCode(404);
    }

    @Test
    @Order(3)
    @DisplayName("G07 a change of when people are nudged is not published before it was tried")
    void demanded() throws Exception {
        String draft = hr.turned("cadence.back-off", "restHours", 96);
        hr.check(draft).body("obstacles.code", hasItem("NOT_SIMULATED"));

        hr.tried(draft).body("state", equalTo("DONE")).body("report.way", equalTo("CLOSED_LOOP"));

        hr.check(draft).body("obstacles.code", not(hasItem("NOT_SIMULATED")));
    }

    @Test
    @Order(4)
    @DisplayName("G07 R37 with enough decisions the loop makes each of them again just as it was, in bytes too")
    void past() throws Exception {
        aLotIsDecided();

        everyStoredDecisionIsMadeAgain();
        String draft = hr.turned("cadence.back-off", "restHours", 24);
        ValidatableResponse tried = hr.tried(draft);

        tried.body("state", equalTo("DONE"))
                .body("report.material", equalTo("PAST"))
                .body("report.way", equalTo("CLOSED_LOOP"))
                .body("report.asRecorded", equalTo(1000))
                .body("report.skipped", equalTo(0))
                .body("done", equalTo(tried.extract().<Integer>path("total")));
        assertThat(tried.extract().asString()).doesNotContain("trial-person");
    }

    @Test
    @Order(5)
    @DisplayName(
            "the check of a draft knows what was decided lately: which rule would have held back everything, or never spoken")
    void checkedOnThePast() {
        String everything = ann.with("relevance.nothing", NOTHING);
        String never = ann.with(
                "relevance.never",
                NOTHING.replace("relevance.nothing", "relevance.never").replace("\"value\": 0", "\"value\": 90000"));

        ann.check(everything)
                .body("issues.findAll { it.ruleId == 'relevance.nothing' }.code", hasItem("HELD_BACK_EVERYTHING"));
        ann.check(never).body("issues.findAll { it.ruleId == 'relevance.never' }.code", hasItem("NEVER_SPOKE"));
    }

    @Test
    @Order(5)
    @DisplayName(
            "G07 where one person let the programme ask for no simulation, the check tells the next that nobody tried it")
    void nobodyTried() {
        String draft = hr.turned("cadence.back-off", "restHours", 120);
        try {
            ann.programmeDemands("NEVER");

            hr.check(draft)
                    .body("obstacles.code", not(hasItem("NOT_SIMULATED")))
                    .body("remarks.code", contains("NOBODY_TRIED"));
        } finally {
            ann.programmeDemands("PACE");
        }
        hr.check(draft).body("remarks", empty());
    }

    @Test
    @Order(5)
    @DisplayName(
            "G07 a draft that leaves people with nothing is shown as broken, and cannot be published until it is edited")
    void blocked() throws Exception {
        String draft = ann.with("relevance.nothing", NOTHING);

        ann.tried(draft)
                .body("report.breaches.rail", hasItem("LEFT_WITH_NOTHING"))
                .body("report.departments", notNullValue());

        ann.check(draft).body("obstacles.code", hasItem("GUARD_RAIL_LEFT_WITH_NOTHING"));
        ann.call()
                .header(
                        "If-Match",
                        ann.call()
                                .get("/v1/rule-sets/drafts/" + draft + "/rules/relevance.nothing")
                                .header("ETag"))
                .delete("/v1/rule-sets/drafts/" + draft + "/rules/relevance.nothing");
        ann.check(draft).body("obstacles", empty());
    }

    @Test
    @Order(6)
    @DisplayName(
            "one at a time takes it, again when its service goes away, and after three times it says that it failed")
    void lease() {
        String draft = ann.begin();
        inATransactionThatIsUndone(() -> {
            SimulationRun run = waiting(draft);

            for (int attempt = 1; attempt <= 3; attempt++) {
                assertThat(take()).contains(run.id());
                assertThat(take()).as("somebody has it").isEmpty();
                table.release(run.id());
            }

            assertThat(take()).isEmpty();
            assertThat(table.find(run.id()).orElseThrow().state()).isEqualTo(SimulationRun.State.FAILED);
        });
    }

    @Test
    @Order(7)
    @DisplayName("one that was cancelled does not go on, and a new one of the same draft takes the place of the old")
    void cancelled() {
        String draft = ann.begin();
        inATransactionThatIsUndone(() -> {
            SimulationRun run = waiting(draft);
            take();
            assertThat(table.goesOn(run.id(), 1, 9, Duration.ofMinutes(1))).isTrue();

            table.cancel(run.id());

            assertThat(table.goesOn(run.id(), 2, 9, Duration.ofMinutes(1))).isFalse();
            SimulationRun second = waiting(draft);
            SimulationRun third = waiting(draft);
            assertThat(table.find(second.id()).orElseThrow().state()).isEqualTo(SimulationRun.State.CANCELLED);
            assertThat(third.state()).isEqualTo(SimulationRun.State.WAITING);
        });
    }

    private OrganisationId organisation() {
        return organisations.find(Editor.TRIAL).orElseThrow();
    }

    private SimulationRun waiting(String draft) {
        Proposal proposal = new Proposal(
                UUID.fromString(draft),
                rules.current().revision(),
                rules.current().rules(),
                rules.current().rules(),
                "hash-" + UUID.randomUUID());
        return table.start(proposal, Duration.ofDays(1), "somebody");
    }

    private Optional<UUID> take() {
        return table.lease(Duration.ofMinutes(1)).map(SimulationRun::id);
    }

    private void inATransactionThatIsUndone(Runnable work) {
        try {
            transaction.run(organisation(), () -> {
                work.run();
                throw new UndoneException();
            });
        } catch (UndoneException undone) {
            // as meant: the service itself never sees it
        }
    }

    private static final class UndoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** 70 people in three departments who are asked for three times, and some of whom answer. */
    private void aLotIsDecided() throws Exception {
        for (int item = 0; item < 6; item++) {
            Stage.putItem(fresh(), "trial-item-" + item + "-" + UUID.randomUUID());
        }
        List<String> people = new ArrayList<>();
        for (int number = 0; number < 70; number++) {
            String person = "trial-person-" + number;
            people.add(person);
            Stage.putPerson(fresh(), person);
            Stage.says(fresh(), person, Stage.openPreferences());
        }
        Eventually.holds("something is found", () -> !Stage.ask(fresh(), "trial-person-0", 3, "EMAIL")
                .extract()
                .<List<Object>>path("suggestions")
                .isEmpty());
        for (int round = 0; round < 3; round++) {
            for (String person : people) {
                answer(person, Stage.ask(fresh(), person, 3, round == 2 ? "PULL" : "EMAIL"));
            }
        }
    }

    private static RequestSpecification fresh() {
        return SignedIn.as(Role.PLATFORM, Editor.TRIAL).contentType("application/json");
    }

    /** One in five shares what was pushed, another one in five declines what they see first. */
    private static void answer(String person, ValidatableResponse answer) {
        int number = Integer.parseInt(person.substring(person.lastIndexOf('-') + 1));
        String pushed = Stage.pushed(answer);
        String first = answer.extract().path("suggestions[0]?.suggestionId");
        if (number % 5 == 0 && pushed != null) {
            report(pushed, "SHARED");
        } else if (number % 5 == 1 && first != null) {
            report(first, "DECLINED");
        } else if (number % 5 == 2 && first != null) {
            report(first, "SEEN");
        }
    }

    private static void report(String suggestion, String outcome) {
        fresh().body(Map.of("outcome", outcome))
                .post("/v1/suggestions/{id}/outcome", suggestion)
                .then()
                .statusCode(200);
    }

    private void everyStoredDecisionIsMadeAgain() {
        List<PastDecisions.Kept> kept = transaction.in(
                organisation(),
                () -> decisions.page(Instant.EPOCH, Instant.now().plusSeconds(60), null, 1_000));
        RuleSet same = named(transaction.in(organisation(), () -> rules.current()));

        assertThat(kept).hasSizeGreaterThanOrEqualTo(200).allSatisfy(each -> {
            DecisionRecord record = decisions.open(organisation(), each).orElseThrow();
            assertThat(RecordCodec.encode(Reconsideration.by(same, record))).isEqualTo(RecordCodec.encode(record));
        });
    }

    private static RuleSet named(Published published) {
        RuleSet built = DroolsRuleSet.of(published.rules());
        return new RuleSet() {
            @Override
            public String revision() {
                return published.revision();
            }

            @Override
            public List<RuleMatch> evaluate(List<Facts> facts) {
                return built.evaluate(facts);
            }
        };
    }
}
