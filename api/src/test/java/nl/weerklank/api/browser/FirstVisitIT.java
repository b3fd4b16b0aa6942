package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Somebody's first visit")
@ExtendWith(DemoVisit.class)
class FirstVisitIT {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final DemoPages demo;

    FirstVisitIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "takes a password that an administrator passed on, one of their own, and at most five taps and a minute to"
                    + " three suggestions with reasons; every answer is within a thumb's reach")
    void firstVisit() {
        String given = demo.letIn("newcomer-1", "e-12");
        try (Visitor newcomer = demo.visitor("nl", 390, ColorScheme.LIGHT)) {
            newcomer.page().navigate("/me");
            newcomer.fillIn("newcomer-1", given);
            newcomer.field("Je nieuwe wachtwoord").fill("een boot op de Vecht");
            newcomer.field("Nog een keer je nieuwe wachtwoord").fill("een boot op de Vecht");
            newcomer.assertForEveryone("choosing a password");
            newcomer.button("Wachtwoord kiezen en verder").click();

            long begun = System.nanoTime();
            assertThat(newcomer.heading("Wat past bij jou?")).isVisible();
            newcomer.settled();
            assertThat(newcomer.page().locator("input:checked")).hasCount(1);
            assertThat(newcomer.radio("Stuur me niets")).isChecked();
            newcomer.assertForEveryone("the first visit");

            List<Locator> taps = List.of(
                    newcomer.checkbox("Technologie & innovatie"),
                    newcomer.checkbox("Mijn vakkennis laten groeien en laten zien"),
                    newcomer.radio(Pattern.compile("^Lezen en bespreken")),
                    newcomer.radio(Pattern.compile("^Buiten werktijd")),
                    newcomer.radio("Een aantal mensen"));
            taps.forEach(Locator::check);
            Locator reasons = newcomer.heading("Waarom dit bij je past");
            assertThat(reasons).hasCount(3);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);

            System.out.printf(
                    "first visit: three reasoned suggestions after %d taps, %d ms%n", taps.size(), taken.toMillis());
            assertThat(taken).isLessThan(AT_MOST);
            newcomer.assertForEveryone("the first visit with suggestions");
        }
    }

    @Test
    @DisplayName("may skip everything, and leads to answers that are all one tap away")
    void skipping() {
        String given = demo.letIn("newcomer-2", "e-26");
        try (Visitor newcomer = demo.visitor("nl", 320, ColorScheme.DARK)) {
            newcomer.page().navigate("/me");
            newcomer.fillIn("newcomer-2", given);
            newcomer.field("Je nieuwe wachtwoord").fill("een boot op de Vecht");
            newcomer.field("Nog een keer je nieuwe wachtwoord").fill("een boot op de Vecht");
            newcomer.button("Wachtwoord kiezen en verder").click();
            assertThat(newcomer.heading("Wat past bij jou?")).isVisible();
            newcomer.forgetComplaints();
            newcomer.button("Naar mijn pagina").click();
            assertThat(newcomer.heading("Voor jou")).isVisible();
            newcomer.settled().assertForEveryone("the page of somebody who skipped everything");

            for (String part : List.of("Schrijven", "Voorkeuren", "Gegevens")) {
                newcomer.link(part).click();
                newcomer.settled().assertForEveryone(part);
            }

            newcomer.assertQuietConsole("the employee's pages");
        }
    }
}
