package nl.weerklank.api.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** How somebody who may see decisions comes to one, and to an item of it. */
final class DecisionWalk {

    private static final Pattern OUTRANKED = Pattern.compile("^(Andere stukken|Other pieces)");
    private static final Pattern WHY_NOT = Pattern.compile("^(Waarom niet|Why not)[?] .");

    private DecisionWalk() {}

    /** Opens the newest decision, and gives its id. */
    static String openNewest(Visitor officer) {
        officer.open("/admin/decisions");
        officer.page()
                .locator("main table a[href*='/admin/decisions/']")
                .first()
                .click();
        officer.page().waitForURL(Pattern.compile("/admin/decisions/.+"));
        officer.settled();
        return officer.page().url().replaceAll(".*/decisions/([0-9a-f-]+).*", "$1");
    }

    /** Opens the items that others were better than, and asks about the first of them. */
    static void askWhyNot(Visitor officer) {
        ask(officer, OUTRANKED);
        ask(officer, WHY_NOT);
        officer.settled();
    }

    private static void ask(Visitor officer, Pattern name) {
        officer.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
