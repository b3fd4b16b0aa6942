package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("With the keyboard alone, and seeing at each stop where they are,")
@ExtendWith(DemoVisit.class)
class KeyboardIT {

    private static final String CHANGE = "Met toetsen gemaakt";

    private final DemoPages demo;

    KeyboardIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "a lead changes a rule, tries it and submits it, and a reviewer finds it, answers, approves and publishes it")
    void ruleChange() {
        try (Visitor lead = demo.visitor("nl")) {
            signIn(lead, "comms-1");
            edit(lead);
            simulate(lead);
            submit(lead);
            lead.assertQuietConsole("the lead's pages");
        }

        try (Visitor reviewer = demo.visitor("nl")) {
            signIn(reviewer, "comms-2");
            find(reviewer);
            comment(reviewer);
            approve(reviewer);
            publish(reviewer);
            reviewer.assertQuietConsole("the reviewer's pages");
        }
    }

    private static void signIn(Visitor visitor, String user) {
        visitor.page().navigate("/admin/");
        assertThat(visitor.page().locator("#user")).isFocused();
        visitor.keyboard()
                .type(user)
                .tabTo("Wachtwoord")
                .type(DemoPages.PASSWORD)
                .press("Enter");
        assertThat(visitor.page().locator("#user")).hasCount(0);
        visitor.settled();
    }

    private static void edit(Visitor lead) {
        lead.keyboard().press("g", "r");
        assertThat(lead.title()).hasText("Regels");
        assertThat(lead.page().getByPlaceholder("Zoeken in namen en zinnen")).isVisible();
        lead.keyboard().press("/").type("relevance.expert");
        assertThat(lead.page()).hasURL(Pattern.compile("relevance.expert"));
        lead.keyboard().tabTo(Pattern.compile("^Regel wijzigen: ")).press("Enter");
        assertThat(lead.dialog().locator("button[type=submit]")).isEnabled();
        if (lead.radio("Een nieuwe wijziging beginnen").isVisible()) {
            // the first of the group has the focus, and before the first comes the last
            lead.keyboard().tabToKind("radio").press("ArrowUp");
        }
        lead.keyboard().tabTo("Naam van de nieuwe wijziging").type(CHANGE).press("Enter");
        assertThat(lead.heading("Instelbare getallen")).isVisible();

        lead.settled().keyboard().tabToKind("number").press("ArrowUp");
        assertThat(lead.page().locator("ins").first()).isVisible();
        lead.keyboard().tabTo("Opslaan").press("Enter");
        assertThat(lead.page().getByText(Pattern.compile("Opgeslagen om"))).isVisible();
        lead.keyboard().tabBackTo(CHANGE).press("Enter");
        assertThat(lead.title()).hasText(CHANGE);
    }

    private static void simulate(Visitor lead) {
        lead.settled().keyboard().tabTo("Simulatie starten").press("Enter");
        assertThat(lead.page().getByText(Pattern.compile("Klaar op ")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
    }

    private static void submit(Visitor lead) {
        lead.keyboard().tabBackTo("Indienen").press("Enter");
        lead.dialog().waitFor();
        lead.assertFocusInDialog();
        lead.keyboard().press("Escape");
        assertThat(lead.dialog()).hasCount(0);
        assertThat(lead.button("Indienen")).isFocused();
        lead.keyboard().press("Enter");
        lead.dialog().waitFor();
        lead.keyboard()
                .tabTo("Waarom")
                .type("Vakkennis telt bij ons zwaarder.")
                .tabTo("Indienen")
                .press("Enter");
        assertThat(lead.page()
                        .getByText("wacht op het oordeel van iemand die er niet aan meewerkte")
                        .first())
                .isVisible();
        lead.assertKeepsPlace();
    }

    private static void find(Visitor reviewer) {
        Pattern waits = Pattern.compile("wacht(en)? op jouw oordeel");
        assertThat(reviewer.page().getByText(waits).first()).isVisible();
        reviewer.keyboard().tabTo(waits).press("Enter");
        assertThat(reviewer.title()).hasText("Wijzigingen");
        reviewer.settled().keyboard().tabTo(CHANGE).press("Enter");
        assertThat(reviewer.title()).hasText(CHANGE);
        reviewer.settled();
    }

    private static void comment(Visitor reviewer) {
        reviewer.keyboard()
                .tabTo("Je reactie")
                .type("Dit past bij wat we willen.")
                .tabTo("Reactie plaatsen")
                .press("Space");
        assertThat(reviewer.page().getByText("Dit past bij wat we willen.").first())
                .isVisible();
        assertThat(reviewer.field("Je reactie")).hasValue("");
        reviewer.settled().assertKeepsPlace();
    }

    private static void approve(Visitor reviewer) {
        reviewer.keyboard().tabBackTo("Goedkeuren").press("Enter");
        assertThat(reviewer.dialog().locator("ins").first()).isVisible();
        reviewer.settled().keyboard().tabTo("Goedkeuren").press("Enter");
        assertThat(reviewer.page()
                        .getByText("is goedgekeurd en kan gepubliceerd")
                        .first())
                .isVisible();
        reviewer.assertKeepsPlace();
    }

    private static void publish(Visitor reviewer) {
        reviewer.keyboard().tabTo("Nu publiceren").press("Enter");
        assertThat(reviewer.dialog().locator("ins").first()).isVisible();
        reviewer.settled().assertFocusInDialog();
        reviewer.keyboard().tabTo("Nu publiceren").press("Enter");
        assertThat(reviewer.page().getByText("Deze wijziging is gepubliceerd.").first())
                .isVisible();
        reviewer.assertKeepsPlace();
    }

    @Test
    @DisplayName("a compliance officer finds a decision, opens what a rule asked, and looks somebody up for a case")
    void decisions() {
        try (Visitor officer = demo.visitor("nl")) {
            signIn(officer, "compliance-1");
            officer.keyboard().press("g", "d");
            assertThat(officer.title()).hasText("Beslissingen");
            officer.settled().keyboard().tabTo("Uitkomst").press("ArrowDown");
            assertThat(officer.page().locator("#outcome")).hasValue("OFFERED");
            officer.keyboard().tabTo("Zoeken");
            officer.page()
                    .waitForResponse(Pattern.compile("/v1/decisions[?].*outcome=OFFERED"), () -> officer.keyboard()
                            .press("Enter"));
            assertThat(officer.page()).hasURL(Pattern.compile("outcome=OFFERED"));
            assertThat(officer.button("Zoeken")).isFocused();

            officer.settled()
                    .keyboard()
                    .tabTo(Pattern.compile("^Beslissing van "))
                    .press("Enter");
            assertThat(officer.heading("Voorgesteld")).isVisible();
            officer.settled().keyboard().tabTo(Pattern.compile("^Waarom[?] ")).press("Enter");
            assertThat(officer.page()).hasURL(Pattern.compile("item="));
            officer.settled()
                    .keyboard()
                    .tabTo(Pattern.compile("^Wat de regel vroeg: "))
                    .press("Space");
            Locator asked = officer.page().getByText("Klopt het?").first();
            assertThat(asked).isVisible();
            officer.keyboard().press("Space");
            assertThat(asked).hasCount(0);

            officer.keyboard().press("g", "d");
            assertThat(officer.title()).hasText("Beslissingen");
            officer.settled().keyboard().tabTo("Iemand bij naam opzoeken").press("Enter");
            officer.dialog().waitFor();
            officer.keyboard()
                    .tabTo("Code van de medewerker")
                    .type("e-42")
                    .tabTo("Kenmerk van de zaak")
                    .type("klacht-2026-8")
                    .press("Enter");

            assertThat(officer.page().getByText("voor zaak klacht-2026-8").first())
                    .isVisible();
            officer.assertKeepsPlace();
            officer.assertQuietConsole("the officer's pages");
        }
    }

    @Test
    @DisplayName(
            "an employee makes a first choice, takes one suggestion up, declines another, and changes a preference")
    void employee() {
        String given = demo.letIn("newcomer-3", "e-36");
        try (Visitor newcomer = demo.visitor("nl")) {
            choosePassword(newcomer, given);
            firstVisit(newcomer);
            answer(newcomer);
            prefer(newcomer);
            newcomer.assertKeepsPlace();
        }
    }

    private static void choosePassword(Visitor newcomer, String given) {
        Page page = newcomer.page();
        page.navigate("/me");
        assertThat(page.locator("#user")).isFocused();
        newcomer.keyboard().type("newcomer-3").tabTo("Wachtwoord").type(given).press("Enter");
        assertThat(page.locator("#new-password")).isFocused();
        newcomer.keyboard()
                .type("een boot op de Vecht")
                .tabTo("Nog een keer je nieuwe wachtwoord")
                .type("een boot op de Vecht")
                .press("Enter");
        assertThat(newcomer.title()).hasText("Wat past bij jou?");
        newcomer.settled().forgetComplaints();
    }

    private static void firstVisit(Visitor newcomer) {
        newcomer.keyboard()
                .tabTo("Technologie & innovatie")
                .press("Space")
                .tabTo("Mijn vakkennis laten groeien en laten zien")
                .press("Space")
                .tabTo(Pattern.compile("^Meekijken"))
                .press("ArrowDown");
        assertThat(newcomer.radio(Pattern.compile("^Lezen en bespreken"))).isChecked();
        newcomer.keyboard().tabTo("Stuur me niets").press("ArrowDown");
        assertThat(newcomer.radio(Pattern.compile("^Buiten werktijd"))).isChecked();
        newcomer.keyboard().tabTo("Weet ik niet").press("ArrowUp");
        assertThat(newcomer.heading("Waarom dit bij je past")).hasCount(3);
        newcomer.keyboard().tabTo("Naar mijn pagina").press("Enter");
        assertThat(newcomer.title()).hasText("Voor jou");
        newcomer.settled();
    }

    private static void answer(Visitor newcomer) {
        newcomer.keyboard()
                .tabTo(Pattern.compile("^Ik heb (het gelezen|erover gepraat)"))
                .press("Enter");
        newcomer.page().locator("article [role=status]").first().waitFor();
        newcomer.assertKeepsPlace();
        newcomer.keyboard()
                .tabTo("Niets voor mij")
                .press("Enter")
                .tabTo("Waarom past het niet?")
                .type("Daar weet ik te weinig van.")
                .tabTo("Weghalen")
                .press("Enter");
        assertThat(newcomer.page().locator("article [role=status]")).hasCount(2);
        newcomer.assertKeepsPlace();
    }

    private static void prefer(Visitor newcomer) {
        newcomer.keyboard().tabBackTo("Voorkeuren").press("Enter");
        assertThat(newcomer.heading("Onderwerpen")).isVisible();
        newcomer.settled()
                .keyboard()
                .tabTo("Aanpassen: Wat je eraan wilt hebben")
                .press("Enter");
        newcomer.keyboard()
                .tabTo("Minuten per week")
                .type("30")
                .tabTo("Opslaan")
                .press("Enter");
        assertThat(newcomer.button("Aanpassen: Wat je eraan wilt hebben")).isFocused();
        assertThat(newcomer.page().locator("dd").getByText(Pattern.compile("^30(?!\\d)")))
                .isVisible();
    }
}
