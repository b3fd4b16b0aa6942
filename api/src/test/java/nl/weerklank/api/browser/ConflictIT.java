package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Two changes of the same rule")
@ExtendWith(DemoVisit.class)
class ConflictIT {

    private static final String RULE = "relevance.knowledge";

    private final DemoPages demo;

    ConflictIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName(
            "R69 meet: who comes second sees the rule as it was, as it is and as they want it, chooses, and goes on")
    void meet() {
        String second;
        try (Visitor other = demo.signedIn("comms-2", "nl")) {
            second = ChangeWalk.edit(other, RULE, "Kennis telt veel zwaarder", 7);
        }
        publishFirst();

        try (Visitor other = demo.signedIn("comms-2", "nl")) {
            other.open(second);
            other.assertForEveryone("a change that something was published beside");
            other.link("Bekijk en kies").click();
            other.settled();
            assertThat(other.heading("Toen je begon")).isVisible();
            assertThat(other.heading("Nu gepubliceerd")).isVisible();
            assertThat(other.heading("In deze wijziging")).isVisible();
            assertThat(other.button("Bijwerken")).isDisabled();
            other.assertForEveryone("two changes that meet");

            other.radio("Zoals in deze wijziging").check();
            other.field("Opmerking [(]mag leeg[)]").fill("Wij willen meer.");
            other.button("Bijwerken").click();

            assertThat(other.page()).hasURL(Pattern.compile("/admin/changes/[0-9a-f-]+$"));
            assertThat(other.link("Bekijk en kies")).hasCount(0);
            assertThat(other.page().locator("ins").first()).isVisible();
            ChangeWalk.submit(other, "Kennis mag bij ons nog zwaarder tellen.");
            other.assertQuietConsole("two changes that meet");
        }
    }

    private void publishFirst() {
        String first;
        try (Visitor lead = demo.signedIn("comms-1", "nl")) {
            first = ChangeWalk.edit(lead, RULE, "Kennis telt zwaarder", 3);
            lead.open(first);
            ChangeWalk.submit(lead, "Kennis telt bij ons zwaarder.");
        }
        try (Visitor reviewer = demo.signedIn("comms-2", "nl")) {
            reviewer.open(first);
            ChangeWalk.approve(reviewer);
            ChangeWalk.publish(reviewer);
            assertThat(reviewer.page()
                            .getByText("Deze wijziging is gepubliceerd.")
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        }
    }
}
