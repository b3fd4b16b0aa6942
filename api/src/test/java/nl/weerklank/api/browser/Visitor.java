package nl.weerklank.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person with a browser of their own. What the browser complained about is kept, and told when they leave. */
final class Visitor implements AutoCloseable {

    /** Names that PatternFly gives to its parts by itself; on a Dutch page they are a forgotten translation. */
    private static final List<String> PATTERNFLY_ENGLISH = List.of(
            "Close",
            "Open",
            "Toggle",
            "Menu toggle",
            "Options menu",
            "Select input",
            "Clear input value",
            "Search",
            "Search input",
            "Reset",
            "Details",
            "Expand row",
            "Expand",
            "Collapse",
            "Show more",
            "Show less",
            "Loading...",
            "Contents",
            "Global",
            "Global navigation",
            "Breadcrumb",
            "Pagination",
            "Danger alert:",
            "Success alert:",
            "Warning alert:",
            "Info alert:",
            "Custom alert:",
            "Select all rows",
            "Select row",
            "Actions",
            "Kebab toggle",
            "Minus",
            "Plus",
            "Input",
            "More info",
            "Skip to content");

    private static final Path PICTURES = Path.of("..", "docs", "guides", "pictures");

    /** Has what fades in be there at once: half-way its colours are not those that people read. */
    private static final String VIOLATIONS = """
            async () => {
              document.getAnimations()
                  .filter(each => Number.isFinite(each.effect?.getComputedTiming().endTime ?? Infinity))
                  .forEach(each => each.finish());
              const found = await axe.run(document, {resultTypes: ['violations']});
              return found.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ' ' + n.html.slice(0, 200)));
            }
            """;

    private static final String ACCESSIBLE_NAMES = """
            () => [...document.querySelectorAll('[aria-label], [title], [placeholder], .pf-v6-screen-reader')]
                .flatMap(e => [e.getAttribute('aria-label'), e.getAttribute('title'), e.getAttribute('placeholder'),
                               e.classList.contains('pf-v6-screen-reader') ? e.textContent : null])
                .filter(Boolean).map(name => name.trim())
            """;

    private static final String OVERFLOW = """
            () => {
              const wide = document.documentElement.clientWidth;
              const all = document.documentElement.scrollWidth - wide;
              const main = document.querySelector('main, .pf-v6-c-page__main-container');
              return Math.max(all, main ? main.scrollWidth - main.clientWidth : 0);
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final Keyboard keyboard;
    private final Traffic traffic;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        keyboard = new Keyboard(page);
        traffic = new Traffic(page);
        page.onConsoleMessage(message -> complaints.add("console " + message.type() + ": " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
    }

    Page page() {
        return page;
    }

    /** What somebody without a mouse uses. */
    Keyboard keyboard() {
        return keyboard;
    }

    /** What the browser said on its console until now; an empty list for pages in order. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forgetComplaints() {
        complaints.clear();
    }

    Visitor signIn(String user) {
        page.navigate("/admin/");
        fillIn(user, DemoPages.PASSWORD);
        page.locator("#user").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    void fillIn(String user, String password) {
        page.locator("#user").fill(user);
        page.locator("#password").fill(password);
        page.locator("form button[type=submit]").click();
    }

    /** Opens one of our pages and waits until it shows what it loads. */
    Visitor open(String path) {
        page.navigate(path);
        return settled();
    }

    Visitor settled() {
        traffic.awaitQuiet();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field with this label; a star behind the label says that it has to be filled in. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "\\s*[*]?$")).and(page.locator("input, textarea, select"));
    }

    /** What the page is called. */
    Locator title() {
        return page.locator("main h1");
    }

    Locator checkbox(String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator radio(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator radio(Pattern name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    /** The question in front of the page. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    /** A dialog takes the focus a moment after it is there. */
    void assertFocusInDialog() {
        page.waitForFunction("() => document.activeElement.closest('[role=dialog]') !== null");
    }

    /** Asserts that the next Tab goes on from where somebody was, and not from the beginning of the page. */
    void assertKeepsPlace() {
        PlaywrightAssertions.assertThat(page.locator(":focus")).hasCount(1);
    }

    /** Asserts that anybody can use what is shown now: by ear, by eye and on a telephone. */
    void assertForEveryone(String where) {
        page.evaluate(DemoPages.axe());
        assertThat(texts(VIOLATIONS)).as("axe on %s", where).isEmpty();
        assertThat(((Number) page.evaluate(OVERFLOW)).intValue())
                .as("pixels beyond the side of %s at %d", where, page.viewportSize().width)
                .isLessThanOrEqualTo(0);
        if ("nl".equals(page.evaluate("() => document.documentElement.lang"))) {
            assertThat(texts(ACCESSIBLE_NAMES))
                    .as("names that PatternFly chose on %s", where)
                    .doesNotContainAnyElementsOf(PATTERNFLY_ENGLISH);
        }
    }

    private List<String> texts(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    /** Asserts that the browser had nothing to say: no errors, nothing that the content security policy stopped. */
    void assertQuietConsole(String where) {
        assertThat(complaints).as("console of %s", where).isEmpty();
    }

    /** Keeps what is shown as a picture for the guides, when pictures are renewed: {@code -Dweerklank.pictures.update=true}. */
    void picture(String name) {
        if (Boolean.getBoolean("weerklank.pictures.update")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(
                            name + "." + page.evaluate("() => document.documentElement.lang") + ".png")));
        }
    }

    /** The same from this part of the page on. */
    void pictureFrom(Locator part, String name) {
        part.evaluate("part => part.scrollIntoView({block: 'start'})");
        picture(name);
    }

    @Override
    public void close() {
        context.close();
    }
}
