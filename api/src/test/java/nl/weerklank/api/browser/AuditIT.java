package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.weerklank.verify.check.Verify;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Proof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A compliance officer who has to stand for a decision")
@ExtendWith(DemoVisit.class)
class AuditIT {

    private final DemoPages demo;

    @TempDir
    private Path folder;

    AuditIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "G02 G03 G04 reads why not and what would have changed it, has it decided again, and takes the proof along")
    void oneDecision() throws IOException {
        try (Visitor officer = demo.signedIn("compliance-1", "nl")) {
            String decision = DecisionWalk.openNewest(officer);

            assertThat(DecisionWalk.askWhyNot(officer)).isVisible();
            assertThat(officer.heading("Wat het anders had gemaakt")).isVisible();
            officer.assertForEveryone("why an item was not suggested");

            officer.button("Nu opnieuw beslissen").click();
            assertThat(officer.page().getByText("Er komt precies hetzelfde uit"))
                    .isVisible();

            assertThat(officer.page().getByText(Pattern.compile("heeft nummer [0-9.]+ in het logboek")))
                    .isVisible();
            assertThat(officer.page().getByText("Nagerekend: wat er nu van de beslissing is bewaard, past daarbij."))
                    .isVisible();
            assertThat(isProof(downloaded(officer, "Bewijs bewaren (JSON)"), decision))
                    .isTrue();
            officer.assertForEveryone("a decision that was proven");
            officer.assertQuietConsole("a decision that was proven");
        }
    }

    @Test
    @DisplayName("G03 G04 has the log verified, and is led to the first record that somebody changed in the database")
    void tampered() {
        try (Visitor officer = demo.signedIn("compliance-1", "nl")) {
            String decision = DecisionWalk.openNewest(officer);
            officer.open("/admin/audit");
            assertThat(officer.page().getByText("Er wacht niets: elke beslissing heeft haar nummer."))
                    .isVisible();
            officer.button("Nu nagaan").click();
            officer.settled();
            assertThat(officer.page().getByText("Heel: er is niets veranderd")).isVisible();
            officer.assertForEveryone("a log that is whole");

            demo.behindItsBack("update decision set decided_at = decided_at + interval '1 us' where id = '%s'"
                    .formatted(decision));
            try {
                officer.button("Nu nagaan").click();
                Locator said = officer.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("Gebroken: er is iets veranderd"));
                assertThat(said).containsText("(besluit %s) is niet meer wat het was.".formatted(decision));
                officer.assertForEveryone("a log that is broken");

                officer.link("Naar deze beslissing").first().click();
                officer.button("Nu opnieuw beslissen").click();
                assertThat(officer.page().getByText("Er komt iets anders uit dan is vastgelegd"))
                        .isVisible();
                assertThat(officer.page().getByText("is niet wat er is ondertekend"))
                        .isVisible();
                officer.settled().assertForEveryone("a decision that comes out otherwise");
            } finally {
                demo.behindItsBack("update decision set decided_at = decided_at - interval '1 us' where id = '%s'"
                        .formatted(decision));
            }
            officer.open("/admin/audit").button("Nu nagaan").click();
            officer.settled();

            assertThat(officer.page().getByText("Heel: er is niets veranderd")).isVisible();
            assertThat(officer.page().locator("table").filter(new Locator.FilterOptions().setHasText("Gebroken")))
                    .containsText(decision);
            officer.assertQuietConsole("the page of the log");
        }
    }

    @Test
    @DisplayName("G04 stops a look at the log that takes too long, and reads how far it came")
    void stopped() {
        try (Visitor officer = demo.signedIn("compliance-1", "en")) {
            demo.behindItsBack("""
                    insert into log_verification (organisation_id, state, done, total, started_by, leased_until)
                    select id, 'RUNNING', 1234, 5678, 'compliance-2', clock_timestamp() + interval '1 hour'
                    from organisation where code = 'main'
                    """);
            officer.page().navigate("/admin/audit"); // not opened: it would wait until nothing is under way
            assertThat(officer.page().getByText("1,234 of 5,678")).isVisible();

            officer.button("Stop verifying").click();

            assertThat(officer.page().getByText("Verifying was stopped: 1,234 of 5,678 records"))
                    .isVisible();
            assertThat(officer.button("Stop verifying")).hasCount(0);
            officer.assertKeepsPlace();
            officer.settled().assertForEveryone("a look at the log that was stopped");

            officer.button("Verify now").click();
            assertThat(officer.page()
                            .locator("tr")
                            .filter(new Locator.FilterOptions().setHasText("Stopped"))
                            .first())
                    .containsText("1,234");
            officer.settled();
            officer.assertQuietConsole("stopping a look at the log");
        }
    }

    @Test
    @DisplayName("G04 reads that a decision waits for its number, and then, without asking again, that it has one")
    void waiting() throws IOException {
        try (Visitor officer = demo.signedIn("compliance-1", "nl")) {
            try (Closeable hanging = demo.nothingIsNumbered();
                    Visitor employee = demo.signedIn("e-03", "nl")) {
                assertThat(hanging).isNotNull();
                decideAnew(employee);
                officer.open("/admin/decisions");
                officer.page()
                        .locator("main table a[href*='/admin/decisions/']")
                        .first()
                        .click();
                assertThat(officer.page().getByText("Deze beslissing wacht nog op haar nummer in het logboek."))
                        .isVisible();
                officer.settled().assertForEveryone("a decision that waits for its number");
            }
            assertThat(officer.page().getByText(Pattern.compile("heeft nummer [0-9.]+ in het logboek")))
                    .isVisible();
        }
    }

    /** Looking again decides nothing, unless somebody said something. */
    private static void decideAnew(Visitor employee) {
        employee.open("/me/start");
        employee.button("Naar mijn pagina").click();
        employee.settled().button("Niets voor mij").first().click();
        employee.button("Weghalen").click();
        employee.settled();
        employee.open("/me").settled();
    }

    @Test
    @DisplayName("G03 G05 reads of a decision whose time is over that it is, and what is left of it")
    void timeIsOver() {
        try (Visitor officer = demo.signedIn("compliance-1", "nl")) {
            String decision = DecisionWalk.openNewest(officer);
            demo.behindItsBack(moveKey(decision, "p.week", "p.week - 364"));
            try {
                officer.open("/admin/decisions/" + decision).settled();
                assertThat(officer.page().getByText("De gegevens waarop deze beslissing rustte, zijn gewist"))
                        .isVisible();
                officer.button("Nu opnieuw beslissen").click();
                assertThat(officer.page().getByText("de bewaartijd van hoe iemand met berichten omging is voorbij"))
                        .isVisible();
                assertThat(officer.page().getByText(Pattern.compile("heeft nummer [0-9.]+ in het logboek")))
                        .isVisible();
                officer.settled().assertForEveryone("a decision whose time is over");
            } finally {
                demo.behindItsBack(moveKey(decision, "p.week - 364", "p.week"));
            }
        }
    }

    @Test
    @DisplayName("hears of a decision that is not there that it is not, and what to look at")
    void notThere() {
        try (Visitor officer = demo.signedIn("compliance-1", "nl")) {
            officer.open("/admin/decisions/01a2067e-0225-7c4c-b330-000000000000")
                    .settled();
            assertThat(officer.page().getByText("Er is geen beslissing met id")).isVisible();
            assertThat(officer.page().getByText("Controleer het id.")).isVisible();
            officer.assertForEveryone("a decision that is not there");
        }
    }

    /** What was sealed by the person's key of that week does not find it any more, or finds it again. */
    private static String moveKey(String decision, String from, String to) {
        return """
                update person_key k set bucket = %3$s
                from decision d join decision_payload p on p.decision_id = d.id
                where d.id = '%1$s' and k.pseudonym = d.pseudonym and k.data_class = 'BEHAVIOUR' and k.bucket = %2$s
                """.formatted(decision, from, to);
    }

    @Test
    @DisplayName("G03 is warned when a decision came out otherwise in the nightly sample, and is led to it")
    void nightly() {
        try (Visitor officer = demo.signedIn("compliance-1", "en")) {
            String decision = DecisionWalk.openNewest(officer);
            demo.behindItsBack("""
                    insert into replay_night (organisation_id, day, leased_until, finished_at, identical, different, decisions)
                    select organisation_id, date '2030-01-01', now(), now(), 9, 1, array[id::text]
                    from decision where id = '%s'
                    """.formatted(decision));
            try {
                officer.open("/admin/audit").settled();
                officer.assertForEveryone("a nightly sample with a decision that came out otherwise");
                officer.link("Decision " + decision).click();
                assertThat(officer.button("Decide again now")).isVisible();
            } finally {
                demo.behindItsBack("delete from replay_night where day = date '2030-01-01'");
            }
        }
    }

    @Test
    @DisplayName(
            "G04 takes along what it needs to check the log without the service, and checks it, also after a new key")
    void withoutTheService() {
        try (Visitor officer = demo.signedIn("compliance-1", "en")) {
            officer.open("/admin/audit");
            Path checkpoint = downloaded(officer, "Keep the checkpoint");
            Path keys = downloaded(officer, "Keep the keys");
            officer.button("Move to a new key").click();
            officer.assertForEveryone("moving to a new key");
            officer.inDialog("Move on").click();
            assertThat(officer.page().getByText("A new key signs now.")).isVisible();

            Path export = downloaded(officer, "Export with proof (NDJSON)");

            assertThat(verified(export, keys, checkpoint)).startsWith("Whole: ").doesNotContain("erased");
            assertThat(downloaded(officer, "Table without proof (CSV)"))
                    .content()
                    .startsWith("\"index\",\"decisionId\"");
            officer.assertQuietConsole("taking the log along");
        }
    }

    @Test
    @DisplayName(
            "G04 has the log compared with a checkpoint that was kept, and is told when a file or a period is none")
    void kept() {
        try (Visitor officer = demo.signedIn("compliance-1", "en")) {
            officer.open("/admin/audit");
            Locator file = officer.page().locator("input[type=file]");
            file.setInputFiles(downloaded(officer, "Keep the keys"));
            assertThat(officer.page().getByText("There is no checkpoint in")).isVisible();
            officer.field("First day").fill("2026-11-02");
            officer.field("Last day").fill("2026-11-01");
            assertThat(officer.page().getByText("The last day lies before the first."))
                    .isVisible();
            officer.assertForEveryone("a file and a period that are none");
            Path checkpoint = downloaded(officer, "Keep the checkpoint");

            Request sent = officer.page()
                    .waitForRequest(request -> request.method().equals("POST"), () -> file.setInputFiles(checkpoint));

            assertThat(sent.postData()).contains("\"kept\":{\"checkpoint\":{");
            officer.settled();
            assertThat(officer.page().getByText("Whole: nothing was changed")).isVisible();
            assertThat(officer.page().getByText("There is no checkpoint in")).hasCount(0);
        }
    }

    @Test
    @DisplayName("G12 makes a pack for the works council, opens it, and keeps it as a PDF")
    void pack() throws IOException {
        try (Visitor officer = demo.signedIn("compliance-1", "nl")) {
            officer.open("/admin/packs");
            officer.button("Pakket maken").click();
            assertThat(officer.page().getByText("Het pakket is gemaakt.")).isVisible();
            officer.page()
                    .locator("main table a[href*='/admin/packs/']")
                    .first()
                    .click();
            assertThat(officer.title()).containsText("Pakket van");
            officer.settled().assertForEveryone("a pack");

            Path pdf = downloaded(officer, "PDF, Nederlands");

            assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F', '-');
            officer.assertQuietConsole("a pack");
        }
    }

    private Path downloaded(Visitor officer, String button) {
        Path file = folder.resolve(button.replaceAll("[^A-Za-z]", ""));
        officer.page().waitForDownload(() -> officer.button(button).click()).saveAs(file);
        return file;
    }

    private static boolean isProof(Path file, String decision) throws IOException {
        Json.Fields proof = Json.readFields(Files.readString(file));
        SignedCheckpoint signed = SignedCheckpoint.of(proof.fields("signed"));
        List<Hash> path = proof.items("proof").stream()
                .map(hash -> Hash.ofHex(((Json.Text) hash).value()))
                .toList();
        return proof.fields("leaf").text("decisionId").equals(decision)
                && Proof.isIncluded(
                        Leaf.hash(proof.fields("leaf")),
                        proof.whole("index"),
                        signed.checkpoint().size(),
                        path,
                        signed.checkpoint().root());
    }

    private static String verified(Path export, Path keys, Path checkpoint) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Verify.run(
                List.of(export.toString(), "--key", keys.toString(), "--checkpoint", checkpoint.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
