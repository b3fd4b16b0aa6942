package nl.weerklank.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Those who go first")
@ExtendWith(DemoVisit.class)
class ChampionIT {

    private static final String LEADER = "e-01";

    private final DemoPages demo;

    ChampionIT(DemoPages demo) {
        this.demo = demo;
    }

    @Test
    @DisplayName("R39 somebody is asked to stand for the programme, and accepts on their own page")
    void programme() {
        try (Visitor owner = demo.signedIn("champion-owner-1", "nl")) {
            owner.open("/admin/champions");
            owner.field("Wie wil je vragen[?]").fill("niemand");
            owner.button("Vragen").click();
            assertThat(owner.page().locator("#ask-whom-said")).containsText("een medewerker hier");
            owner.field("Wie wil je vragen[?]").fill(LEADER);
            owner.button("Vragen").click();
            assertThat(owner.page().locator("main")).containsText("nog niet geantwoord");
            owner.assertForEveryone("the page of the champions");
        }

        try (Visitor leader = demo.signedIn(LEADER, "nl")) {
            leader.open("/me/champion");
            leader.button("Ik aanvaard het").click();
            assertThat(leader.page().locator("main")).containsText("Je draagt het programma tot en met");
            leader.assertForEveryone("standing for the programme");
            leader.assertQuietConsole("standing for the programme");
        }
    }

    @Test
    @DisplayName("R43 R44 R48 keep for themselves what is ready, and find it back")
    void ownPage() {
        try (Visitor leader = demo.visitor("nl", 320, com.microsoft.playwright.options.ColorScheme.DARK)
                .signIn(LEADER)
                .settled()) {
            leader.open("/me");
            leader.link("Voorop gaan").click();
            leader.settled();
            leader.page().getByText("Een paar regels over jezelf").click();
            leader.button("Opslaan").click();
            assertThat(leader.page().locator("body")).containsText("Opgeslagen.");
            leader.assertForEveryone("what a leader keeps");

            leader.open("/me/champion");

            Locator about = leader.page().locator("input[value=about]");
            assertThat(about).isChecked();
            leader.assertQuietConsole("what a leader keeps");
        }
    }
}
