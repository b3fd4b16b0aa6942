package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.weerklank.api.content.Items;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.suggestion.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Two organisations use the same ids for an item, an employee and a person who signs in. Every operation of the contract
 * is called in one of them; the other must not show in the answer, and must answer everything as it did before.
 */
@QuarkusTest
@DisplayName("G14 Two organisations with the same ids:")
class TwoOrganisationsTest {

    private static final String OURS = "north";
    private static final String THEIRS = "south";
    private static final String OUR_WORD = "Noorderlicht";
    private static final String THEIR_WORD = "Zuiderwind";
    private static final String ITEM = "twin-item";
    private static final String EMPLOYEE = "twin";

    @Inject
    RoleTable table;

    private final Samples samples = Samples.read();

    @TestFactory
    @DisplayName("whatever is called in one leaves the other as it was, and shows nothing of it")
    Stream<DynamicTest> everyOperation() throws InterruptedException {
        Subject ours = fill(OURS, OUR_WORD);
        Subject theirs = fill(THEIRS, THEIR_WORD);
        Map<String, String> before = everythingReadable(OURS, ours);
        assertThat(before).hasSizeGreaterThan(10);
        assertThat(before.toString()).contains(OUR_WORD).doesNotContain(THEIR_WORD);
        assertThat(everythingReadable(THEIRS, theirs).toString())
                .contains(THEIR_WORD)
                .doesNotContain(OUR_WORD);

        Executable nothingChanged =
                () -> assertThat(everythingReadable(OURS, ours)).isEqualTo(before);
        return Stream.of(
                        readings().map(operation -> calls(operation, ours, theirs, () -> {})),
                        Stream.of(dynamicTest("after all readings nothing has changed", nothingChanged)),
                        writings().map(operation -> calls(operation, ours, theirs, nothingChanged)))
                .flatMap(Function.identity());
    }

    private DynamicTest calls(Operation operation, Subject ours, Subject theirs, Executable afterwards) {
        return dynamicTest(operation.method() + " " + operation.path(), () -> {
            Response answer = sample(operation).send(caller(operation, THEIRS), theirs);
            Response aboutOurs = sample(operation).send(caller(operation, THEIRS), ours);

            assertThat(answer.statusCode())
                    .as(answer.asString())
                    .isNotIn(401, 403)
                    .isLessThan(500);
            assertThat(answer.asString()).doesNotContain(OUR_WORD, ours.in("{decision}"), ours.in("{suggestion}"));
            assertThat(aboutOurs.asString()).doesNotContain(OUR_WORD);
            afterwards.execute();
        });
    }

    private Stream<Operation> readings() {
        return operations().filter(operation -> operation.method().equals("GET"));
    }

    /** Removing comes last, so that each is tried while there is something to find. */
    private Stream<Operation> writings() {
        List<String> order = List.of("POST", "PUT", "DELETE");
        return operations()
                .filter(operation -> !operation.method().equals("GET"))
                .sorted(Comparator.comparing(operation -> order.indexOf(operation.method())));
    }

    private Stream<Operation> operations() {
        return Contract.operations().stream()
                .filter(call -> !call.path().startsWith("/mail/")) // a link in a mail names its organisation itself
                .map(call -> table.find(call.method(), call.path()).orElseThrow());
    }

    /** Makes an item, an employee who is open to it, and a decision about both; this word is in all of them. */
    private Subject fill(String organisation, String word) throws InterruptedException {
        String threeDaysAgo = Instant.now().minus(70, ChronoUnit.HOURS).toString();
        json(SignedIn.as(Role.PLATFORM, organisation))
                .body(Items.item(ITEM).put("title", word + " op het dak").put("publishedAt", threeDaysAgo))
                .put("/v1/content/" + ITEM)
                .then()
                .statusCode(200);
        json(SignedIn.as(Role.PLATFORM, organisation))
                .body(Map.of(
                        "id",
                        EMPLOYEE,
                        "name",
                        word,
                        "unit",
                        "twin",
                        "languages",
                        List.of("nl"),
                        "timeZone",
                        "UTC",
                        "leader",
                        true))
                .put("/v1/employees/" + EMPLOYEE)
                .then()
                .statusCode(200);
        Stage.says(json(self(organisation)), EMPLOYEE, Stage.openPreferences());
        Eventually.holds(
                "the item is offered in " + organisation,
                () -> Stage.suggestionOf(
                                Stage.ask(json(SignedIn.as(Role.PLATFORM, organisation)), EMPLOYEE, 50, "PULL"), ITEM)
                        != null);
        Response decision = Stage.ask(json(SignedIn.as(Role.PLATFORM, organisation)), EMPLOYEE, 50, "PULL")
                .extract()
                .response();
        awaitNumbered(organisation, decision.path("decisionId"));
        return Subject.of(EMPLOYEE)
                .with("decision", decision.path("decisionId"))
                .with(
                        "suggestion",
                        decision.path("suggestions.find { it.contentId == '%s' }.suggestionId".formatted(ITEM)))
                .with("retag", retagged(organisation))
                .withDraftOfRules(organisation)
                .withDigest(organisation)
                .withVerification(organisation)
                .withPack(organisation);
    }

    /** Nothing of the log changes any more behind the readings. */
    private static void awaitNumbered(String organisation, String decision) throws InterruptedException {
        Eventually.holds("the decision has a number in " + organisation, () -> "INCLUDED"
                .equals(SignedIn.as(Role.COMPLIANCE, organisation)
                        .get("/v1/audit/proof/" + decision)
                        .path("state")));
    }

    /** Tags everything again, to the end: so that nothing changes any more behind the readings. */
    private static String retagged(String organisation) throws InterruptedException {
        String id = SignedIn.as(Role.COMMS_LEAD, organisation)
                .post("/v1/themes/retag")
                .path("id");
        Eventually.holds("tagged again in " + organisation, () -> "DONE"
                .equals(SignedIn.as(Role.COMMS_LEAD, organisation)
                        .get("/v1/retags/" + id)
                        .path("state")));
        return id;
    }

    private Map<String, String> everythingReadable(String organisation, Subject subject) {
        Map<String, String> answers = new TreeMap<>();
        readings().forEach(operation -> {
            Response answer = sample(operation).send(caller(operation, organisation), subject);
            assertThat(answer.statusCode())
                    .as(operation.id() + ": " + answer.asString())
                    .isEqualTo(200);
            answers.put(operation.id(), answer.asString());
        });
        return answers;
    }

    private RequestSpecification caller(Operation operation, String organisation) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> one != Role.EMPLOYEE)
                .filter(one -> Set.of(Access.ALLOW, Access.ON_BEHALF).contains(operation.accessOf(Set.of(one))))
                .findFirst();
        return operation.open()
                ? given()
                : role.map(one -> SignedIn.as(one, organisation)).orElseGet(() -> self(organisation));
    }

    private static RequestSpecification self(String organisation) {
        return SignedIn.asAdded(EMPLOYEE, Role.EMPLOYEE, EMPLOYEE, organisation);
    }

    private static RequestSpecification json(RequestSpecification caller) {
        return caller.contentType("application/json");
    }

    /** The sample of the roles with the ids of the twins, and what the other has stored as what it stores again. */
    private Sample sample(Operation operation) {
        Sample sample = samples.of(operation);
        boolean storesAll =
                operation.method().equals("PUT") && !operation.path().contains("{");
        return new Sample(
                sample.method(),
                twin(sample.address()),
                sample.type(),
                storesAll
                        ? SignedIn.as(Role.COMMS_LEAD, THEIRS)
                                .get(operation.path())
                                .asString()
                        : twin(sample.body()),
                sample.fromOurPage());
    }

    private static String twin(String text) {
        return text.replace("roles-person", "twin")
                .replace("coach-1", "twin")
                .replaceAll("\\broles\\b", "twin")
                .replace("Proef", THEIR_WORD);
    }
}
