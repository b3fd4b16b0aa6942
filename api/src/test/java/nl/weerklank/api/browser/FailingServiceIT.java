package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("When the service fails")
@ExtendWith(DemoVisit.class)
@EnabledIfSystemProperty(
        named = "weerklank.long",
        matches = "true",
        disabledReason = "takes minutes: ./weerklank test --long")
class FailingServiceIT {

    private static final String CALLS = "**/v1/**";

    private final DemoPages demo;

    FailingServiceIT(DemoPages demo) {
        this.demo = demo;
    }

    /** How a service can fail, and what somebody reads then. */
    enum Failure {
        BREAKS(
                route -> route.fulfill(new Route.FulfillOptions().setStatus(500)),
                "Er ging iets mis bij Weerklank zelf"),
        IS_BUSY(
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "20"))),
                "Probeer het over 20 seconden opnieuw."),
        IS_GONE(route -> route.abort("connectionrefused"), "Weerklank is niet bereikbaar");

        private final Consumer<Route> answer;
        private final String says;

        Failure(Consumer<Route> answer, String says) {
            this.answer = answer;
            this.says = says;
        }

        void begin(Visitor visitor) {
            visitor.page().route(CALLS, answer);
        }

        Locator toldTo(Visitor visitor) {
            return visitor.page().getByText(says).first();
        }
    }

    @ParameterizedTest(name = "and {0}, {1} is told so on {2}, and goes on from there once it works again")
    @CsvSource({
        "BREAKS, comms-1, /admin/rules",
        "IS_BUSY, comms-1, /admin/rules",
        "IS_GONE, comms-1, /admin/rules",
        "BREAKS, comms-2, /admin/changes",
        "IS_BUSY, comms-2, /admin/changes",
        "IS_GONE, comms-2, /admin/changes",
        "BREAKS, compliance-1, /admin/decisions",
        "IS_BUSY, compliance-1, /admin/decisions",
        "IS_GONE, compliance-1, /admin/decisions",
        "BREAKS, compliance-1, /admin/audit",
        "IS_BUSY, compliance-1, /admin/audit",
        "IS_GONE, compliance-1, /admin/audit",
        "BREAKS, e-42, /me/preferences",
        "IS_BUSY, e-42, /me/preferences",
        "IS_GONE, e-42, /me/preferences"
    })
    void loading(Failure failure, String user, String page) {
        try (Visitor visitor = demo.signedIn(user, "nl")) {
            failure.begin(visitor);
            visitor.open(page);
            assertThat(failure.toldTo(visitor)).isVisible();
            visitor.assertForEveryone(page + " of a service that " + failure);

            visitor.page().unroute(CALLS);
            Locator retries = visitor.button("Opnieuw proberen");
            while (retries.count() > 0) {
                retries.first().click();
                visitor.settled();
            }

            assertThat(failure.toldTo(visitor)).hasCount(0);
            visitor.assertForEveryone(page);
        }
    }

    @ParameterizedTest(name = "to answer soon, {0} reads on {1} that waiting helps, and gets what was asked for")
    @CsvSource({
        "comms-1, /admin/rules",
        "comms-2, /admin/changes",
        "compliance-1, /admin/decisions",
        "compliance-1, /admin/audit",
        "e-42, /me/preferences"
    })
    void slow(String user, String address) {
        try (Visitor visitor = demo.signedIn(user, "nl").settled()) {
            Page page = visitor.page();
            List<Route> held = new ArrayList<>();
            page.clock().install();
            page.route(CALLS, held::add);
            page.navigate(address);
            page.locator("main [role=progressbar]").first().waitFor();
            page.clock().fastForward(10_000);
            assertThat(page.getByText("Dit duurt langer dan anders").first()).isVisible();
            visitor.assertForEveryone("waiting for " + address);

            page.unroute(CALLS);
            held.forEach(Route::resume);

            assertThat(page.getByText("Dit duurt langer dan anders")).hasCount(0);
            assertThat(page.locator("main [role=progressbar]")).hasCount(0);
        }
    }

    @ParameterizedTest(name = "and {0}, a lead keeps the number they typed in a rule, and saves it later")
    @EnumSource(Failure.class)
    void editing(Failure failure) {
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            String change = begin(lead);
            lead.open("/admin/changes/" + change + "/rules/relevance.expert");
            Locator number = lead.page().locator("input[type=number]").first();
            String typed = String.valueOf(Integer.parseInt(number.inputValue()) + 1);
            number.fill(typed);
            assertThat(lead.page().locator("ins").first()).isVisible();

            failure.begin(lead);
            lead.button("Opslaan").click();
            assertThat(failure.toldTo(lead)).isVisible();
            assertThat(number).hasValue(typed);
            lead.assertForEveryone("the editor of a service that " + failure);
            lead.page().unroute(CALLS);
            lead.button("Opslaan").click();

            assertThat(lead.page().getByText("Opgeslagen om")).isVisible();
            assertThat(failure.toldTo(lead)).hasCount(0);
        }
    }

    @ParameterizedTest(name = "and {0}, a reviewer keeps the comment they typed, and places it later")
    @EnumSource(Failure.class)
    void commenting(Failure failure) {
        try (Visitor reviewer = demo.signedIn("comms-2", "nl")) {
            reviewer.open("/admin/changes/" + begin(reviewer));
            Locator comment = reviewer.field("Je reactie");
            comment.fill("Nog even over nadenken.");

            failure.begin(reviewer);
            reviewer.button("Reactie plaatsen").click();
            assertThat(failure.toldTo(reviewer)).isVisible();
            assertThat(comment).hasValue("Nog even over nadenken.");
            reviewer.assertForEveryone("a comment to a service that " + failure);
            reviewer.page().unroute(CALLS);
            reviewer.button("Reactie plaatsen").click();

            assertThat(comment).hasValue("");
            assertThat(reviewer.page().getByText("Nog even over nadenken.").first())
                    .isVisible();
        }
    }

    @ParameterizedTest(name = "and {0}, an officer keeps the person and the case they typed, and looks them up later")
    @EnumSource(Failure.class)
    void lookingUp(Failure failure) {
        try (Visitor officer = demo.signedIn("compliance-2", "nl")) {
            officer.open("/admin/decisions");
            officer.button("Iemand bij naam opzoeken").click();
            officer.field("Code van de medewerker").fill("e-42");
            officer.field("Kenmerk van de zaak").fill("klacht-2026-9");

            failure.begin(officer);
            officer.inDialog("Vastleggen en opzoeken").click();
            assertThat(officer.dialog().getByText(failure.says)).isVisible();
            assertThat(officer.field("Code van de medewerker")).hasValue("e-42");
            assertThat(officer.field("Kenmerk van de zaak")).hasValue("klacht-2026-9");
            officer.assertForEveryone("looking up in a service that " + failure);
            officer.page().unroute(CALLS);
            officer.inDialog("Vastleggen en opzoeken").click();

            assertThat(officer.page().getByText("voor zaak klacht-2026-9").first())
                    .isVisible();
        }
    }

    @ParameterizedTest(name = "and {0}, an employee keeps the reason they typed, and gives it later")
    @EnumSource(Failure.class)
    void declining(Failure failure) {
        try (Visitor employee = demo.signedIn("e-42", "nl")) {
            employee.open("/me/start").button("Naar mijn pagina").click();
            employee.button("Niets voor mij").first().waitFor();
            Locator card = employee.page().locator("article").first();
            employee.button("Niets voor mij").first().click();
            Locator reason = employee.field("Waarom past het niet[?]");
            reason.fill("Daar ging ik al over.");

            failure.begin(employee);
            employee.button("Weghalen").click();
            assertThat(failure.toldTo(employee)).isVisible();
            assertThat(reason).hasValue("Daar ging ik al over.");
            employee.assertForEveryone("an answer to a service that " + failure);
            employee.page().unroute(CALLS);
            employee.button("Weghalen").click();

            assertThat(reason).hasCount(0);
            assertThat(card.locator("[role=status]").first()).isVisible();
        }
    }

    /** A change of one's own, begun without the pages. */
    private static String begin(Visitor visitor) {
        String answer = visitor.page()
                .request()
                .post(
                        "/v1/rule-sets/drafts",
                        RequestOptions.create()
                                .setHeader("X-Requested-By", "weerklank")
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"title\": \"Bij storing\"}"))
                .text();
        String id = answer.replaceAll("(?s).*\"draftId\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        assertThat(id).as(answer).doesNotContain("{");
        return id;
    }
}
