package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The guides, walked through as they are written,")
@ExtendWith(DemoVisit.class)
class GuidesIT {

    private final DemoPages demo;

    GuidesIT(DemoPages demo) {
        this.demo = demo;
    }

    @ParameterizedTest(name = "show how a rule is changed, in {0}")
    @ValueSource(strings = {"nl", "en"})
    void changeARule(String language) {
        boolean dutch = language.equals("nl");
        try (Visitor lead = demo.visitor(language, 1100, ColorScheme.LIGHT).signIn("comms-1")) {
            lead.open("/admin/rules").picture("rules");
            lead.open("/admin/rules/relevance.goal");
            lead.button(dutch ? "Deze regel wijzigen" : "Change this rule").click();
            assertThat(lead.dialog().locator("button[type=submit]")).isEnabled();
            Locator another = lead.radio(dutch ? "Een nieuwe wijziging beginnen" : "Begin a new change");
            if (another.count() > 0) {
                another.check();
            }
            lead.dialog().locator("input[type=text]").fill(dutch ? "Doelen tellen mee" : "Goals count");
            lead.dialog().locator("button[type=submit]").click();
            Locator number = lead.page().getByRole(AriaRole.SPINBUTTON).first();
            number.waitFor();
            number.fill(String.valueOf(Integer.parseInt(number.inputValue()) + 5));
            assertThat(lead.page().locator("ins").first()).isVisible();
            lead.picture("rule-editor");
            lead.button(dutch ? "Opslaan" : "Save").click();
            assertThat(lead.page().getByText(Pattern.compile(dutch ? "Opgeslagen om" : "Saved at")))
                    .isVisible();

            lead.open(lead.page().url().replaceAll("/rules/.*", "")).picture("change");

            assertThat(lead.button(dutch ? "Indienen" : "Submit")).isVisible();
        }
    }

    @ParameterizedTest(name = "show where stories stand and what was read in one, in {0}")
    @ValueSource(strings = {"nl", "en"})
    void stories(String language) {
        try (Visitor lead = demo.visitor(language, 1100, ColorScheme.LIGHT).signIn("comms-1")) {
            lead.open("/admin/content").picture("stories");
            lead.open("/admin/content/p-046");

            assertThat(lead.page().locator("mark").first()).isVisible();
            lead.picture("story");
        }
    }

    @ParameterizedTest(name = "show why somebody got a suggestion, in {0}")
    @ValueSource(strings = {"nl", "en"})
    void decisions(String language) {
        try (Visitor officer = demo.visitor(language, 1100, ColorScheme.LIGHT).signIn("compliance-1")) {
            officer.open("/admin/decisions").picture("decisions");
            officer.page()
                    .locator("main table a[href*='/admin/decisions/']")
                    .first()
                    .click();
            assertThat(officer.page()).hasURL(Pattern.compile("/admin/decisions/.+"));
            assertThat(officer.page().locator("main h2").first()).isVisible();
            officer.settled().picture("decision");
        }
    }

    @ParameterizedTest(name = "show how a suggestion is audited, in {0}")
    @ValueSource(strings = {"nl", "en"})
    void audits(String language) {
        boolean dutch = language.equals("nl");
        try (Visitor officer = demo.visitor(language, 1100, ColorScheme.LIGHT).signIn("compliance-1")) {
            DecisionWalk.openNewest(officer);
            assertThat(DecisionWalk.askWhyNot(officer)).isVisible();
            officer.picture("why-not");

            officer.button(dutch ? "Nu opnieuw beslissen" : "Decide again now").click();
            assertThat(officer.page().getByText(dutch ? "Er komt precies hetzelfde uit" : "Exactly the same comes out"))
                    .isVisible();
            officer.pictureFrom(officer.heading(dutch ? "Opnieuw beslissen" : "Decide again"), "replay-and-proof");

            officer.open("/admin/audit");
            officer.button(dutch ? "Nu nagaan" : "Verify now").click();
            assertThat(officer.page().getByText(dutch ? "Heel: er is niets veranderd" : "Whole: nothing was changed"))
                    .isVisible();
            officer.settled().picture("audit");
        }
    }

    @ParameterizedTest(name = "show an employee what their page is for, in {0}")
    @ValueSource(strings = {"nl", "en"})
    void employees(String language) {
        try (Visitor employee = demo.visitor(language, 1100, ColorScheme.LIGHT).signIn("e-24")) {
            employee.open("/me/start").picture("first-visit");
            employee.page().locator("main button").last().click();
            employee.settled().picture("my-suggestions");

            assertThat(employee.page().url()).endsWith("/me");
        }
    }
}
