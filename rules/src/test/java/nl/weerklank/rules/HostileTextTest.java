package nl.weerklank.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.check.RuleSetCheck;
import nl.weerklank.rules.check.RuleSetIssue;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.language.Issue;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleRefusedException;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text that tries to be more than text, in every place of a rule where a text can stand. */
class HostileTextTest {

    private static final String TRACE = "weerklank.hostile";
    private static final Pattern FORGES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    /** What is harmless to show and is kept as it was: none of it means anything here. */
    private static final List<String> KEPT_IN_A_TITLE = List.of(
            "\"; System.setProperty(\"weerklank.hostile\", \"java\"); //",
            "${Runtime.getRuntime().exec('id')} #{7*7} @{x} {{7*7}} {rule} {sentence} {points} $1 \\1",
            "eval(true) || modify($f) { } then drools.halt(); end",
            "for x in [1] return java.lang.System.exit(1)",
            "'; drop table rule_set_revision; -- \" or 1=1 /*",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0 +1 -1 @SUM(1)",
            "title:* OR _exists_:x AND (a~2 [* TO *] /re.*/",
            "../../../../etc/passwd ..\\..\\boot.ini file:///etc/passwd",
            "${jndi:ldap://x.invalid/a} %n %s %d {} \\u000a",
            "[click](javascript:alert(1)) | ## `x` <!-- -->",
            "e\u0301\u0301\u0301 caf\u00e9 \ud83d\ude00 \u00b5 \u00bd");

    /** What is refused wherever it stands: it hides, reorders, forges a line or looks like something else. */
    private static final List<String> REFUSED_EVERYWHERE = List.of(
            "a\nERROR forged line",
            "a\r\nSet-Cookie: x=1",
            "a\u0000b",
            "a\u001b[2Jb",
            "a\u0085b",
            "a\u2028b",
            "\u202eevitisnoc",
            "\u2066a\u2069",
            "a\u200bb",
            "a\u200db",
            "\ufeffa",
            "a\u00adb",
            "\ud800",
            "a\udc00b",
            "\ue000",
            "\uffff",
            "\u0430dmin",
            "\u03bfwner",
            "\u3164",
            " ",
            "\u00a0\u2003",
            "",
            "x".repeat(201));

    @TestFactory
    @DisplayName("G09 hostile text in any place of a rule stays data or is refused, from reading to writing")
    Stream<DynamicTest> hostile_text_stays_data() {
        List<JsonPointer> places = places(example(), JsonPointer.empty(), new ArrayList<>());
        assertThat(places).hasSizeGreaterThan(30);
        return places.stream()
                .map(place -> DynamicTest.dynamicTest(
                        place.toString(), () -> Stream.concat(KEPT_IN_A_TITLE.stream(), REFUSED_EVERYWHERE.stream())
                                .forEach(text -> staysDataOrIsRefused(place, text))));
    }

    private static void staysDataOrIsRefused(JsonPointer place, String text) {
        ObjectNode document = example();
        put(document, place, text);
        boolean isTitle = Set.of("/title/nl", "/title/en").contains(place.toString());
        try {
            Rule rule = RuleReader.read(document);

            assertThat(isTitle && KEPT_IN_A_TITLE.contains(text))
                    .as("%s at %s", text, place)
                    .isTrue();
            staysData(rule, text);
        } catch (RuleRefusedException refusal) {
            assertThat(isTitle && KEPT_IN_A_TITLE.contains(text))
                    .as("%s at %s", text, place)
                    .isFalse();
            assertThat(refusal.getMessage()).doesNotContainPattern(FORGES);
            assertThat(refusal.issues()).isNotEmpty().allSatisfy(HostileTextTest::showsLittle);
        }
    }

    private static void showsLittle(Issue issue) {
        assertThat(issue.value().codePointCount(0, issue.value().length())).isLessThanOrEqualTo(61);
        assertThat(issue.value() + issue.path()).doesNotContainPattern(FORGES);
    }

    private static void staysData(Rule rule, String text) {
        Rule innocent = RuleReader.read(example());
        List<Facts> items = new RandomRules(4711).itemsFor(List.of(rule), 50);

        assertThat(RuleReader.read(RuleWriter.canonical(rule))).isEqualTo(rule);
        assertThat(DroolsRuleSet.of(List.of(rule)).evaluate(items))
                .isEqualTo(DroolsRuleSet.of(List.of(innocent)).evaluate(items))
                .isEqualTo(new ReferenceEvaluator(List.of(rule)).evaluate(items));
        for (Language language : List.of(Language.NL, Language.EN)) {
            assertThat(StandardPolicy.sentences().sentence(rule, language))
                    .isEqualTo(StandardPolicy.sentences().sentence(innocent, language));
        }
        assertThat(messages(rule)).isEqualTo(messages(innocent));
        assertThat(RuleWriter.json(rule).at("/title").toString()).isNotEqualTo(text);
    }

    private static List<String> messages(Rule rule) {
        List<Rule> rules = List.of(rule, RuleReader.read(example().put("id", "cadence.twin")));
        return RuleSetCheck.of(List.of(), rules).issues().stream()
                .map(RuleSetIssue::toString)
                .toList();
    }

    @Test
    void what_an_organisation_names_itself_is_read_aloud_as_it_is() {
        ObjectNode document = example();
        put(document, JsonPointer.compile("/when/any/1/none/1/value"), "a:b/c.d_e-F");

        String sentence = StandardPolicy.sentences().sentence(RuleReader.read(document), Language.NL);

        assertThat(sentence).contains("‘a:b/c.d_e-F’");
    }

    @TestFactory
    @DisplayName("G09 there is a most of everything")
    Stream<DynamicTest> there_is_a_most_of_everything() {
        return Stream.of(
                        most("/then", 8),
                        most("/when/any", 20),
                        most("/when/any/0/all", 20),
                        most("/when/any/0/all/2/value", 50),
                        most("/serves", 30),
                        most("/scope/channels", 4),
                        most("/then/0/kinds", 7))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> most(String list, int most) {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "%s of %d".formatted(list, most),
                        () -> assertThat(RuleReader.read(filled(list, most))).isNotNull()),
                DynamicTest.dynamicTest(
                        "%s of %d".formatted(list, most + 1),
                        () -> assertThat(pathsOf(filled(list, most + 1))).containsExactly(list)));
    }

    private static ObjectNode filled(String list, int count) {
        ObjectNode document = example();
        ArrayNode elements = (ArrayNode) document.at(list);
        JsonNode last = elements.get(elements.size() - 1);
        while (elements.size() < count) {
            elements.add(last.deepCopy());
        }
        return document;
    }

    private static Set<String> pathsOf(JsonNode document) {
        try {
            RuleReader.read(document);
            return Set.of();
        } catch (RuleRefusedException refusal) {
            Set<String> paths = new TreeSet<>();
            refusal.issues().forEach(issue -> paths.add(issue.path()));
            return paths;
        }
    }

    @AfterEach
    void nothing_ran() {
        assertThat(System.getProperty(TRACE)).isNull();
    }

    /** Every place where a text stands, names of parameters included. */
    private static List<JsonPointer> places(JsonNode node, JsonPointer at, List<JsonPointer> found) {
        if (node.isTextual()) {
            found.add(at);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(node.get(i), at.appendIndex(i), found);
        }
        node.properties().forEach(field -> places(field.getValue(), at.appendProperty(field.getKey()), found));
        if (node.isObject()) {
            found.add(at.appendProperty("*"));
        }
        return found;
    }

    /** Puts a text at a place, or with a star an object under a name that is this text. */
    private static void put(ObjectNode document, JsonPointer place, String text) {
        JsonNode parent = document.at(place.head());
        String name = place.last().getMatchingProperty();
        if (name.equals("*")) {
            ((ObjectNode) parent).putObject(text);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), array.textNode(text));
        } else {
            ((ObjectNode) parent).put(name, text);
        }
    }

    private static ObjectNode example() {
        try (InputStream in = Objects.requireNonNull(Rule.class.getResourceAsStream("rule-1.json"))) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
