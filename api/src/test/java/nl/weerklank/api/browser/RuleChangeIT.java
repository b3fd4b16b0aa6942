package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A change of a rule")
@ExtendWith(DemoVisit.class)
class RuleChangeIT {

    private static final String RULE = "relevance.theme";

    private final DemoPages demo;

    RuleChangeIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "is made by one lead who sees its sentence and its effect, approved and published by another, and stands in"
                    + " the history")
    void journey() {
        String change;
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            change = ChangeWalk.edit(lead, RULE, "Thema's tellen zwaarder", 1);
            ChangeWalk.simulate(lead);
            ChangeWalk.submit(lead, "Bij ons telt het thema zwaarder.");
            lead.assertQuietConsole("the lead's pages");
        }

        try (Visitor reviewer = demo.signedIn("comms-2", "nl")) {
            reviewer.open("/admin/");
            assertThat(reviewer.page()
                            .getByText(Pattern.compile("wacht(en)? op jouw oordeel"))
                            .first())
                    .isVisible();
            reviewer.open(change);
            ChangeWalk.approve(reviewer);
            ChangeWalk.publish(reviewer);

            reviewer.open("/admin/rules/history");
            assertThat(reviewer.page()
                            .getByText("Bij ons telt het thema zwaarder")
                            .first())
                    .isVisible();
            reviewer.assertForEveryone("the history of the rules");
            reviewer.open("/admin/rules/" + RULE);
            reviewer.assertForEveryone("the rule that holds");
            reviewer.assertQuietConsole("the reviewer's pages");
        }
    }
}
