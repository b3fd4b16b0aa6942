package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What surrounds every page")
@ExtendWith(DemoVisit.class)
class ShellIT {

    private final DemoPages demo;

    ShellIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName("lets nobody in with a wrong password, says so, and lets them in with the right one")
    void signIn() {
        try (Visitor visitor = demo.visitor("nl")) {
            visitor.open("/admin/");
            visitor.assertForEveryone("the sign-in page");

            visitor.fillIn("comms-1", "not the password");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
            visitor.assertForEveryone("the sign-in page after a mistake");
            visitor.fillIn("comms-1", DemoPages.PASSWORD);

            assertThat(visitor.heading("Begin")).isVisible();
        }
    }

    @Test
    @DisplayName("keeps no token where a script could read it")
    void noToken() {
        try (Visitor visitor = demo.signedIn("comms-1", "nl").settled()) {
            String readable = (String) visitor.page()
                    .evaluate("() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");

            assertThat(readable).doesNotContain("eyJ", "token");
        }
    }

    @Test
    @DisplayName("speaks the other language at once, and still after a reload")
    void language() {
        try (Visitor visitor = demo.signedIn("comms-1", "nl").settled()) {
            visitor.button("Menu van comms-1").click();
            visitor.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(visitor.heading("Start")).isVisible();
            visitor.page().reload();

            assertThat(visitor.heading("Start")).isVisible();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    @DisplayName("wears the colours of the device until somebody chooses others")
    void colours() {
        try (Visitor visitor =
                demo.visitor("en", 1280, ColorScheme.DARK).signIn("comms-1").settled()) {
            assertThat(visitor.page().locator("html.pf-v6-theme-dark")).hasCount(1);

            visitor.button("Menu of comms-1").click();
            visitor.assertForEveryone("the open menu");
            visitor.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Light"))
                    .click();

            assertThat(visitor.page().locator("html.pf-v6-theme-dark")).hasCount(0);
        }
    }

    @Test
    @DisplayName("tells its keys, and goes where they say")
    void keys() {
        try (Visitor visitor = demo.signedIn("comms-1", "nl").settled()) {
            visitor.page().keyboard().press("Shift+?");
            assertThat(visitor.heading("Sneltoetsen")).isVisible();
            visitor.assertForEveryone("the keys");
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.heading("Sneltoetsen")).hasCount(0);
            visitor.page().keyboard().press("g");
            visitor.page().keyboard().press("r");

            assertThat(visitor.page()).hasURL(demo.at("/admin/rules"));
        }
    }

    @Test
    @DisplayName("fits a telephone with the navigation open and closed, and its menu is within reach")
    void telephone() {
        try (Visitor visitor =
                demo.visitor("nl", 320, ColorScheme.LIGHT).signIn("comms-1").settled()) {
            visitor.button("Navigatie tonen of verbergen").click();
            visitor.assertForEveryone("the start with the navigation open");
            visitor.button("Navigatie tonen of verbergen").click();
            visitor.button("Menu van comms-1").click();

            assertThat(visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Afmelden")))
                    .isInViewport();
        }
    }

    @Test
    @DisplayName("says that the service is away, and shows the page once it is back")
    void serviceAway() {
        try (Visitor visitor = demo.signedIn("comms-1", "nl").settled()) {
            visitor.page().route("**/v1/**", Route::abort);
            visitor.page().reload();
            assertThat(visitor.page().getByText("Weerklank is niet bereikbaar").first())
                    .isVisible();
            visitor.assertForEveryone("the start without the service");

            visitor.page().unroute("**/v1/**");
            visitor.button("Opnieuw proberen").first().click();

            assertThat(visitor.page().getByText("Weerklank is niet bereikbaar")).hasCount(0);
        }
    }

    @Test
    @DisplayName("keeps the page as it is when the session ends, until its owner is back")
    void sessionEnds() {
        try (Visitor visitor = demo.signedIn("comms-1", "nl").settled()) {
            visitor.page().context().clearCookies();
            visitor.page().keyboard().press("g");
            visitor.page().keyboard().press("r");
            assertThat(visitor.heading("Je sessie is afgelopen")).isVisible();
            visitor.assertForEveryone("the end of a session");
            visitor.page().locator("#password").fill(DemoPages.PASSWORD);
            visitor.page().keyboard().press("Enter");

            assertThat(visitor.heading("Je sessie is afgelopen")).hasCount(0);
            assertThat(visitor.page().locator("main h1")).hasText("Regels");
        }
    }

    @Test
    @DisplayName("shows an employee their own page, not the administration")
    void employee() {
        try (Visitor visitor = demo.signedIn("e-05", "nl").settled()) {
            assertThat(visitor.page()).hasURL(Pattern.compile("/me(/start)?$"));
        }
    }

    @Test
    @DisplayName(
            "says of a page that belongs to another role that it does, and of one that is not there that it is not")
    void elsewhere() {
        try (Visitor visitor = demo.signedIn("works-council-1", "nl").settled()) {
            visitor.page().navigate("/admin/content");
            assertThat(visitor.heading("Deze pagina hoort niet bij jouw rol")).isVisible();
            visitor.page().navigate("/admin/nowhere");

            assertThat(visitor.heading("Deze pagina bestaat niet")).isVisible();
            visitor.assertForEveryone("a page that is not there");
        }
    }

    @Test
    @DisplayName("signs out, and a look back shows nothing")
    void signOut() {
        try (Visitor visitor = demo.signedIn("compliance-2", "nl").settled()) {
            visitor.open("/admin/decisions");
            visitor.button("Menu van compliance-2").click();
            visitor.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Afmelden"))
                    .click();
            assertThat(visitor.page().locator("#user")).isVisible();
            visitor.page().goBack();

            assertThat(visitor.page().locator("#user")).isVisible();
        }
    }

    @Test
    @DisplayName("weighs at most 350 kB of script and style, up to the first page after signing in")
    void weight() {
        try (Visitor visitor = demo.visitor("nl").signIn("comms-1")) {
            visitor.settled();
            List<?> sizes = (List<?>)
                    visitor.page()
                            .evaluate(
                                    "() => performance.getEntriesByType('resource').filter(r => /[.](js|css)$/.test(r.name)).map(r => r.encodedBodySize)");

            assertThat(sizes).isNotEmpty();
            assertThat(sizes.stream()
                            .mapToInt(size -> ((Number) size).intValue())
                            .sum())
                    .isBetween(100_000, 350_000);
        }
    }
}
