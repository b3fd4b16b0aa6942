package nl.weerklank.api.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.weerklank.api.keys.PersonKeys;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.rules.replay.ReplayFile;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayName("Replay over HTTP:")
class ReplayCallsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    @Inject
    Sealer sealer;

    @Inject
    PersonKeys keys;

    @Inject
    DecisionArchive archive;

    @Inject
    NightlyReplays nightly;

    @Inject
    NightTable nights;

    @Inject
    MeterRegistry metrics;

    private String person;
    private String decision;

    @BeforeEach
    void aDecision() {
        Stage.newItem();
        person = Stage.newOpenPerson();
        decision = Stage.ask(person, 3, "EMAIL").extract().path("decisionId");
    }

    @Test
    @DisplayName("G03 a decision that was just made comes out the same, to the byte")
    void identical() {
        ValidatableResponse answer = replay(decision, "nl");

        answer.statusCode(200)
                .body("state", equalTo("IDENTICAL"))
                .body("decisionId", equalTo(decision))
                .body("differences", empty())
                .body("cause", nullValue());
        assertThat((String) answer.extract().path("replayedHash"))
                .isEqualTo(answer.extract().path("recordedHash"));
    }

    @Test
    @DisplayName("G03 only compliance replays, and a decision that is not there is not found")
    void whoMay() {
        Stage.self(person).post("/v1/decisions/{id}/replay", decision).then().statusCode(403);
        SignedIn.as(Role.COMMS_LEAD)
                .post("/v1/decisions/{id}/replay", decision)
                .then()
                .statusCode(403);
        replay(UUID.randomUUID().toString(), "nl").statusCode(404);
        replay("no-id", "nl").statusCode(404);
    }

    @Test
    @DisplayName("G03 a record in which a score was changed is found, with the place and in words")
    void changedScore() {
        String forged = forged(record -> ((ObjectNode) record.get("suggestions").get(0)).put("score", 1));

        replay(forged, "nl")
                .statusCode(200)
                .body("state", equalTo("DIFFERENT"))
                .body("differences.path", hasItem("/suggestions/0/score"))
                .body("differences.find { it.path == '/suggestions/0/score' }.recorded", equalTo(1))
                .body("alsoBroken.code", hasItem("RECORD_CHANGED"))
                .body("alsoBroken.text", hasItem(containsString("veranderd nadat het is vastgelegd")));
        replay(forged, "en").body("alsoBroken.text", hasItem(containsString("changed after it was written")));
    }

    @Test
    @DisplayName("G03 a fact that does not agree with the rest of the record is named")
    void changedFact() {
        String forged = forged(record -> ((ObjectNode) record.get("sharedFacts")).put("nudge.last720h", 6));

        replay(forged, "nl")
                .body("cause.code", equalTo("FACT"))
                .body("cause.text", containsString("nudge.last720h"))
                .body("differences[0].path", containsString("nudge.last720h"));
    }

    @Test
    @DisplayName("G03 a model that never tagged anything here is named, and those that did are not")
    void changedModel() {
        String forged = forged(record -> ((ObjectNode) record.at("/versions/models/0")).put("id", "none.such"));

        replay(forged, "nl").body("cause.code", equalTo("MODEL")).body("cause.names", equalTo(List.of("none.such")));
    }

    @Test
    @DisplayName("G03 an engine that cannot be replayed here, and rules that are not there, are named")
    void changedVersions() {
        String engine = forged(record -> ((ObjectNode) record.get("versions")).put("engine", "engine/0"));
        String rules = forged(record -> ((ObjectNode) record.get("versions")).put("ruleSet", "rules-99-000000000000"));

        replay(engine, "nl").body("cause.code", equalTo("ENGINE")).body("cause.text", containsString("engine/0"));
        replay(rules, "nl").body("cause.code", equalTo("RULES_MISSING")).body("replayedHash", nullValue());
    }

    @Test
    @DisplayName("G03 sealed bytes that were put under another decision do not open, and that is said")
    void movedSeal() {
        UUID copy = UUID.randomUUID();
        main(() -> {
            copyOpenPart(
                    copy, archive.find(UUID.fromString(decision)).orElseThrow().hash());
            sql.change(
                    "insert into decision_payload (decision_id, key_id, sealed, month, week, behaviour)"
                            + " select ?, key_id, sealed, month, week, behaviour from decision_payload"
                            + " where decision_id = ?",
                    copy,
                    UUID.fromString(decision));
        });

        replay(copy.toString(), "nl")
                .body("state", equalTo("DIFFERENT"))
                .body("cause.code", equalTo("SEAL"))
                .body("cause.text", containsString("verzegeling"));
    }

    @Test
    @DisplayName("G03 a decision whose grounds are gone answers that they are retired")
    void retired() {
        UUID copy = UUID.randomUUID();
        main(() -> copyOpenPart(copy, "00"));

        replay(copy.toString(), "nl").body("state", equalTo("RETIRED")).body("replayedHash", nullValue());
    }

    @Test
    @DisplayName("G03 R42 a difference tells compliance nothing of the person that the record does not tell them")
    void redacted() {
        String forged = forged(record -> {
            ((ObjectNode) record.get("sharedFacts"))
                    .put("champion.leader", true)
                    .put("champion.daysSinceActive", 88);
            ((ObjectNode) record.at("/grounds/profile/preferences")).put("story", "Mijn eigen woorden.");
        });

        ValidatableResponse answer = replay(forged, "nl").body("state", equalTo("DIFFERENT"));

        assertThat(answer.extract().asString())
                .doesNotContain("champion.leader")
                .doesNotContain("daysSinceActive")
                .doesNotContain("FIRST_STEP")
                .doesNotContain("eigen woorden")
                .doesNotContain(person);
    }

    @Test
    @DisplayName(
            "G03 each night a sample is replayed: it is counted, and compliance is told when one comes out otherwise")
    void nightly() {
        main(() -> sql.change("update replay_night set day = day - 1000 where finished_at is null"));
        double before =
                metrics.counter("weerklank.replays", "state", "IDENTICAL").count();
        main(() -> nights.take(Duration.ofHours(1)));
        nightly.replay(organisations.usual());

        SignedIn.as(Role.COMPLIANCE)
                .header("Accept-Language", "nl")
                .get("/v1/replays")
                .then()
                .statusCode(200)
                .body("identical", greaterThan(0))
                .body("at", notNullValue())
                .body("text", containsString("steekproef"));
        assertThat(metrics.counter("weerklank.replays", "state", "IDENTICAL").count())
                .isGreaterThan(before);
    }

    @Test
    @DisplayName("G03 a broken record in the sample raises the alert and is named")
    void nightlyFinds() {
        String forged = forged(record -> ((ObjectNode) record.get("suggestions").get(0)).put("score", 1));
        main(() -> {
            nights.take(Duration.ofHours(1));
            nights.finish(7, 1, 0, List.of(forged));
        });

        SignedIn.as(Role.COMPLIANCE)
                .header("Accept-Language", "en")
                .get("/v1/replays")
                .then()
                .body("alert", equalTo(true))
                .body("different", equalTo(1))
                .body("text", containsString("1 of the 8"))
                .body("decisions", equalTo(List.of(forged)));
    }

    @Test
    @DisplayName("G03 G06 with nothing but what a person takes home, every decision about them comes out the same")
    void takeHome(@TempDir Path folder) throws IOException {
        String data = Stage.self(person)
                .get("/v1/employees/{id}/data", person)
                .then()
                .statusCode(200)
                .body("ruleSets[0].rules", not(empty()))
                .extract()
                .asString();
        Path file = Files.writeString(folder.resolve("mine.json"), data);
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int exit = ReplayFile.run(new String[] {file.toString()}, new PrintStream(told, true, UTF_8));

        assertThat(told.toString(UTF_8).strip()).isEqualTo("1 decisions: 1 identical, 0 different, 0 retired");
        assertThat(exit).isZero();
    }

    /** A decision like the real one, under its own id, with the hash it had before this was changed in it. */
    private String forged(Consumer<ObjectNode> change) {
        UUID copy = UUID.randomUUID();
        main(() -> {
            ObjectNode record = tree(archive.record(UUID.fromString(decision)).orElseThrow());
            record.put("id", copy.toString());
            copyOpenPart(copy, RecordCodec.hash(canonical(record)));
            change.accept(record);
            DecisionArchive.Entry entry = archive.find(copy).orElseThrow();
            new Payloads(sql, sealer, keys, transaction)
                    .seal(copy, entry.pseudonym(), entry.decidedAt(), canonical(record));
        });
        return copy.toString();
    }

    private void copyOpenPart(UUID copy, String hash) {
        sql.change("""
                insert into decision
                    (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                select ?, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, 'none', ?
                from decision where id = ?
                """, copy, hash, UUID.fromString(decision));
    }

    private void main(Runnable work) {
        transaction.run(organisations.usual(), work);
    }

    private static ObjectNode tree(byte[] bytes) {
        try {
            return (ObjectNode) JSON.readTree(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] canonical(ObjectNode record) {
        try {
            return new JsonCanonicalizer(record.toString().getBytes(UTF_8)).getEncodedUTF8();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ValidatableResponse replay(String decision, String language) {
        return SignedIn.as(Role.COMPLIANCE)
                .header("Accept-Language", language)
                .post("/v1/decisions/{id}/replay", decision)
                .then();
    }
}
