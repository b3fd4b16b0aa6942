package nl.weerklank.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every page that the navigation offers")
@ExtendWith(DemoVisit.class)
class EveryPageIT {

    private final DemoPages demo;

    EveryPageIT(DemoPages demo) {
        this.demo = demo;
    }

    @ParameterizedTest(name = "of {0} in {1}, {2} wide, {3}, is for everyone and leaves the console empty")
    @CsvSource({
        "comms-1, nl, 1280, LIGHT",
        "comms-1, en, 320, DARK",
        "compliance-1, nl, 320, DARK",
        "compliance-1, en, 1280, LIGHT",
        "hr-1, nl, 1280, DARK",
        "champion-owner-1, nl, 320, LIGHT",
        "works-council-1, nl, 1280, LIGHT",
        "admin-1, nl, 320, LIGHT"
    })
    void everyPage(String user, String language, int width, ColorScheme colours) {
        try (Visitor visitor =
                demo.visitor(language, width, colours).signIn(user).settled()) {
            List<String> pages = pagesOf(visitor);
            assertThat(pages).isNotEmpty();

            for (String page : pages) {
                visitor.open(page);

                visitor.assertForEveryone(page);
                visitor.assertQuietConsole(page);
            }
        }
    }

    private static List<String> pagesOf(Visitor visitor) {
        return visitor.page().locator("nav a[href^='/admin/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }
}
