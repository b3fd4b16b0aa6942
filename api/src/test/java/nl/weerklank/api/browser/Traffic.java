package nl.weerklank.api.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** What a page asks of the service. Chromium's own idea of a quiet network takes half a second, and is told once a page. */
final class Traffic {

    /** Counts what this document asked and was not answered; each document starts anew. */
    private static final String COUNT = """
            (() => {
              const traffic = window.weerklankTraffic = {underWay: 0, lastAt: performance.now()};
              const ask = window.fetch;
              const count = by => { traffic.underWay += by; traffic.lastAt = performance.now(); };
              window.fetch = (...what) => { count(1); return ask(...what).finally(() => count(-1)); };
            })();
            """;

    /** One answer often makes a page ask the next thing, within a frame or two: it is quiet after a moment without. */
    private static final String QUIET = """
            async () => {
              const traffic = window.weerklankTraffic;
              const isQuiet = () => traffic.underWay === 0 && performance.now() - traffic.lastAt > 100
                  && document.querySelector('h1') && !document.querySelector('[role=progressbar]');
              for (let patience = 800; patience > 0 && !isQuiet(); patience--) {
                await new Promise(wakeUp => setTimeout(wakeUp, 25));
              }
              return isQuiet() ? '' : `${traffic.underWay} questions are not answered`;
            }
            """;

    private final Page page;

    Traffic(Page page) {
        this.page = page;
        page.addInitScript(COUNT);
    }

    /** Waits until the page shows what it loads. */
    void awaitQuiet() {
        String busy;
        try {
            page.locator("h1").first().waitFor();
            busy = (String) page.evaluate(QUIET);
        } catch (PlaywrightException left) {
            if (!left.getMessage().contains("context was destroyed")) {
                throw left;
            }
            page.waitForLoadState();
            busy = (String) page.evaluate(QUIET); // the page made room for another one
        }
        if (!busy.isEmpty()) {
            throw new AssertionError("%s does not come to rest: %s".formatted(page.url(), busy));
        }
    }
}
