package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every test leaves the programme of the demo as it found it: others look at the same one. */
@DisplayName("Somebody who runs the programme")
@ExtendWith(DemoVisit.class)
class ProgrammeIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final DemoPages demo;

    ProgrammeIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName("R18 makes it quiet in two clicks and a reason, sees it said on the start page, and ends it")
    void quiet() {
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            lead.open("/admin/programme");
            lead.button("Nu stil").click();
            lead.inDialog("Stil vanaf nu").click();
            assertThat(lead.dialog()).containsText("Vul in waarom het stil moet zijn.");
            lead.assertForEveryone("asking why it is quiet");
            lead.field("Waarom is het stil\\?").fill("storing in de meldkamer");
            lead.inDialog("Stil vanaf nu").click();
            Locator part = lead.page().locator("#quiet");
            assertThat(part).containsText("storing in de meldkamer", PATIENTLY);
            assertThat(part).containsText("Tot iemand de stilte beëindigt");
            lead.assertForEveryone("a programme that is quiet");

            lead.open("/admin/");
            assertThat(lead.page().getByText("Het is nu stil: er gaan geen pushberichten uit"))
                    .isVisible();
            lead.assertForEveryone("the start page while it is quiet");

            lead.link("Naar het programma").click();
            lead.settled();
            lead.button("Stilte beëindigen: Iedereen").click();
            assertThat(part).containsText("Het is nu nergens stil", PATIENTLY);
            lead.button("Eerdere stiltes").click();
            assertThat(part).containsText("Beëindigd op", PATIENTLY);
            lead.assertForEveryone("earlier silences");
            lead.assertQuietConsole("the programme");
        }
    }

    @Test
    @DisplayName(
            "R18 can make one unit or one theme quiet, on a telephone, in English and in the dark; a unit where nobody works is refused beside its field")
    void quietForSome() {
        try (Visitor lead = demo.visitor("en", 320, ColorScheme.DARK).signIn("comms-1")) {
            lead.open("/admin/programme");
            lead.button("Quiet now").click();
            lead.field("Why is it quiet\\?").fill("closed period");
            lead.radio("One theme").check();
            lead.assertForEveryone("making a theme quiet");
            lead.radio("One unit").check();
            lead.field("Unit").fill("nowhere");
            lead.inDialog("Quiet from now on").click();
            assertThat(lead.page().locator("#quiet-unit-said")).containsText("nowhere", PATIENTLY);
            lead.assertForEveryone("a unit where nobody works");
        }
    }

    @Test
    @DisplayName("R37 sees what other caps would mean for an invented employee, saves them, and goes back")
    void caps() {
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            lead.open("/admin/programme");
            Locator count = lead.page().getByText(Pattern.compile("pushberichten? in vijf weken\\."));
            String before = count.textContent();

            lead.field("In 7 dagen").fill("1");
            assertThat(count).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            lead.assertForEveryone("the month of an invented employee");
            String tighter = count.textContent();
            lead.field("De verzonnen medewerker").selectOption("IGNORING");
            assertThat(count).not().hasText(tighter, new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            lead.field("In 7 dagen").fill("9");
            assertThat(lead.page().getByText("Vul eerst bovengrenzen in die mogen"))
                    .isVisible();

            save(lead, "1", "van 3 naar 1");
            save(lead, "3", "van 1 naar 3");
            lead.assertQuietConsole("the programme");
        }
    }

    private static void save(Visitor lead, String week, String change) {
        lead.field("In 7 dagen").fill(week);
        lead.field("Waarom wijzig je dit\\?").fill("rustiger");
        lead.button("Bekijken wat er verandert").click();
        assertThat(lead.dialog()).containsText(change);
        lead.inDialog("Zo laten lopen").click();
        assertThat(lead.dialog()).hasCount(0);
    }

    @Test
    @DisplayName("R67 opens wave by wave: what is missing is named, can be set aside with a reason, and stays readable")
    void waves() {
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            lead.open("/admin/programme");
            Locator waves = lead.page().locator("#waves");
            open(lead, "Terug naar de golf: Boegbeelden", "we beginnen klein");
            assertThat(waves).containsText("we beginnen klein", PATIENTLY);

            demand(lead, "100000");
            assertThat(waves).containsText("nodig zijn er 100000", PATIENTLY);
            lead.assertForEveryone("a wave that is not ready");
            open(lead, "Golf openen: Ambassadeurs", "de pilot ging goed");
            assertThat(lead.dialog()).containsText("nodig zijn er 100000", PATIENTLY);
            lead.assertForEveryone("a wave that is refused");
            lead.forgetComplaints(); // the browser writes down what was refused
            lead.checkbox("Toch openen, hoewel het nog niet zover is").check();
            lead.inDialog("Golf openen: Ambassadeurs").click();
            assertThat(waves).containsText("de pilot ging goed", PATIENTLY);
            assertThat(waves).containsText("De voorwaarden waren toen nog niet vervuld.");

            demand(lead, "");
            open(lead, "Golf openen: Alle medewerkers", "iedereen kan mee");
            assertThat(waves).containsText("iedereen kan mee", PATIENTLY);
            lead.assertForEveryone("a programme for everyone again");
            lead.link("Wijzigingen op deze pagina").click();
            lead.settled();
            assertThat(lead.page().locator("main tbody tr").first()).containsText("iedereen kan mee");
            lead.assertForEveryone("the history of the programme");
            lead.assertQuietConsole("the waves");
        }
    }

    private static void open(Visitor lead, String wave, String reason) {
        lead.button(wave).click();
        lead.field("Waarom nu\\?").fill(reason);
        lead.inDialog(wave).click();
    }

    private static void demand(Visitor lead, String joined) {
        lead.button("Voorwaarden").click();
        lead.page().locator("#ambassadors-joined").fill(joined);
        lead.assertForEveryone("the conditions of a wave");
        lead.inDialog("Voorwaarden vastleggen").click();
        assertThat(lead.dialog()).hasCount(0);
    }
}
