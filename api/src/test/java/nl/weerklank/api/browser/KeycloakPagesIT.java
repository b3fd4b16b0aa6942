package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.PackagedService;
import nl.weerklank.api.security.KeycloakVisit;
import nl.weerklank.api.security.ServiceWithKeycloak;
import nl.weerklank.api.security.TrialKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Somebody whom a Keycloak signs in")
@ExtendWith(KeycloakVisit.class)
@EnabledIfSystemProperty(
        named = "weerklank.long",
        matches = "true",
        disabledReason = "takes minutes: ./weerklank test --long")
class KeycloakPagesIT {

    private static final Pattern THERE = Pattern.compile("/realms/weerklank/");

    private static TrialKeycloak keycloak;
    private static PackagedService service;
    private static Chromium chromium;

    @BeforeAll
    static void meet(ServiceWithKeycloak both) {
        Chromium.require();
        keycloak = both.keycloak();
        service = both.service();
        chromium = Chromium.start();
    }

    /** Whatever became of a test, the next one finds Keycloak there. */
    @AfterEach
    void bringBack() throws IOException, InterruptedException {
        if (!keycloak.isRunning()) {
            keycloak.start();
        }
    }

    @AfterAll
    static void leave() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(
            name = "is asked there in {0}, stays there with a wrong password, and comes back to the page they wanted")
    @CsvSource({"nl, Aanmelden bij je organisatie, Regels", "en, Sign in with your organisation, Rules"})
    void deepLink(String language, String signIn, String title) {
        try (Visitor lead = visitor(language)) {
            lead.open("/admin/rules?q=campaign");
            lead.assertForEveryone("the way to the provider");
            lead.assertQuietConsole("the way to the provider");
            lead.link(signIn).click();
            assertThat(lead.page()).hasURL(THERE);
            assertThat(lead.page().locator("html")).hasAttribute("lang", language);

            signInThere(lead.page(), "comms-2", "not the password");
            assertThat(lead.page()).hasURL(THERE);
            assertThat(lead.page().locator("#password")).isVisible();
            signInThere(lead.page(), "comms-2", TrialKeycloak.PASSWORD);

            assertThat(lead.page())
                    .hasURL(service.uri("/admin/rules?q=campaign").toString());
            assertThat(lead.title()).hasText(title);
            assertThat(lead.button(language.equals("nl") ? "Menu van comms-2" : "Menu of comms-2"))
                    .isVisible();
            assertThat((String) lead.page().evaluate("() => document.cookie + JSON.stringify({...localStorage})"))
                    .doesNotContain("eyJ", "q_session");
        }
    }

    @Test
    @DisplayName("comes to their own page as an employee, and the console stays empty under the strict policy")
    void employee(ServiceWithKeycloak both) throws IOException, InterruptedException {
        both.introduce("e-24");
        try (Visitor employee = visitor("nl")) {
            signIn(employee, "/me/write", "e-24");
            assertThat(employee.page()).hasURL(service.uri("/me/write").toString());
            employee.forgetComplaints();

            for (String page : new String[] {"/me/start", "/me", "/me/preferences", "/me/data"}) {
                employee.open(page).assertForEveryone(page);
            }

            employee.assertQuietConsole("the pages of an employee");
        }
    }

    @Test
    @DisplayName("notices nothing of tokens that are renewed")
    void renews() throws InterruptedException {
        try (Visitor lead = visitor("nl")) {
            signIn(lead, "/admin/rules", "comms-2");
            lead.settled().forgetComplaints();
            String before = session(lead);

            Eventually.holds("the tokens are renewed", () -> {
                lead.keyboard().press("g", "c");
                assertThat(lead.title()).hasText("Verhalen");
                lead.keyboard().press("g", "r");
                assertThat(lead.title()).hasText("Regels");
                lead.settled();
                return !session(lead).equals(before);
            });

            assertThat(lead.dialog()).hasCount(0);
            lead.assertQuietConsole("pages during which tokens are renewed");
        }
    }

    @Test
    @DisplayName("signs out at both, sees nothing on a look back, and is asked for the password the next time")
    void signsOut() {
        try (Visitor lead = visitor("nl")) {
            signIn(lead, "/admin/rules", "comms-2");
            lead.settled().button("Menu van comms-2").click();
            lead.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Afmelden"))
                    .click();
            assertThat(lead.link("Aanmelden bij je organisatie")).isVisible();
            assertThat(lead.page()).hasURL(service.uri("/admin/").toString());

            lead.open("/admin/rules");
            assertThat(lead.title()).hasText("Aanmelden bij Weerklank");
            lead.link("Aanmelden bij je organisatie").click();

            assertThat(lead.page().locator("#password")).isVisible();
        }
    }

    @ParameterizedTest(name = "reads as {0}: {1}; and can leave")
    @CsvSource({"new-here, Je hebt hier nog geen rol", "lost, Dit account hoort niet bij een organisatie"})
    void withoutAPlace(String user, String told) {
        try (Visitor newcomer = visitor("nl")) {
            signIn(newcomer, "/admin/rules", user);
            assertThat(newcomer.page().getByText(told)).isVisible();
            newcomer.assertForEveryone(told);
            newcomer.button("Afmelden").click();
            newcomer.link("Aanmelden bij je organisatie").click();

            assertThat(newcomer.page().locator("#password")).isVisible();
        }
    }

    @Test
    @DisplayName(
            "whose session an administrator ended there keeps what they typed, signs in again beside it, and goes on")
    void endedElsewhere() throws IOException, InterruptedException {
        try (Visitor lead = visitor("nl")) {
            signIn(lead, "/admin/tagging", "comms-2");
            type(lead.settled());

            keycloak.signOut("comms-2");
            submitUntil(lead, lead.heading("Je sessie is afgelopen"));
            assertTyped(lead);
            lead.assertForEveryone("the end of a session at the provider");
            Page beside = lead.page().context().waitForPage(() -> lead.link("Aanmelden in een nieuw tabblad")
                    .click());
            signInThere(beside, "comms-2", TrialKeycloak.PASSWORD);
            assertThat(beside.locator("main h1")).isVisible();
            beside.close();
            lead.page().bringToFront();
            lead.page().evaluate("() => window.dispatchEvent(new Event('focus'))");

            assertThat(lead.heading("Je sessie is afgelopen")).hasCount(0);
            assertTyped(lead);
            submitUntil(lead, lead.page().getByText("Duurzaamheid").first());
        }
    }

    @Test
    @DisplayName("reads that it is away when it is, loses nothing, and goes on when it is back; the log tells it once")
    void away() throws IOException, InterruptedException {
        try (Visitor lead = visitor("nl");
                Visitor newcomer = visitor("nl")) {
            signIn(lead, "/admin/tagging", "comms-2");
            type(lead.settled());
            int logged = service.log().length();

            keycloak.stop();
            submitUntil(lead, lead.page().getByText("De identiteitsdienst antwoordt niet"));
            assertTyped(lead);
            lead.assertForEveryone("a page while the provider is away");
            newcomer.open("/admin/rules").link("Aanmelden bij je organisatie").click();
            assertThat(newcomer.page().getByText("Aanmelden lukt nu niet")).isVisible();
            newcomer.assertForEveryone("the way to a provider that is away");

            keycloak.start();
            submitUntil(lead, lead.page().getByText("Duurzaamheid").first());
            assertTyped(lead);
            newcomer.link("Aanmelden bij je organisatie").click();
            signInThere(newcomer.page(), "comms-2", TrialKeycloak.PASSWORD);
            assertThat(newcomer.page()).hasURL(service.uri("/admin/rules").toString());

            String told = service.log().substring(logged);
            assertThat(told.lines().filter(line -> line.contains("does not answer")))
                    .hasSize(1);
            assertThat(told).doesNotContain("\tat ", "eyJ");
        }
    }

    private static Visitor visitor(String language) {
        return chromium.visitor(service.uri("/"), language, 1280, ColorScheme.LIGHT);
    }

    private static void signIn(Visitor visitor, String page, String user) {
        visitor.open(page).link("Aanmelden bij je organisatie").click();
        signInThere(visitor.page(), user, TrialKeycloak.PASSWORD);
        visitor.page().waitForURL(address -> address.startsWith(service.uri("/").toString()));
    }

    private static void signInThere(Page page, String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static void type(Visitor lead) {
        lead.field("Titel").fill("Warmtepompen in de wijk");
        lead.field("Tekst").fill("We vervingen alle cv-ketels door warmtepompen. Dat scheelt veel CO2.");
    }

    private static void assertTyped(Visitor lead) {
        assertThat(lead.field("Titel")).hasValue("Warmtepompen in de wijk");
    }

    /** Tokens hold for some seconds, so that what happens at the provider shows after a while. */
    private static void submitUntil(Visitor lead, Locator shown) throws InterruptedException {
        Locator button = lead.page().locator("main form button[type=submit]");
        Eventually.holds("it shows " + shown, () -> {
            if (!shown.isVisible()) {
                button.click();
                assertThat(button).isEnabled();
            }
            return shown.isVisible();
        });
    }

    private static String session(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .map(cookie -> cookie.value)
                .reduce("", String::concat);
    }
}
