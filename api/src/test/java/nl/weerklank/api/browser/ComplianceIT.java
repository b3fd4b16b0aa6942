package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A compliance officer")
@ExtendWith(DemoVisit.class)
class ComplianceIT {

    private final DemoPages demo;

    ComplianceIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "G13 finds a decision under a pseudonym, sees how its points came about and which conditions were true, and"
                    + " what held the rest back")
    void why() {
        try (Visitor officer = demo.signedIn("compliance-1", "nl")) {
            officer.open("/admin/decisions");
            officer.assertForEveryone("the decisions");
            officer.page()
                    .locator("main table a[href*='/admin/decisions/']")
                    .first()
                    .click();
            officer.page().getByText("Voorgesteld").first().waitFor();
            officer.settled().assertForEveryone("a decision");
            assertThat(officer.page().locator("main").textContent()).doesNotContain("e-05", "e-42", "e-24");

            officer.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Waarom")))
                    .or(officer.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Waarom"))))
                    .first()
                    .click();
            Locator points = officer.heading("Hoe de punten zijn opgebouwd");
            assertThat(points.or(officer.heading("Wat het tegenhield")).first()).isVisible();
            officer.settled().assertForEveryone("one item of a decision");
            officer.assertQuietConsole("the officer's pages");
        }
    }

    @Test
    @DisplayName("looks somebody up only with a case, after being told that they will see it")
    void lookUp() {
        try (Visitor officer = demo.signedIn("compliance-2", "nl")) {
            officer.open("/admin/decisions");
            officer.button("Iemand bij naam opzoeken").click();
            assertThat(officer.page()
                            .getByText("Dit wordt vastgelegd en de medewerker ziet het")
                            .first())
                    .isVisible();
            officer.assertForEveryone("looking somebody up");
            officer.field("Code van de medewerker").fill("e-42");
            officer.field("Kenmerk van de zaak").fill("klacht-2026-7");
            officer.inDialog("Vastleggen en opzoeken").click();

            assertThat(officer.page().getByText("voor zaak klacht-2026-7").first())
                    .isVisible();
            officer.settled().assertForEveryone("the decisions of one person");
        }
    }
}
