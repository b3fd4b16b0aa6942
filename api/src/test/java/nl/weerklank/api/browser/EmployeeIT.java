package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("An employee")
@ExtendWith(DemoVisit.class)
class EmployeeIT {

    private final DemoPages demo;

    EmployeeIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName("reads why a suggestion fits, puts one off, declines one, and sees both back among their data")
    void answers() {
        try (Visitor employee = demo.visitor("nl", 390, ColorScheme.LIGHT).signIn("e-05")) {
            employee.open("/me/start");
            employee.button("Naar mijn pagina").click();
            employee.settled();
            assertThat(employee.heading("Waarom dit bij je past").first()).isVisible();
            employee.assertForEveryone("my suggestions");

            employee.button("Nu niet").first().click();
            employee.assertForEveryone("putting off");
            employee.button("Over een week").click();
            employee.button("Niets voor mij").first().click();
            employee.button("Weghalen").click();
            employee.settled().assertForEveryone("two answers");
            employee.link("Gegevens").click();
            employee.settled().assertForEveryone("my data");

            assertThat(employee.page()
                            .getByText(Pattern.compile(": niets voor mij"))
                            .first())
                    .isVisible();
            assertThat(employee.page().getByText(Pattern.compile(": later")).first())
                    .isVisible();
            employee.assertQuietConsole("my pages");
        }
    }

    @Test
    @DisplayName("R36 reads what their page learnt from an answer, and has it forgotten")
    void forgets() {
        try (Visitor employee = demo.visitor("nl", 390, ColorScheme.DARK).signIn("e-02")) {
            employee.open("/me/start");
            employee.button("Naar mijn pagina").click();
            employee.settled().button("Niets voor mij").first().click();
            employee.button("Weghalen").click();
            employee.settled().link("Gegevens").click();
            employee.settled();
            assertThat(employee.heading("Wat je pagina van je leerde")).isVisible();
            assertThat(employee.page().getByText("staat iets lager").first()).isVisible();

            employee.button("Laat dit vergeten").click();
            employee.assertFocusInDialog();
            employee.assertForEveryone("having it forgotten");
            employee.inDialog("Ja, vergeet het").click();

            Locator told = employee.page().getByText(Pattern.compile("Je liet dit vergeten op"));
            assertThat(told).isVisible();
            assertThat(employee.page().getByText("staat iets lager")).hasCount(0);
            assertThat(employee.button("Laat dit vergeten")).isFocused();
            employee.settled().assertForEveryone("forgotten");
            employee.assertQuietConsole("forgetting");
        }
    }

    @Test
    @DisplayName("gets friendly remarks on words of their own, marked where they are, and nothing is kept")
    void draft() {
        try (Visitor employee = demo.signedIn("e-24", "nl")) {
            employee.open("/me/write");
            employee.field("Je tekst").fill("Geweldig!!! Onze organisatie is de allerbeste, kijk snel!");
            employee.button("Laat nalezen").click();
            employee.settled().assertForEveryone("remarks on a draft");

            employee.assertQuietConsole("writing");
        }
    }
}
