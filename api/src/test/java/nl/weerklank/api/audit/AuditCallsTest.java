package nl.weerklank.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.OwnersHand;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.verify.check.Verify;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("G04 The log of decisions over HTTP:")
class AuditCallsTest {

    @Inject
    OrganisationTransaction transaction;

    @Inject
    VerificationQueue queue;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    @Inject
    VerificationTable table;

    @TempDir
    Path folder;

    /** One for all: the log only grows. */
    private static String decision = "";

    @BeforeEach
    void aDecisionInTheLog() throws InterruptedException {
        if (decision.isEmpty()) {
            decision = Stage.ask(Stage.newPerson(), 3, "PULL").extract().path("decisionId");
            Eventually.holds("the decision has a number", () -> "INCLUDED".equals(proof().path("state")));
        }
    }

    @Test
    @DisplayName("a decision is proven to be under what was signed")
    void proven() {
        Response proof = proof();

        Json.Fields answer = Json.readFields(proof.asString());
        SignedCheckpoint signed = SignedCheckpoint.of(answer.fields("signed"));
        assertThat(Leaf.hash(answer.fields("leaf")).hex()).isEqualTo(proof.path("leafHash"));
        assertThat(answer.fields("leaf").text("decisionId")).isEqualTo(decision);
        assertThat(Proof.isIncluded(
                        Leaf.hash(answer.fields("leaf")),
                        answer.whole("index"),
                        signed.checkpoint().size(),
                        hashes(answer, "proof"),
                        signed.checkpoint().root()))
                .isTrue();
        assertThat(signed.isSignedBy(firstKey())).isTrue();
        assertThat(proof.<Boolean>path("holds")).isTrue();
    }

    @Test
    @DisplayName("what was changed since it was written is not proven")
    void notProven() {
        OwnersHand.does("update decision set channel = 'CHAT' where id = '%s'".formatted(decision));

        Response proof = proof();

        OwnersHand.does("update decision set channel = 'PULL' where id = '%s'".formatted(decision));
        proof.then().body("state", equalTo("INCLUDED")).body("holds", equalTo(false));
        proof().then().body("holds", equalTo(true));
    }

    @Test
    @DisplayName("the checkpoint is signed, for the works council too, and proves that the log only grew")
    void checkpoint() {
        SignedCheckpoint earlier = SignedCheckpoint.of(Json.readFields(
                compliance().queryParam("size", 1).get("/v1/audit/checkpoint").asString()));
        long size = earlier.checkpoint().size();

        Response answer =
                SignedIn.as(Role.WORKS_COUNCIL).queryParam("from", size).get("/v1/audit/checkpoint");

        answer.then()
                .statusCode(200)
                .body("consistency.from", equalTo((int) size))
                .body("waiting", greaterThanOrEqualTo(0));
        Json.Fields fields = Json.readFields(answer.asString());
        SignedCheckpoint newest = SignedCheckpoint.of(fields);
        assertThat(newest.isSignedBy(LogKey.of(fields))).isTrue();
        assertThat(Proof.isConsistent(
                        size,
                        earlier.checkpoint().root(),
                        newest.checkpoint().size(),
                        newest.checkpoint().root(),
                        hashes(fields.fields("consistency"), "proof")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}={1} is refused by name")
    @CsvSource({"size, -1", "size, x", "from, 999999999999", "from, 1.5"})
    void refused(String parameter, String value) {
        compliance()
                .queryParam(parameter, value)
                .get("/v1/audit/checkpoint")
                .then()
                .statusCode(400)
                .body("field", equalTo(parameter));
    }

    @Test
    @DisplayName("what was not signed yet, and a decision that is not there, is not found")
    void notFound() {
        compliance()
                .queryParam("size", 999999999)
                .get("/v1/audit/checkpoint")
                .then()
                .statusCode(404);
        compliance().get("/v1/audit/proof/none").then().statusCode(404);
        compliance().get("/v1/audit/verifications/none").then().statusCode(404);
    }

    @Test
    @DisplayName("an export is checked with the public key and nothing else, and who took it is written down")
    void exported() throws IOException {
        Path kept = write("kept", compliance().get("/v1/audit/checkpoint").asString());
        Path export = write(
                "export",
                compliance()
                        .get("/v1/audit/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());

        String said = verified(export, "--checkpoint", kept.toString());

        assertThat(said).startsWith("Whole");
        assertThat(Files.readString(export)).contains(decision);
        assertThat(exportsWrittenDown()).isPositive();
    }

    @Test
    @DisplayName("an export of a period is checked just so, and holds the period")
    void exportedPeriod() throws IOException {
        String decidedAt = compliance().get("/v1/decisions/{id}", decision).path("decidedAt");

        Path export = write(
                "export",
                compliance()
                        .queryParam("from", decidedAt)
                        .get("/v1/audit/export")
                        .asString());

        assertThat(verified(export)).startsWith("Whole");
        assertThat(Files.readString(export)).contains(decision);
        compliance().queryParam("from", "now").get("/v1/audit/export").then().statusCode(400);
    }

    @Test
    @DisplayName("an export with one character changed is found out")
    void exportChanged() throws IOException {
        String whole = compliance().get("/v1/audit/export").asString();

        Path export = write("export", whole.replace("\"PULL\",\"decidedAt\"", "\"CHAT\",\"decidedAt\""));

        assertThat(verified(export)).startsWith("Changed: record");
    }

    @Test
    @DisplayName("the open part comes as a table too")
    void table() {
        Response table = compliance().accept("text/csv").get("/v1/audit/export");

        table.then().statusCode(200);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.asString().lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).startsWith("\"index\",\"decisionId\""));
        assertThat(table.asString()).contains("\"" + decision + "\"");
    }

    @ParameterizedTest(name = "a cell {0} is no formula")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | \"'=1+1\"",
                "-p-1 | \"'-p-1\"",
                "+1 | \"'+1\"",
                "@x | \"'@x\"",
                "a\"b | \"a\"\"b\"",
                "p-1 | \"p-1\""
            })
    void formulas(String text, String cell) {
        assertThat(CsvWriter.cell(text)).isEqualTo(cell);
    }

    @Test
    @DisplayName("the service looks at the log itself, with a checkpoint that was kept")
    void verified() throws InterruptedException {
        Json.Fields kept =
                Json.readFields(compliance().get("/v1/audit/checkpoint").asString());
        String body = Json.fields()
                .put("kept", SignedCheckpoint.of(kept).json())
                .done()
                .canonical();

        Response started =
                compliance().contentType("application/json").body(body).post("/v1/audit/verifications");

        started.then().statusCode(202).header("Location", notNullValue());
        String id = started.path("id");
        Eventually.holds("the log was looked at", () -> looked(id).path("finishedAt") != null);
        looked(id).then().body("state", equalTo("WHOLE")).body("done", greaterThanOrEqualTo(1));
        compliance().get("/v1/audit/verifications").then().body("items.id", hasItem(id));
    }

    @ParameterizedTest(name = "a kept checkpoint that no key of the log signed is refused: {0}")
    @ValueSource(strings = {"{\"signature\": \"\"}", "{}", "OTHER"})
    void notKept(String kept) {
        Json.Fields newest =
                Json.readFields(compliance().get("/v1/audit/checkpoint").asString());
        String other = SignedCheckpoint.of(newest).json().canonical().replaceAll("\"root\":\"...", "\"root\":\"000");

        Response answer = compliance()
                .contentType("application/json")
                .body("{\"kept\": %s}".formatted(kept.equals("OTHER") ? other : kept))
                .post("/v1/audit/verifications");

        answer.then().statusCode(400).body("field", equalTo("kept"));
    }

    @Test
    @DisplayName("a look that is under way is stopped, and who works on it hears so; one that ended stays as it is")
    void stopped() throws InterruptedException {
        String elsewhere = underWayElsewhere();
        String over = compliance()
                .contentType("application/json")
                .body("{}")
                .post("/v1/audit/verifications")
                .path("id");
        Eventually.holds("the log was looked at", () -> looked(over).path("finishedAt") != null);

        assertThat(goesOn(elsewhere)).isTrue();
        stop(elsewhere)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("done", equalTo(10))
                .body("finishedAt", notNullValue());
        assertThat(goesOn(elsewhere)).isFalse();
        assertThatThrownBy(() -> worksOn(elsewhere)).isInstanceOf(CancellationException.class);
        stop(elsewhere).then().statusCode(200).body("state", equalTo("CANCELLED"));
        stop(over).then().statusCode(200).body("state", equalTo("WHOLE"));
        stop(UUID.randomUUID().toString()).then().statusCode(404);
    }

    /** A look that another service works on, which says nothing for an hour. */
    private String underWayElsewhere() {
        return transaction.in(
                organisations.usual(),
                () -> sql.first("""
                                insert into log_verification (state, done, total, started_by, leased_until)
                                values ('RUNNING', 10, 1000000, 'somebody', clock_timestamp() + interval '1 hour')
                                returning id
                                """, row -> row.uuid("id").toString()).orElseThrow());
    }

    private boolean goesOn(String id) {
        return transaction.in(
                organisations.usual(), () -> table.goesOn(UUID.fromString(id), 10, 1_000_000, Duration.ofHours(1)));
    }

    /** As the one that works on it would, for longer than it may be silent. */
    private void worksOn(String id) throws InterruptedException {
        OrganisationId usual = organisations.usual();
        Verification look =
                transaction.in(usual, () -> table.find(UUID.fromString(id)).orElseThrow());
        LongConsumer progress = queue.saysHowFar(usual, look, 1_000_000);
        for (int records = 0; records < 20; records++) {
            progress.accept(records);
            Thread.sleep(100);
        }
    }

    private static Response stop(String id) {
        return compliance().delete("/v1/audit/verifications/{id}", id);
    }

    private Response looked(String id) {
        return compliance().get("/v1/audit/verifications/{id}", id);
    }

    private Response proof() {
        return compliance().get("/v1/audit/proof/{id}", decision);
    }

    private static RequestSpecification compliance() {
        return SignedIn.as(Role.COMPLIANCE);
    }

    private static LogKey firstKey() {
        return LogKey.ofFile(compliance().get("/v1/audit/keys").asString());
    }

    private static List<Hash> hashes(Json.Fields answer, String name) {
        return answer.items(name).stream()
                .map(item -> Hash.ofHex(((Json.Text) item).value()))
                .toList();
    }

    private long exportsWrittenDown() {
        return transaction.in(organisations.usual(), () -> sql.first(
                        "select count(*) as number from access_log where action = 'exportLog' and role = 'COMPLIANCE'",
                        row -> row.number("number"))
                .orElseThrow());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String verified(Path export, String... more) throws IOException {
        Path key = write("keys", compliance().get("/v1/audit/keys").asString());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(export.toString(), "--key", key.toString()));
        arguments.addAll(List.of(more));
        Verify.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
