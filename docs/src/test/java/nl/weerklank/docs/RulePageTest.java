package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleRefusedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The page on writing a rule")
class RulePageTest {

    private static final String UNKNOWN = "–";
    private static final int SECOND_OF_DECEMBER = 20_789;

    private final String page = read();

    @TestFactory
    @DisplayName("shows a rule of which both evaluators say what its table says")
    Stream<DynamicTest> theExampleSaysWhatItsTableSays() {
        Rule rule = RuleReader.read(example());
        List<List<String>> rows = table("| asked.channel |");

        assertThat(rows).hasSizeGreaterThan(4);
        return rows.stream()
                .skip(1)
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    Facts facts = facts(rows.getFirst(), row);

                    assertThat(sayings(DroolsRuleSet.of(List.of(rule)).evaluate(List.of(facts))))
                            .isEqualTo(row.getLast());
                    assertThat(sayings(new ReferenceEvaluator(List.of(rule)).evaluate(List.of(facts))))
                            .isEqualTo(row.getLast());
                }));
    }

    @Test
    @DisplayName("shows how a rule is refused, in the words of the reader of rules")
    void showsARefusal() {
        String refused = example().replaceFirst("\"equals\"", "\"matches\"");

        assertThatThrownBy(() -> RuleReader.read(refused))
                .isInstanceOfSatisfying(RuleRefusedException.class, refusal -> assertThat(block("text"))
                        .isEqualTo(refusal.issues().getFirst().toString()));
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static Facts facts(List<String> ids, List<String> values) {
        Facts.Builder facts = Facts.about(new ContentId("p-1")).number(Fact.ASKED_DAY, SECOND_OF_DECEMBER);
        for (int i = 0; i < ids.size() - 1; i++) {
            Fact fact = Fact.ofId(ids.get(i)).orElseThrow();
            String value = values.get(i);
            if (!value.equals(UNKNOWN)) {
                switch (fact.type()) {
                    case NUMBER -> facts.number(fact, Integer.parseInt(value));
                    case FLAG -> facts.flag(fact, Boolean.parseBoolean(value));
                    case CODE -> facts.code(fact, value);
                    case CODES -> facts.codes(fact, List.of(value));
                }
            }
        }
        return facts.build();
    }

    private static String sayings(List<RuleMatch> matches) {
        if (matches.isEmpty()) {
            return "nothing";
        }
        RuleMatch match = matches.getFirst();
        String effects = joined(match.effects().stream().map(EffectWord::of).map(EffectWord::name));
        return match.becauseUnknown() ? effects + ", being unsure" : effects;
    }

    private String example() {
        return block("json");
    }

    /** The first block in this language. */
    private String block(String language) {
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start)).strip();
    }

    /** The cells of the table whose head begins so, the head first. */
    private List<List<String>> table(String head) {
        List<List<String>> rows = new ArrayList<>();
        page.substring(page.indexOf(head))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .forEach(line -> rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()));
        return rows;
    }

    private static String read() {
        try {
            return Files.readString(Repository.ROOT.resolve("docs/write-a-rule.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
