package nl.weerklank.api.ruledraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.weerklank.api.security.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Rules as files:")
class RuleFilesCallsTest {

    private static final String EXPERT = "relevance.expert";

    private final Desk ann = Desk.of("comms-1");
    private final Desk bob = Desk.of("comms-2");

    @Test
    @DisplayName("the same rules give the same bytes, one file for each rule in the order of their ids, in lines")
    void export() throws IOException {
        byte[] one = export("/v1/rule-sets/" + ann.published());
        byte[] other = export("/v1/rule-sets/" + bob.published());

        assertThat(one).isEqualTo(other);
        Map<String, String> files = unzipped(one);
        assertThat(files.keySet().stream().map(name -> name.replace(".json", "")))
                .isSorted()
                .contains("rules/relevance.expert");
        assertThat(files.get("rules/relevance.expert.json"))
                .startsWith("{\n  \"id\" : \"relevance.expert\",\n")
                .endsWith("}\n");
    }

    @Test
    @DisplayName("what was taken away and brought back unchanged changes nothing")
    void roundTrip() {
        String draft = ann.begin();

        take(draft, export("/v1/rule-sets/drafts/" + draft), "").statusCode(200).body("changes", empty());
    }

    @Test
    @DisplayName("one file changes one rule; a rule without a file stays, unless the others are to go")
    void changes() throws IOException {
        String draft = ann.begin();
        Map<String, String> one = Map.of("elsewhere/" + EXPERT + ".json", turned(170));

        take(draft, zipped(one), "").statusCode(200).body("changes.ruleId", contains(EXPERT));
        take(draft, zipped(one), "?removeOthers=true").statusCode(403).body("type", containsString("/not-owner"));
    }

    @Test
    @DisplayName("G08 files are an edit: they take approvals away, make an editor, and touch nobody else's rules")
    void approvals() throws IOException {
        String draft = ann.submitted(EXPERT, 171);
        Desk.of("compliance-1").approve(draft).statusCode(200);

        ValidatableResponse others = take(draft, zipped(Map.of("rules/cadence.budget.json", budget())), "");
        bobTakes(draft, zipped(Map.of("rules/" + EXPERT + ".json", turned(172))))
                .statusCode(200)
                .body("approvals", empty());

        others.statusCode(403).body("detail", containsString("cadence.budget is van HR"));
        bob.approve(draft).statusCode(403).body("type", containsString("/own-change"));
    }

    @Test
    @DisplayName("what is no zip of rules is refused with the file and why; names are only names")
    void refused() throws IOException {
        String draft = ann.begin();
        String rule = turned(173);
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("a/" + EXPERT + ".json", rule);
        twice.put("b/" + EXPERT + ".json", rule);

        take(draft, "PK not really".getBytes(StandardCharsets.UTF_8), "").statusCode(422);
        take(draft, new byte[0], "").statusCode(422);
        take(draft, zipped(Map.of("../../etc/passwd", "root")), "").statusCode(422);
        take(draft, zipped(Map.of("rules/other.name.json", rule)), "").statusCode(422);
        take(draft, zipped(twice), "").statusCode(422);
        take(draft, zipped(Map.of(EXPERT + ".json", " ".repeat(2_000_000))), "")
                .statusCode(422)
                .body("detail", containsString("65536"));
        take(draft, zipped(Map.of(EXPERT + ".json", "{\"id\": 1}")), "")
                .statusCode(422)
                .body("type", containsString("/rule-refused"));
        ann.read(draft).body("changes", empty());
        take(draft, zipped(Map.of("../../" + EXPERT + ".json", rule)), "").statusCode(200);
    }

    @Test
    @DisplayName("every file that holds no rule is named, with what is the matter with it")
    void eachFile() throws IOException {
        String draft = ann.begin();
        Map<String, String> files = Map.of(
                "rules/" + EXPERT + ".json",
                turned(174),
                "rules/relevance.one.json",
                "{\"id\": 1}",
                "rules/relevance.two.json",
                "no JSON at all");

        ValidatableResponse taken = take(draft, zipped(files), "");

        taken.statusCode(422)
                .body("detail", containsString("relevance.one.json"))
                .body("files.file", contains("relevance.one.json", "relevance.two.json"))
                .body("files[0].issues.path", hasItem("/id"))
                .body("files[1].issues[0].message.nl", not(emptyString()));
    }

    private ValidatableResponse take(String draft, byte[] zip, String query) {
        return taking(ann, draft, zip, query);
    }

    private ValidatableResponse bobTakes(String draft, byte[] zip) {
        return taking(bob, draft, zip, "");
    }

    private static ValidatableResponse taking(Desk who, String draft, byte[] zip, String query) {
        return SignedIn.with(SignedIn.personToken(who.user(), who.organisation()))
                .header("Accept-Language", "nl")
                .contentType("application/zip")
                .body(zip)
                .post("/v1/rule-sets/drafts/" + draft + "/import" + query)
                .then();
    }

    private byte[] export(String of) {
        return ann.call()
                .get(of + "/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static String turned(int value) {
        return Desk.turned(Desk.shipped(EXPERT), value).toString();
    }

    private static String budget() {
        ObjectNode budget = Desk.shipped("cadence.budget");
        return Desk.turned(budget, 7).toString();
    }

    private static byte[] zipped(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
