package nl.weerklank.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.vocabulary.FactPurpose;
import nl.weerklank.rules.vocabulary.Vocabulary;
import nl.weerklank.rules.vocabulary.Vocabulary.EffectEntry;
import nl.weerklank.rules.vocabulary.Vocabulary.FactEntry;
import nl.weerklank.rules.vocabulary.Vocabulary.OperatorEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reference of rules")
class ReferencePageTest {

    private static final Map<String, String> GROUPS = Map.of(
            "content", "The item",
            "employee", "The person",
            "match", "The item and the person",
            "nudge", "What was sent before",
            "mix", "What the person saw lately",
            "programme", "The programme",
            "champion", "Leaders, in their own decisions only",
            "asked", "The question");

    @Test
    @DisplayName("is what the vocabulary says")
    void isWhatTheVocabularySays() throws IOException {
        Path written = Path.of("target", "reference-rules.md");
        Files.createDirectories(written.getParent());
        Files.writeString(written, page());

        assertThat(Repository.ROOT.resolve("docs/reference-rules.md"))
                .as("the new page is in docs/%s", written)
                .hasContent(page());
    }

    private static String page() {
        Vocabulary vocabulary = Vocabulary.current();
        return """
                # Rules: the reference

                Every word that a rule may use. A test holds this page to the vocabulary; the same stands at `GET /v1/vocabulary` for
                editors, and as a [JSON schema](../rules/src/main/resources/nl/weerklank/rules/language/rule-1.schema.json) for machines.
                How to go about it: [write your first rule](first-rule.md), and [in detail](write-a-rule.md).

                ## Facts

                A fact that is missing is unknown, never false. *For* is the purpose it was recorded for; a rule that looks at it may have
                only the effects of [that purpose](#purposes). *Ground* is why the law allows it: `NOT_PERSONAL` says nothing of a person,
                `LEGITIMATE_INTEREST` is article 6(1)(f) of the GDPR and `LEGAL_DUTY` article 6(1)(c).
                """
                + groups(vocabulary.facts())
                + "\n## Purposes\n\n| purpose | nl | en | effects |\n|---|---|---|---|\n"
                + rows(Arrays.stream(FactPurpose.values()).map(ReferencePageTest::row))
                + "\n## Operators\n\n| operator | nl | en | for |\n|---|---|---|---|\n"
                + rows(vocabulary.operators().stream().map(ReferencePageTest::row))
                + "\n## Effects\n\n| effect | nl | en | takes |\n|---|---|---|---|\n"
                + rows(vocabulary.effects().stream().map(ReferencePageTest::row));
    }

    private static String groups(List<FactEntry> facts) {
        Map<String, List<FactEntry>> groups = facts.stream()
                .collect(Collectors.groupingBy(ReferencePageTest::group, TreeMap::new, Collectors.toList()));
        assertThat(GROUPS.keySet()).isEqualTo(groups.keySet());
        return facts.stream()
                .map(ReferencePageTest::group)
                .distinct()
                .map(group ->
                        "\n### %s\n\n| fact | nl | en | what it is | from | for | ground |\n|---|---|---|---|---|---|---|\n%s"
                                .formatted(
                                        GROUPS.get(group),
                                        rows(groups.get(group).stream().map(ReferencePageTest::row))))
                .collect(Collectors.joining());
    }

    private static String group(FactEntry fact) {
        return fact.id().substring(0, fact.id().indexOf('.'));
    }

    private static String row(FactEntry fact) {
        return line(
                code(fact.id()) + (fact.available() ? "" : " (nothing fills it yet)"),
                fact.phrase().nl(),
                fact.phrase().en(),
                value(fact),
                fact.source().name(),
                fact.purpose().name(),
                fact.legalBasis().name());
    }

    private static String value(FactEntry fact) {
        return switch (fact.type()) {
            case NUMBER ->
                fact.unit() == Fact.Unit.NONE ? "a number" : lower(fact.unit().name());
            case FLAG -> "yes or no";
            case CODE -> "one of " + codes(fact);
            case CODES -> "a set of " + codes(fact);
        };
    }

    private static String codes(FactEntry fact) {
        return fact.codes().isEmpty()
                ? "codes of the organisation"
                : codes(fact.codes().stream().map(Vocabulary.CodeEntry::id).toList());
    }

    private static String row(FactPurpose purpose) {
        FactEntry example = Vocabulary.current().facts().stream()
                .filter(fact -> fact.purpose() == purpose)
                .findFirst()
                .orElseThrow();
        return line(
                purpose.name(),
                example.purposePhrase().nl(),
                example.purposePhrase().en(),
                purpose.effects().size() == EffectWord.values().length
                        ? "all"
                        : codes(purpose.effects().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList()));
    }

    private static String row(OperatorEntry operator) {
        return line(
                code(operator.id()),
                operator.phrase().nl(),
                operator.phrase().en(),
                operator.types().stream().map(type -> lower(type.name())).collect(Collectors.joining(", ")));
    }

    private static String row(EffectEntry effect) {
        return line(
                code(effect.id()),
                effect.phrase().nl(),
                effect.phrase().en(),
                switch (EffectWord.valueOf(effect.id())) {
                    case BLOCK, REQUIRE_REVIEW, LABEL, REQUIRE_DISCLOSURE -> "–";
                    case SUPPRESS_NUDGE -> "`kinds`, or nothing for all";
                    case LIMIT_KINDS -> "`kinds`";
                    case DEFER_UNTIL -> "`until`";
                    case PROMPT_CHAMPION -> "`prompt`";
                    case BALANCE -> "`over`, `points`, and `least` or `most` where it is a share; thousandths";
                    case ADJUST -> "`amount`, or `per`, `each` and `max`; thousandths";
                });
    }

    private static String codes(Collection<String> codes) {
        return codes.stream().map(ReferencePageTest::code).collect(Collectors.joining(", "));
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String rows(Stream<String> rows) {
        return rows.map(row -> row + "\n").collect(Collectors.joining());
    }
}
