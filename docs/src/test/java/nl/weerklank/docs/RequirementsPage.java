package nl.weerklank.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code docs/requirements.md}: each requirement of {@code docs/requirements-list.csv} beside the tests whose
 * sentence begins with its id. It reads the sources of the tests, so it needs no build and one file is all there is of it.
 */
final class RequirementsPage {

    /** The command that renews the page, from the root of the repository. */
    static final String RENEW =
            "\"$(./weerklank java)/bin/java\" docs/src/test/java/nl/weerklank/docs/RequirementsPage.java";

    static final String PAGE = "docs/requirements.md";
    static final String LIST = "docs/requirements-list.csv";

    private static final Pattern LINE = Pattern.compile("\"([^\"]+)\",\"([RG]\\d{2})\",\"([^\"]+)\"");
    private static final Pattern SENTENCE = Pattern.compile(
            "@(?:DisplayName\\(|ParameterizedTest\\(\\s*name\\s*=)\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern IDS = Pattern.compile("((?:[RG]\\d{2}[ ,]+)+)(.+)", Pattern.DOTALL);

    private final Path root;

    RequirementsPage(Path root) {
        this.root = root;
    }

    /** What the product must do. */
    record Requirement(String section, String id, String sentence) {}

    /** A test that shows a part of a requirement. */
    record Shown(String id, Path file, String sentence) {

        String testClass() {
            return file.getFileName().toString().replace(".java", "");
        }
    }

    /** Renews the page; from the root of the repository. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        String text = new RequirementsPage(root).text();
        Files.writeString(root.resolve(PAGE), text);
        System.out.println(
                text.lines().filter(line -> line.startsWith("**")).findFirst().orElse("") + " → " + PAGE);
    }

    /** The requirements, in the order of the list. */
    List<Requirement> requirements() throws IOException {
        List<Requirement> requirements = new ArrayList<>();
        for (String line :
                Files.readAllLines(root.resolve(LIST)).stream().skip(1).toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException(
                        "%s has the line %s, expected \"section\",\"id\",\"sentence\"".formatted(LIST, line));
            }
            requirements.add(new Requirement(parts.group(1), parts.group(2), parts.group(3)));
        }
        return requirements;
    }

    /** Every naming of a requirement by a test, sorted. */
    List<Shown> shown() throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (Path source : testSources()) {
            SENTENCE.matcher(Files.readString(source))
                    .results()
                    .map(RequirementsPage::joined)
                    .forEach(sentence -> addTo(shown, source, sentence));
        }
        return shown.stream()
                .distinct()
                .sorted(Comparator.comparing(Shown::id)
                        .thenComparing(Shown::testClass)
                        .thenComparing(Shown::file)
                        .thenComparing(Shown::sentence))
                .toList();
    }

    /** The page. */
    String text() throws IOException {
        List<Requirement> requirements = requirements();
        List<Shown> shown = shown();
        StringBuilder page =
                new StringBuilder("""
                # What it must do, and which tests show it

                Written from the sources by a program; do not edit. A test belongs to a requirement when its sentence begins
                with the id. *Shown* says that at least one test does so, not that nothing is left to show. Renew it with
                `%s`.

                **%d of %d shown.**
                """.formatted(RENEW, countShown(requirements, shown), requirements.size()));
        String section = "";
        for (Requirement requirement : requirements) {
            if (!requirement.section().equals(section)) {
                section = requirement.section();
                page.append("\n## %s\n\n| id | what | tests | state |\n|---|---|---|---|\n".formatted(section));
            }
            page.append(row(requirement, of(requirement, shown)));
        }
        return page.toString();
    }

    private String row(Requirement requirement, List<Shown> tests) {
        String links = tests.stream()
                .collect(Collectors.groupingBy(Shown::file, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::testsOfOneClass)
                .collect(Collectors.joining("<br>"));
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        requirement.id(), cell(requirement.sentence()), links, tests.isEmpty() ? "not yet" : "shown");
    }

    private String testsOfOneClass(List<Shown> tests) {
        Shown first = tests.getFirst();
        String sentences =
                tests.stream().map(Shown::sentence).map(RequirementsPage::cell).collect(Collectors.joining("; "));
        return "[%s](../%s): %s"
                .formatted(
                        first.testClass(),
                        root.relativize(first.file()).toString().replace('\\', '/'),
                        sentences);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static long countShown(List<Requirement> requirements, List<Shown> shown) {
        return requirements.stream()
                .filter(requirement -> !of(requirement, shown).isEmpty())
                .count();
    }

    private static List<Shown> of(Requirement requirement, List<Shown> shown) {
        return shown.stream().filter(test -> test.id().equals(requirement.id())).toList();
    }

    private List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /** The sentence in an annotation, whose parts may be joined with +. */
    private static String joined(MatchResult annotation) {
        return LITERAL.matcher(annotation.group(1))
                .results()
                .map(literal -> literal.group(1).translateEscapes())
                .collect(Collectors.joining());
    }

    private static void addTo(List<Shown> shown, Path source, String sentence) {
        Matcher ids = IDS.matcher(sentence);
        if (ids.matches()) {
            Arrays.stream(ids.group(1).trim().split("[ ,]+"))
                    .forEach(id -> shown.add(new Shown(id, source, ids.group(2).strip())));
        }
    }
}
