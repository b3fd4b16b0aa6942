package nl.weerklank.docs.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The scenarios of the standard policy. {@code -Dweerklank.scenarios.update=true} writes what the rules now decide into the
 * pages: read every changed row before you keep it.
 */
@DisplayName("The scenarios of the standard policy")
class ScenariosTest {

    private static final Path FOLDER = Path.of("scenarios").toAbsolutePath();

    /** Taking this rule away changes nothing, because the engine holds what is confidential whatever the rules say. */
    private static final RuleId GUARDED_TWICE = new RuleId("governance.confidential");

    private final List<Rule> rules = StandardPolicy.rules();
    private final Map<RuleId, String> titles = rules.stream()
            .collect(Collectors.toMap(Rule::id, rule -> rule.title().en()));

    @TestFactory
    @DisplayName("R01 R03 R04 R11 each answer what its table says, reason by reason")
    Stream<DynamicTest> decideAsWritten() throws IOException {
        RuleSet policy = StandardPolicy.ruleSet();
        return pages().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String written = Files.readString(file);

                    String decided = decided(written, policy);

                    if (Boolean.getBoolean("weerklank.scenarios.update")) {
                        Files.writeString(file, decided);
                    } else {
                        assertThat(decided).isEqualTo(written);
                    }
                }));
    }

    @TestFactory
    @DisplayName("each shipped rule matters: without it at least one scenario ends otherwise")
    Stream<DynamicTest> everyRuleMatters() {
        return rules.stream()
                .filter(Rule::enabled)
                .filter(rule -> !GUARDED_TWICE.equals(rule.id()))
                .map(rule -> DynamicTest.dynamicTest(rule.id().value(), () -> {
                    RuleSet without = DroolsRuleSet.of(
                            rules.stream().filter(other -> other != rule).toList());

                    List<Path> changed = new ArrayList<>();
                    for (Path file : pages()) {
                        String written = Files.readString(file);
                        if (!decided(written, without).equals(written)) {
                            changed.add(file);
                        }
                    }

                    assertThat(changed).as("scenarios that need %s", rule.id()).isNotEmpty();
                }));
    }

    @Test
    @DisplayName("each fact that a shipped rule looks at was filled by the product itself in some scenario")
    void everyFactIsFilled() throws IOException {
        Set<Fact> used = EnumSet.noneOf(Fact.class);
        rules.forEach(rule -> used.addAll(rule.facts()));

        Set<Fact> known = EnumSet.noneOf(Fact.class);
        for (Path file : pages()) {
            known.addAll(Scenario.of(Page.read(Files.readString(file))).known(StandardPolicy.ruleSet()));
        }

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(known).as("facts that some scenario fills").containsAll(used);
    }

    @Test
    @DisplayName("G11 what is confidential stays inside twice over: by its rule, and by the engine without any rule")
    void guardedTwice() throws IOException {
        String written = Files.readString(FOLDER.resolve("20-what-must-stay-inside.md"));

        Page undecided = Page.read(decided(written, DroolsRuleSet.of(List.of())));

        assertThat(undecided.rows())
                .filteredOn(row -> row.also().equals("confidential"))
                .singleElement()
                .satisfies(row -> assertThat(row.fate().becomes()).isEqualTo("CONFIDENTIAL"));
    }

    @Test
    @DisplayName("each has a title, a person and twelve items")
    void eachIsWhole() throws IOException {
        for (Path file : pages()) {
            Page page = Page.read(Files.readString(file));

            assertThat(page.before()).as("%s", file).startsWith("# ");
            assertThat(page.rows()).as("%s", file).hasSize(12);
        }
    }

    private String decided(String written, RuleSet policy) {
        Function<RuleId, String> titleOf = id -> titles.getOrDefault(id, id.value());
        return Scenario.of(Page.read(written)).decidedBy(policy, titleOf).text();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
