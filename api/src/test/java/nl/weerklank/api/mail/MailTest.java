package nl.weerklank.api.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Stage;
import nl.weerklank.engine.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In an organisation of its own that lets Weerklank send mail, with a mail server that speaks SMTP. */
@QuarkusTest
@DisplayName("Digests by mail:")
class MailTest {

    private static final String POST = "post";
    private static final Pattern LINK = Pattern.compile("https://weerklank\\.lindhout\\.example(/mail/[A-Za-z0-9_-]+)");

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Organisations organisations;

    @Inject
    Sql sql;

    @Inject
    MailLinks links;

    private final String unit = "unit-" + UUID.randomUUID();
    private final String person = "p-" + UUID.randomUUID();
    private final String address = person + "@lindhout.example";
    private GreenMail server = new GreenMail();

    @BeforeEach
    void somethingToSuggest() throws Exception {
        startServer();
        ensureItem();
    }

    @AfterEach
    void noServer() {
        server.stop();
    }

    @Test
    @DisplayName("a mail has a plain and a simple form, names nobody in its subject, and looks for nothing elsewhere")
    void forms() throws Exception {
        MimeMessage mail = mailTo("nl");

        String all = source(mail);
        assertThat(mail.getSubject()).isEqualTo("Misschien iets voor jou");
        assertThat(mail.getFrom()[0].toString()).contains("weerklank@lindhout.example");
        assertThat(types(mail)).containsExactly("text/plain", "text/html");
        assertThat(part(mail, "text/html"))
                .contains("<html lang=\"nl\">", "Een winter met de warmtepomp")
                .doesNotContain("<img", "<script", "<style", "src=", "Iemand Anders", person);
        assertThat(part(mail, "text/plain"))
                .contains("Een winter met de warmtepomp", "Past bij je interesse", "Niet voor mij", "Ik stop ermee")
                .doesNotContain("Iemand Anders", person);
        assertThat(all).doesNotContain("employeeId");
    }

    @Test
    @DisplayName("R26 a mail is in the language that the person reads first")
    void english() throws Exception {
        MimeMessage mail = mailTo("en");

        assertThat(mail.getSubject()).isEqualTo("Perhaps something for you");
        assertThat(part(mail, "text/html")).contains("<html lang=\"en\">");
        assertThat(part(mail, "text/plain"))
                .contains("Fits your interest in", "Not for me", "I want to stop")
                .doesNotContain("Niet voor mij");
    }

    @Test
    @DisplayName("a mail can be stopped by the button of a mail program (RFC 8058)")
    void oneClick() throws Exception {
        MimeMessage mail = mailTo("nl");
        String stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s|[<>]", "");

        ValidatableResponse answer = given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(URI.create(stop).getPath())
                .then();

        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        answer.statusCode(200).contentType(containsString("text/html")).body(containsString("Je doet niet meer mee"));
        assertThat(preference("optIn")).isEqualTo("false");
        assertThat(setBy("optIn")).contains("PERSON", "mail-link");
    }

    @Test
    @DisplayName("looking at a link changes nothing, however often; the act is a POST, and works once")
    void lookingChangesNothing() throws Exception {
        MimeMessage mail = mailTo("nl");
        List<String> paths = links(mail);

        for (String path : paths) {
            given().get(path).then().statusCode(200).body(containsString("<form method=\"post\">"));
            given().get(path).then().statusCode(200).body(containsString("<form method=\"post\">"));
        }
        String before = outcome() + preference("optIn");
        ValidatableResponse first = given().post(paths.get(1)).then();
        ValidatableResponse second = given().post(paths.get(1)).then();

        assertThat(before).isEqualTo("nonetrue");
        first.statusCode(200).body(containsString("Deze suggestie komt niet meer terug"));
        second.statusCode(200).body(containsString("Dit was al gedaan"));
        given().get(paths.get(1)).then().body(containsString("Dit was al gedaan"));
        assertThat(outcome()).isEqualTo("DECLINED");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"0, SNOOZED", "1, DECLINED", "2, TOO_MUCH"})
    @DisplayName("R36 a link is an answer like any other:")
    void answers(int link, String outcome) throws Exception {
        MimeMessage mail = mailTo("nl");

        given().post(links(mail).get(link)).then().statusCode(200);

        assertThat(outcome()).isEqualTo(outcome);
        assertThat(outcomeAt()).isNotEmpty();
    }

    @Test
    @DisplayName("G06 what somebody did by mail is among what is held about them")
    void held() throws Exception {
        MimeMessage mail = mailTo("nl");
        given().post(links(mail).get(2)).then().statusCode(200);

        ValidatableResponse data = SignedIn.asAdded(person, Role.EMPLOYEE, person, POST)
                .get("/v1/employees/{id}/data", person)
                .then()
                .statusCode(200);

        data.body("mailLinks.act", hasItem("TOO_MUCH")).body("employer.email", equalTo(address));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"forged", "cut", "other act", "other organisation", "none", "long"})
    @DisplayName("a link that nobody here made gives a plain page and does nothing:")
    void forged(String how) throws Exception {
        MimeMessage mail = mailTo("nl");
        String token = links(mail).get(1).substring("/mail/".length());
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        String bad =
                switch (how) {
                    case "forged" -> changed(bytes, bytes.length - 1);
                    case "other act" -> changed(bytes, 9);
                    case "other organisation" -> changed(bytes, 8);
                    case "cut" -> token.substring(0, 40);
                    case "long" -> token.repeat(20);
                    default -> "none";
                };

        ValidatableResponse answer =
                given().header("Accept-Language", "nl").post("/mail/" + bad).then();

        answer.statusCode(404).contentType(containsString("text/html")).body(containsString("Deze link klopt niet"));
        given().get("/mail/" + bad).then().statusCode(404).body(not(containsString("<form")));
        assertThat(outcome()).isEqualTo("none");
    }

    @Test
    @DisplayName("a link of more than thirty days ago says so, in the language of its mail, and does nothing")
    void expired() throws Exception {
        mailTo("en");
        MailLink old = new MailLink(
                organisations.find(POST).orElseThrow(),
                MailAct.NOT_FOR_ME,
                Language.EN,
                suggestion(),
                Instant.now().minusSeconds(5));

        ValidatableResponse answer = given().post("/mail/" + links.token(old)).then();

        answer.statusCode(410).body(containsString("This link has expired"));
        assertThat(outcome()).isEqualTo("none");
    }

    @Test
    @DisplayName("a digest by mail counts what was sent, and says that Weerklank sends it")
    void counted() throws Exception {
        mailTo("nl");
        String digest = newestDigest();

        Eventually.holds(
                "it is counted", () -> platform().get("/v1/digests/" + digest).<Integer>path("result.sent") == 1);

        platform().get("/v1/digests/" + digest).then().body("sender", equalTo("WEERKLANK"));
        platform().get("/v1/digests/" + digest + "/pushes").then().body("items.size()", equalTo(0));
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("R37 a mail that the server refuses for good is not sent, and its place is free again")
    void refused() throws Exception {
        server.stop();
        try (RefusingServer nobody = RefusingServer.knowingNobody()) {
            digestFor("nl", address);
            Eventually.holds("it is refused", () -> state().equals("NOT_SENT"));

            assertThat(nobody.asked()).isEqualTo(1);
        }
        assertThat(jobs()).isZero();
        assertThat(Stage.pushed(Stage.ask(platform(), person, 5, "EMAIL"))).isNotNull();
    }

    @Test
    @DisplayName("R37 a mail of which nobody knows whether it was taken counts as sent, and is never sent again")
    void unknown() throws Exception {
        server.stop();
        try (RefusingServer silent = RefusingServer.hangingUpAfterTheText()) {
            digestFor("nl", address);
            Eventually.holds("it is handed over", () -> silent.asked() > 0 && jobs() == 0);

            assertThat(silent.asked()).isEqualTo(1);
            assertThat(state()).isEqualTo("CLAIMED");
        }
    }

    @Test
    @DisplayName("a mail server that is away is tried again, and the mail leaves when it is back")
    void serverAway() throws Exception {
        server.stop();
        digestFor("nl", address);
        Eventually.holds("it was tried", this::waitsForItsNextTry);

        startServer();
        Eventually.holds("it is there", () -> received() == 1);

        Eventually.holds("it is reported", () -> state().equals("SENT"));
    }

    @Test
    @DisplayName("R37 a mail that cannot leave before its time is over is given back")
    void timeIsOver() throws Exception {
        server.stop();
        digestFor("nl", address);
        Eventually.holds("it was tried", this::waitsForItsNextTry);

        // no next try fits any more
        inPost(() -> sql.change(
                "update mail_job set send_before = clock_timestamp() + interval '1 second', leased_until = null where"
                        + " employee_id = (select id from employee where external_id = ?)",
                person));

        Eventually.holds("it is given back", () -> state().equals("NOT_SENT"));
        assertThat(jobs()).isZero();
    }

    @Test
    @DisplayName("R37 a mail that was handed over by a service that died then is not sent again, and counts as sent")
    void diedMeanwhile() throws Exception {
        server.stop();
        digestFor("nl", address);
        Eventually.holds("it was tried", this::waitsForItsNextTry);
        inPost(() -> {
            sql.change("update nudge set state = 'CLAIMED' where suggestion_id = ?", suggestion());
            return sql.change(
                    "update mail_job set handed_over = true, leased_until = null where employee_id ="
                            + " (select id from employee where external_id = ?)",
                    person);
        });

        startServer();
        Eventually.holds("it is left alone", () -> jobs() == 0);

        assertThat(received()).isZero();
        assertThat(state()).isEqualTo("CLAIMED");
        assertThat(Stage.pushed(Stage.ask(platform(), person, 5, "EMAIL"))).isNull();
    }

    @Test
    @DisplayName("R12 an item withdrawn between planning and sending is not mailed")
    void withdrawnMeanwhile() throws Exception {
        server.stop();
        digestFor("nl", address);
        Eventually.holds("it was tried", this::waitsForItsNextTry);

        platform().delete("/v1/content/{id}", pushedItem());
        startServer();
        Eventually.holds("it is withdrawn", () -> state().equals("WITHDRAWN"));

        assertThat(received()).isZero();
    }

    @Test
    @DisplayName("R72 an item that the person declined elsewhere between planning and sending is not mailed")
    void declinedMeanwhile() throws Exception {
        server.stop();
        digestFor("nl", address);
        Eventually.holds("it was tried", this::waitsForItsNextTry);

        String elsewhere = Stage.suggestionOf(Stage.ask(platform(), person, 50, "PULL"), pushedItem());
        platform()
                .body(Map.of("outcome", "DECLINED"))
                .post("/v1/suggestions/{id}/outcome", elsewhere)
                .then()
                .statusCode(200);
        startServer();
        Eventually.holds("it is withdrawn", () -> state().equals("WITHDRAWN"));

        assertThat(received()).isZero();
        assertThat(jobs()).isZero();
    }

    @Test
    @DisplayName("who has no address gets no mail, and their place is free again")
    void noAddress() throws Exception {
        digestFor("nl", null);
        Eventually.holds("it is given back", () -> state().equals("NOT_SENT"));

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(jobs()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a b@c.example",
                "a@b.example, c@d.example",
                "a@b.example\\r\\nBcc: c@d.example",
                "<a@b.example>",
                "\\\"a\\\"@b.example",
                "a@-b.example",
                ".a@b.example"
            })
    @DisplayName("what is no plain address is refused:")
    void noAddressAtAll(String email) {
        platform()
                .body("{\"name\": \"Iemand\", \"unit\": \"x\", \"email\": \"%s\"}".formatted(email))
                .put("/v1/employees/{id}", person)
                .then()
                .statusCode(400)
                .body("field", equalTo("email"));
    }

    @Test
    @DisplayName("G05 an address goes with the person")
    void erased() throws Exception {
        mailTo("nl");
        given().post(links(server.getReceivedMessages()[0]).get(2));

        SignedIn.as(Role.HR_LEAD, POST)
                .delete("/v1/employees/{id}", person)
                .then()
                .statusCode(204);

        assertThat(inPost(() -> sql.first(
                                "select count(*) as number from employee where body::text like ?",
                                row -> row.number("number"),
                                "%" + address + "%")
                        .orElseThrow()))
                .isZero();
        given().post(links(server.getReceivedMessages()[0]).get(1)).then().statusCode(404);
    }

    // ------------------------------------------------------------------------------------------------ the stage --

    private MimeMessage mailTo(String language) throws Exception {
        digestFor(language, address);
        Eventually.holds("the mail is there", () -> received() == 1);
        return Arrays.stream(server.getReceivedMessages())
                .filter(this::isOurs)
                .findFirst()
                .orElseThrow();
    }

    /** One that was stopped does not start again. */
    private void startServer() {
        server = new GreenMail(new ServerSetup(MailPort.NUMBER, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Other tests' people may still have mail on its way. */
    private int received() {
        return (int)
                Arrays.stream(server.getReceivedMessages()).filter(this::isOurs).count();
    }

    private boolean isOurs(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().contains(person);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void digestFor(String language, String email) throws Exception {
        Map<String, Object> employee = new HashMap<>(Map.of(
                "id",
                person,
                "name",
                "Iemand Anders",
                "unit",
                unit,
                "languages",
                language.equals("en") ? List.of("en", "nl") : List.of(language),
                "timeZone",
                "UTC"));
        if (email != null) {
            employee.put("email", email);
        }
        platform().body(employee).put("/v1/employees/{id}", person).then().statusCode(200);
        Map<String, Object> preferences = Stage.openPreferences();
        preferences.remove("optIn");
        Stage.says(platform(), person, preferences);
        inPost(() -> sql.change("""
                update preference set opt_in = true, body = body || '{"optIn": true}'
                where employee_id = (select id from employee where external_id = ?)
                """, person));
        String digest = platform()
                .body(Map.of("unit", unit, "channel", "EMAIL", "limit", 50))
                .post("/v1/digests")
                .path("id");
        Eventually.holds("it is decided", () -> "DONE"
                .equals(platform().get("/v1/digests/" + digest).path("state")));
        assertThat(suggestion()).as("something to push").isNotNull();
    }

    /** A new item for each test: of one that many got today nobody gets more. */
    private void ensureItem() throws Exception {
        String id = "i-" + UUID.randomUUID();
        Stage.putItem(platform(), id);
        Stage.putPerson(platform(), "onlooker", "nobody");
        Stage.says(platform(), "onlooker", Map.of("interests", List.of("sustainability")));
        Eventually.holds(
                "the item can be found",
                () -> Stage.suggestionOf(Stage.ask(platform(), "onlooker", 50, "PULL"), id) != null);
    }

    private static RequestSpecification platform() {
        return SignedIn.as(Role.PLATFORM, POST).contentType("application/json");
    }

    private List<String> links(MimeMessage mail) throws Exception {
        List<String> paths = new ArrayList<>();
        LINK.matcher(part(mail, "text/plain")).results().forEach(found -> paths.add(found.group(1)));
        assertThat(paths).hasSize(4).doesNotHaveDuplicates();
        return paths;
    }

    private static String changed(byte[] bytes, int place) {
        byte[] other = bytes.clone();
        other[place] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(other);
    }

    private UUID suggestion() {
        return inPost(() -> sql.first("""
                        select s.id from suggestion s join employee e on e.id = s.employee_id
                        where e.external_id = ? and s.delivery = 'PUSH'
                        """, row -> row.uuid("id"), person).orElseThrow());
    }

    private String pushedItem() {
        return text("select content_external_id as text from suggestion where id = ?", suggestion());
    }

    private String state() {
        return text("select state as text from nudge where suggestion_id = ?", suggestion());
    }

    private String outcome() {
        return text("select coalesce(outcome, 'none') as text from suggestion where id = ?", suggestion());
    }

    private String outcomeAt() {
        return text("select outcome_at::text as text from suggestion where id = ?", suggestion());
    }

    private String newestDigest() {
        return text("select id::text as text from digest where unit = ?", unit);
    }

    private String preference(String field) {
        return text(
                "select body ->> ? as text from preference where employee_id = (select id from employee where external_id = ?)",
                field,
                person);
    }

    private String setBy(String field) {
        return text(
                "select set_by ->> ? as text from preference where employee_id = (select id from employee where external_id = ?)",
                field,
                person);
    }

    private long jobs() {
        return number("select count(*) as number from mail_job where employee_id ="
                + " (select id from employee where external_id = ?)");
    }

    /** Nobody has it in hand: a lease lasts longer than the first waits. */
    private boolean waitsForItsNextTry() {
        return number("select count(*) as number from mail_job where attempts > 0 and not handed_over"
                        + " and leased_until < clock_timestamp() + interval '1 minute'"
                        + " and employee_id = (select id from employee where external_id = ?)")
                > 0;
    }

    private long number(String question) {
        return inPost(
                () -> sql.first(question, row -> row.number("number"), person).orElseThrow());
    }

    private String text(String question, Object... arguments) {
        return inPost(
                () -> sql.first(question, row -> row.text("text"), arguments).orElseThrow());
    }

    private <T> T inPost(Supplier<T> work) {
        return transaction.in(organisations.find(POST).orElseThrow(), work);
    }

    private static List<String> types(MimeMessage mail) throws Exception {
        List<String> types = new ArrayList<>();
        for (BodyPart part : parts(mail)) {
            types.add(part.getContentType().replaceAll(";.*", "").strip());
        }
        return types;
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        for (BodyPart part : parts(mail)) {
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("no part " + type);
    }

    private static List<BodyPart> parts(MimeMessage mail) throws Exception {
        MimeMultipart content = (MimeMultipart) mail.getContent();
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < content.getCount(); i++) {
            parts.add(content.getBodyPart(i));
        }
        return parts;
    }

    private static String source(MimeMessage mail) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
