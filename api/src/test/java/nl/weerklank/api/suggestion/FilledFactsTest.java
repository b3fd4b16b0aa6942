package nl.weerklank.api.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.standard.StandardPolicy;
import nl.weerklank.rules.vocabulary.FactSource;
import nl.weerklank.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilledFactsTest {

    /** Where the service itself has to look; what is sent to it stands in the scenarios. */
    private static final Set<FactSource> LOOKED_UP =
            EnumSet.of(FactSource.HISTORY, FactSource.COLLEAGUES, FactSource.TAGGER, FactSource.MATCH);

    @Test
    @DisplayName(
            "of all that shipped rules look at, the service finds what lies in the past, at colleagues and in texts")
    void everyFactOfEveryShippedRule() {
        List<String> common = Stream.generate(Stage::newItem).limit(3).toList();
        List<String> further = Stream.generate(Stage::newItem).limit(3).toList();
        String popular = further.getFirst();
        Stream.generate(Stage::newOpenPerson).limit(6).forEach(colleague -> {
            common.forEach(item -> answer(colleague, item, "DONE"));
            answer(colleague, popular, "DONE");
        });
        String leader = leaderWhoTellsEverything();
        common.forEach(item -> answer(leader, item, "DONE"));
        further.stream().skip(1).forEach(item -> answer(leader, item, "TOO_MUCH"));
        pushedElsewhere(leader);

        String silent = leaderWhoTellsEverything();
        pushedElsewhere(silent);

        ValidatableResponse decided = Stage.ask(leader, 50, "EMAIL");
        ValidatableResponse ofWhoIgnores = Stage.ask(silent, 50, "EMAIL");

        Set<String> used = StandardPolicy.rules().stream()
                .flatMap(rule -> rule.facts().stream())
                .map(Fact::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> lookedUp = Vocabulary.current().facts().stream()
                .filter(fact -> used.contains(fact.id()) && LOOKED_UP.contains(fact.source()))
                .map(Vocabulary.FactEntry::id)
                .toList();
        assertThat(lookedUp).hasSizeGreaterThan(20);
        Set<String> filled = factsOf(leader, decided.extract().path("decisionId"));
        filled.addAll(factsOf(silent, ofWhoIgnores.extract().path("decisionId")));
        assertThat(filled).containsAll(lookedUp);
    }

    private static String leaderWhoTellsEverything() {
        String id = "p-" + UUID.randomUUID();
        Stage.platform()
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        "Iemand Voorop",
                        "unit",
                        "zorg/wijkteam-west",
                        "leader",
                        true,
                        "languages",
                        List.of("nl", "en"),
                        "timeZone",
                        "UTC"))
                .put("/v1/employees/{id}", id)
                .then()
                .statusCode(200);
        Stage.says(Stage.self(id), id, Stage.openPreferences());
        Stage.says(
                Stage.self(id),
                id,
                Map.of(
                        "weeklyMinutes",
                        120,
                        "expertise",
                        List.of("sustainability"),
                        "story",
                        "Ik vertel graag over een warmtepomp in een schoolgebouw."));
        return id;
    }

    private static void answer(String person, String item, String outcome) {
        Stage.platform()
                .body(Map.of("outcome", outcome))
                .post("/v1/suggestions/{id}/outcome", Stage.suggestionOf(Stage.ask(person, 50, "PULL"), item))
                .then()
                .statusCode(200);
    }

    /** Long enough ago to count as ignored. */
    private static void pushedElsewhere(String person) {
        Stage.platform()
                .body(Map.of(
                        "employeeId",
                        person,
                        "channel",
                        "EMAIL",
                        "at",
                        Instant.now().minus(30, ChronoUnit.HOURS).toString(),
                        "source",
                        "nieuwsbrief"))
                .post("/v1/nudges")
                .then()
                .statusCode(201);
    }

    /** Of any item: what one of them lacks another may have. */
    private static Set<String> factsOf(String person, String decision) {
        JsonPath record = Stage.self(person)
                .get("/v1/decisions/{id}", decision)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Set<String> facts = new TreeSet<>(
                record.<Map<String, Object>>get("record.sharedFacts").keySet());
        record.<List<Map<String, Object>>>get("record.candidates.facts").forEach(each -> facts.addAll(each.keySet()));
        return facts;
    }
}
