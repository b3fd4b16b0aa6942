package nl.weerklank.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody without a mouse: presses keys and nothing else, and wants to see at each stop of Tab where they are. */
final class Keyboard {

    /** More than any page has. */
    private static final int MOST_STOPS = 400;

    /** Has colours faded in at once; tells where the focus is, and which stop before it looks no different without. */
    private static final String STOP = """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              await frame();
              await frame();
              document.getAnimations().filter(each => each instanceof CSSTransition).forEach(each => each.finish());
              const parts = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderTopColor', 'borderTopWidth',
                  'borderBottomColor', 'borderBottomWidth', 'backgroundColor', 'color', 'textDecorationLine',
                  'textDecorationThickness', 'opacity', 'transform', 'insetBlockStart', 'clipPath'];
              const look = element => {
                const seen = [];
                for (let each = element, up = 0; each && up < 4; each = each.parentElement, up++) {
                  for (const pseudo of [null, '::before', '::after']) {
                    const style = getComputedStyle(each, pseudo);
                    seen.push(parts.map(part => style[part]).join(' '));
                  }
                }
                return seen.join('|');
              };
              const named = ids => ids && ids.split(/\\s+/).map(id => document.getElementById(id)?.textContent ?? '').join(' ');
              // beyond the last stop the page itself has the focus, and all its text is no name
              const name = element => element === document.body ? '' : (element.getAttribute('aria-label') ?? named(element.getAttribute('aria-labelledby'))
                  ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').replace(/\\s+/g, ' ').replace(/\\s*[*]\\s*$/, '').trim();
              const now = document.activeElement;
              // within a date each part is a stop of its own, which the browser itself shows where this cannot look
              const before = window.weerklankStop;
              const unseen = before && before.element !== now && before.element.isConnected
                  && before.element.tabIndex >= 0 && look(before.element) === before.look ? before.name : '';
              if (before?.element !== now) {
                window.weerklankStop = {element: now, look: now.matches(':focus') ? look(now) : '', name: name(now)};
              }
              return {name: name(now), kind: now.getAttribute('role') ?? now.type ?? now.localName, unseen};
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses Tab until the control with this name has the focus. */
    Keyboard tabTo(String name) {
        return tab("Tab", name, stop -> stop.name().equals(name));
    }

    /** Presses Tab until a control with such a name has the focus. */
    Keyboard tabTo(Pattern name) {
        return tab("Tab", name.pattern(), stop -> name.matcher(stop.name()).find());
    }

    /** Presses Tab until a control of this kind, such as {@code number} or {@code radio}, has the focus. */
    Keyboard tabToKind(String kind) {
        return tab("Tab", kind, stop -> stop.kind().equals(kind));
    }

    /** Presses Shift and Tab until the control with this name has the focus. */
    Keyboard tabBackTo(String name) {
        return tab("Shift+Tab", name, stop -> stop.name().equals(name));
    }

    private Keyboard tab(String key, String what, Predicate<Stop> reached) {
        for (int presses = 0; presses < MOST_STOPS; presses++) {
            press(key);
            Stop stop = stop();
            if (!stop.isDialog() && reached.test(stop)) {
                return this;
            }
        }
        throw new AssertionError("%s never reaches %s on %s".formatted(key, what, page.url()));
    }

    private Stop stop() {
        Map<?, ?> told = (Map<?, ?>) page.evaluate(STOP);
        assertThat(told.get("unseen"))
                .as("what looks the same with and without the focus, on %s", page.url())
                .isEqualTo("");
        return new Stop(String.valueOf(told.get("name")), String.valueOf(told.get("kind")));
    }

    private record Stop(String name, String kind) {

        /** A dialog that just opened takes the focus itself: nobody tabs to it, and Enter does nothing there. */
        boolean isDialog() {
            return kind.equals("dialog");
        }
    }
}
