package nl.weerklank.api.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerklank.api.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries every operation of the contract with every role, as {@code docs/roles.csv} says it must go. An operation is asked
 * with its sample from {@code samples.json}; a new one needs a line in both.
 */
@QuarkusTest
@DisplayName("G13 The table of roles:")
class RolesTest {

    private static final String OWN = "roles-own";
    private static final String LEAVING = "roles-leaving";
    private static final String OTHER = "roles-other";
    private static final String UNLINKED = "roles-unlinked";

    /** An organisation with hardly any content: tagging again would disturb the tests that use the usual one. */
    private static final String SMALL = "north";

    @Inject
    RoleTable table;

    @Inject
    Tokens tokens;

    @Inject
    Organisations organisations;

    private final Samples samples = Samples.read();
    private @Nullable Subject rules;

    @TestFactory
    @DisplayName("every operation, with every role")
    List<DynamicContainer> everyOperation() {
        List<DynamicContainer> all = new ArrayList<>();
        Contract.operations()
                .forEach(call -> all.add(dynamicContainer(call.method() + " " + call.path(), tests(call))));
        assertThat(all).as("operations in the contract").hasSizeGreaterThan(5);
        return all;
    }

    private List<DynamicTest> tests(Contract.Call call) {
        Operation operation = table.find(call.method(), call.path()).orElse(null);
        if (operation == null) {
            return List.of(dynamicTest("stands in docs/roles.csv", () -> {
                throw new AssertionError(
                        "%s %s is missing in docs/roles.csv, so nobody may call it. Add a line that says"
                                        .formatted(call.method(), call.path())
                                + " what each role may do.");
            }));
        }
        Sample sample = samples.of(operation);
        List<DynamicTest> tests = new ArrayList<>();
        if (operation.open()) {
            tests.add(dynamicTest("anyone may", () -> assertAllowed(send(given(), sample, Subject.nobody()))));
            return tests;
        }
        Arrays.stream(Role.values()).forEach(role -> tests.addAll(tests(operation, role, sample)));
        tests.add(dynamicTest(
                "no token: 401", () -> assertProblem(send(given(), sample, Subject.nobody()), 401, "sign-in-needed")));
        tests.add(dynamicTest("an expired token: 401", () -> {
            RequestSpecification late = SignedIn.with(expired(operation));
            assertProblem(send(late, sample, Subject.nobody()), 401, "token-refused");
        }));
        return tests;
    }

    private List<DynamicTest> tests(Operation operation, Role role, Sample sample) {
        return switch (operation.accessOf(Set.of(role))) {
            case DENY ->
                List.of(dynamicTest(role + " may not: 403", () -> {
                    assertProblem(send(SignedIn.as(role), sample, Subject.nobody()), 403, "not-allowed");
                }));
            case ALLOW, ON_BEHALF ->
                Stream.concat(
                                Stream.of(dynamicTest(
                                        role + " may",
                                        () -> assertAllowed(
                                                send(as(role, sample), sample, subject(own(sample), sample))))),
                                sample.isAboutOneThing()
                                        ? Stream.of(dynamicTest(
                                                "G14 " + role + " of another organisation: 404",
                                                () -> assertProblem(
                                                        send(asElsewhere(role), sample, subject(own(sample), sample)),
                                                        404,
                                                        "not-found")))
                                        : Stream.empty())
                        .toList();
            case OWN ->
                List.of(
                        dynamicTest(role + " may not, about somebody else: 403 or 404", () -> {
                            Response answer = send(as(role, sample), sample, subject(OTHER, sample));
                            if (sample.isAboutOneThing()) {
                                assertThat(answer.statusCode())
                                        .as(answer.asString())
                                        .isIn(403, 404);
                            } else {
                                assertThat(answer.asString()).doesNotContain(OTHER);
                            }
                        }),
                        // after the others: who erases themselves cannot ask anything more
                        dynamicTest(role + " may, about themselves", () -> {
                            assertAllowed(send(as(role, sample), sample, subject(own(sample), sample)));
                        }),
                        dynamicTest(role + " without a link to an employee: 403", () -> {
                            assertProblem(
                                    send(SignedIn.asAdded(UNLINKED, role, null), sample, subject(own(sample), sample)),
                                    403,
                                    "link-missing");
                        }));
        };
    }

    private static RequestSpecification as(Role role, Sample sample) {
        if (sample.tagsAgain() || sample.isAboutRules()) {
            return SignedIn.as(role, SMALL);
        }
        return role == Role.EMPLOYEE ? SignedIn.asAdded(own(sample), role, own(sample)) : SignedIn.as(role);
    }

    /** Whom a caller calls about themselves as; who goes is somebody else, for that ends their tokens too. */
    private static String own(Sample sample) {
        return sample.erases() ? LEAVING : OWN;
    }

    private static RequestSpecification asElsewhere(Role role) {
        return SignedIn.as(role, "other");
    }

    private String expired(Operation operation) {
        Role role = Arrays.stream(Role.values())
                .filter(one -> operation.accessOf(Set.of(one)) != Access.DENY)
                .findFirst()
                .orElseThrow();
        Account account = new Account(organisations.usual(), "anybody", role, null, null);
        return tokens.issue(account, Instant.now().minus(Tokens.LIFETIME).minusSeconds(60));
    }

    /** Makes sure the employee is there, and what the sample asks about them. */
    private Subject subject(String employee, Sample sample) throws InterruptedException {
        if (Contract.has("PUT", "/v1/employees/{}")) {
            SignedIn.as(Role.PLATFORM)
                    .contentType("application/json")
                    .body(Map.of(
                            "id",
                            employee,
                            "name",
                            "Rol Proef",
                            "unit",
                            "roles",
                            "languages",
                            List.of("nl"),
                            "timeZone",
                            "Europe/Amsterdam",
                            "country",
                            "NL",
                            "leader",
                            true))
                    .put("/v1/employees/" + employee);
        }
        if (sample.mentions("{retag}")) {
            return Subject.of(employee).with("retag", retag());
        }
        if (sample.isAboutRules()) {
            return aboutRules();
        }
        if (sample.mentions("{digest}")) {
            return Subject.of(employee).withDigest("main");
        }
        if (sample.mentions("{verification}")) {
            return Subject.of(employee).withVerification("main");
        }
        if (sample.mentions("{pack}")) {
            return Subject.of(employee).withPack("main");
        }
        if (!sample.mentions("{decision}") && !sample.mentions("{suggestion}")) {
            return Subject.of(employee);
        }
        Response decision = SignedIn.as(Role.PLATFORM)
                .contentType("application/json")
                .body(Map.of("employeeId", employee, "limit", 1, "channel", "PULL"))
                .post("/v1/suggestions");
        String decisionId = decision.statusCode() == 200 ? decision.path("decisionId") : unknown();
        List<String> suggestions = decision.statusCode() == 200 ? decision.path("suggestions.suggestionId") : List.of();
        return Subject.of(employee)
                .with("decision", decisionId)
                .with("suggestion", suggestions.isEmpty() ? unknown() : suggestions.getFirst());
    }

    private Subject aboutRules() {
        if (rules == null) {
            rules = Subject.of("nobody").withDraftOfRules(SMALL);
        }
        return rules;
    }

    private static String retag() {
        return SignedIn.as(Role.COMMS_LEAD, SMALL).post("/v1/themes/retag").path("id");
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    private static Response send(RequestSpecification caller, Sample sample, Subject subject) {
        return sample.send(caller, subject);
    }

    private static void assertAllowed(Response answer) {
        assertThat(answer.statusCode())
                .as("status of %s", answer.asString())
                .isNotIn(401, 403, 405, 406, 415)
                .isLessThan(500);
        assertThat(answer.asString()).doesNotContain("no-such-address");
    }

    private static void assertProblem(Response answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).endsWith("/" + slug);
    }
}
