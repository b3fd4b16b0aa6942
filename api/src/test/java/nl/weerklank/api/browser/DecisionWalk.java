package nl.weerklank.api.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** How somebody who may see decisions comes to one, and to an item of it. */
final class DecisionWalk {

    private static final Pattern OUTRANKED = Pattern.compile("^(Andere stukken|Other pieces)");
    private static final Pattern WHY_NOT = Pattern.compile("^(Waarom niet|Why not)[?] .");
    private static final Pattern FOUND_TRUE =
            Pattern.compile("^(Dit is nagegaan door opnieuw te beslissen|This was checked by deciding again)");
    private static final int MOST = 8;

    private DecisionWalk() {}

    /** Opens the newest decision in which others came before some items, and gives its id. */
    static String openNewest(Visitor officer) {
        officer.open("/admin/decisions?outcome=OUTRANKED");
        officer.page()
                .locator("main table a[href*='/admin/decisions/']")
                .first()
                .click();
        officer.page().waitForURL(Pattern.compile("/admin/decisions/.+"));
        officer.settled();
        return officer.page().url().replaceAll(".*/decisions/([0-9a-f-]+).*", "$1");
    }

    /** Asks about those items, the best first, until one could have come; gives what says that this was found true. */
    static Locator askWhyNot(Visitor officer) {
        buttons(officer, OUTRANKED).first().click();
        Locator questions = buttons(officer, WHY_NOT);
        Locator foundTrue = officer.page().getByText(FOUND_TRUE);
        questions.first().waitFor();
        for (int item = 0; item < Math.min(MOST, questions.count()) && foundTrue.count() == 0; item++) {
            questions.nth(item).click();
            officer.settled();
        }
        return foundTrue;
    }

    private static Locator buttons(Visitor officer, Pattern name) {
        return officer.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
