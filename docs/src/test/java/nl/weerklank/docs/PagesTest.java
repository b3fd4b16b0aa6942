package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The written pages")
class PagesTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern COMMAND = Pattern.compile("\\./weerklank +([a-z][a-z-]*)");

    @Test
    @DisplayName("link only to files and headings that exist")
    void linksResolve() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;

        for (Path page : Repository.pages()) {
            Matcher link = LINK.matcher(withoutCode(Files.readString(page)));
            while (link.find()) {
                links++;
                if (!resolves(page, link.group(1))) {
                    broken.add(Repository.ROOT.relativize(page) + " → " + link.group(1));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(links).as("links found").isGreaterThan(10);
    }

    @Test
    @DisplayName("name only commands that the launcher knows")
    void commandsExist() throws IOException {
        String launcher = Files.readString(Repository.ROOT.resolve("weerklank"));
        List<String> unknown = new ArrayList<>();

        for (Path page : Repository.pages()) {
            Matcher command = COMMAND.matcher(Files.readString(page));
            while (command.find()) {
                if (!launcher.contains("\n  " + command.group(1) + ") ")) {
                    unknown.add(Repository.ROOT.relativize(page) + ": " + command.group());
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("list every decision record, and each says its context, the decision and what was given up")
    void decisionsAreListedAndWhole() throws IOException {
        Path folder = Repository.ROOT.resolve("docs/adr");
        String index = Files.readString(folder.resolve("README.md"));

        try (Stream<Path> records = Files.list(folder)) {
            assertThat(records.filter(path -> path.getFileName().toString().matches("\\d{4}-.*\\.md")))
                    .isNotEmpty()
                    .allSatisfy(path -> {
                        assertThat(index).contains("(" + path.getFileName() + ")");
                        assertThat(path).content().contains("## Context", "## Decision", "## What we gave up");
                    });
        }
    }

    private static boolean resolves(Path page, String link) throws IOException {
        if (link.matches("(https?|mailto):.*")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    private static List<String> headings(Path page) throws IOException {
        return HEADING.matcher(withoutCode(Files.readString(page)))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }
}
