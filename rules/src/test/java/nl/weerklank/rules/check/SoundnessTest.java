package nl.weerklank.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of rules for all situations is true in each of many random ones. */
class SoundnessTest {

    private static final int SETS = Boolean.getBoolean("weerklank.long") ? 500 : 60;
    private static final long SEED = Long.getLong("weerklank.seed", new Random().nextLong());

    @Test
    @DisplayName("G09 no rule is called unreachable or redundant that is not")
    void nothing_is_said_that_is_not_so() {
        System.out.printf("rule checks: %,d sets, repeat with -Dweerklank.seed=%d%n", SETS, SEED);
        Map<IssueCode, Integer> seen = new EnumMap<>(IssueCode.class);

        for (int set = 0; set < SETS; set++) {
            RandomRules random = new RandomRules(SEED + set);
            List<Rule> rules = withNarrowerOnes(Rule.enabledOf(random.rules(8)));
            List<Facts> items = random.itemsFor(rules, 300).stream()
                    .filter(SoundnessTest::canOccur)
                    .toList();
            Map<RuleId, Rule> byId = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));

            for (RuleSetIssue issue : RuleSetCheck.of(rules, rules).issues()) {
                Rule rule = byId.get(issue.rule());
                Rule other = issue.value().startsWith("cadence.rule-") ? byId.get(new RuleId(issue.value())) : rule;
                if (rule != null) {
                    seen.merge(issue.code(), 1, Integer::sum);
                    assertThat(items)
                            .as("seed %d: %s", SEED + set, issue)
                            .allMatch(item -> isSo(issue.code(), rule, other, item));
                }
            }
        }

        assertThat(seen)
                .containsKeys(IssueCode.NEVER_TRUE, IssueCode.SHADOWED, IssueCode.REDUNDANT, IssueCode.SAME_CONDITION);
    }

    /** Each rule again, under one condition more: much of that is redundant, unless something is unknown. */
    private static List<Rule> withNarrowerOnes(List<Rule> rules) {
        return Stream.concat(rules.stream(), rules.stream().map(rule -> narrower(rule, rules.getFirst())))
                .toList();
    }

    private static Rule narrower(Rule rule, Rule first) {
        Condition.Leaf more = first.when().leaves().findFirst().orElseThrow();
        SortedMap<String, Parameter> params = new TreeMap<>(first.params());
        params.putAll(rule.params());
        return new Rule(
                new RuleId(rule.id().value() + "-narrower"),
                rule.area(),
                rule.title(),
                rule.channels(),
                new Condition.All(List.of(rule.when(), more)),
                rule.then(),
                params,
                rule.onUnknown(),
                rule.valid(),
                rule.owner(),
                rule.serves(),
                true);
    }

    private static boolean isSo(IssueCode code, Rule rule, Rule other, Facts item) {
        return switch (code) {
            case NEVER_TRUE -> Hearing.truth(rule, item) != Truth.TRUE;
            case HOLDS_BACK_EVERYTHING -> Hearing.holdsBack(rule, item);
            case SHADOWED ->
                Hearing.says(rule, item).isEmpty()
                        || Hearing.says(other, item).stream().anyMatch(Effect::excludes);
            case REDUNDANT -> Hearing.says(other, item).containsAll(Hearing.says(rule, item));
            case SAME_CONDITION -> Hearing.truth(rule, item) == Hearing.truth(other, item);
            default -> true;
        };
    }

    /** No number that the engine sets is below zero. */
    private static boolean canOccur(Facts item) {
        return IntStream.range(0, Fact.values().length)
                .mapToObj(i -> item.get(Fact.values()[i]))
                .noneMatch(value -> value instanceof Integer number && number < 0);
    }

    @Test
    void a_draft_made_to_be_slow_is_looked_at_within_bounds_and_says_so() {
        List<Rule> many = IntStream.range(0, RuleSetCheck.MOST_RULES)
                .mapToObj(SoundnessTest::wide)
                .toList();

        assertThat(RuleSetCheck.of(List.of(), many).issues())
                .extracting(RuleSetIssue::code)
                .contains(IssueCode.NOT_ALL_COMPARED);
    }

    /** A rule on six numbers, so that any two of them tell thousands of situations apart. */
    private static Rule wide(int number) {
        String leaves = List.of(
                        "content.ageHours",
                        "content.words",
                        "mix.shown",
                        "match.timesSeen",
                        "content.jargon",
                        "nudge.last24h")
                .stream()
                .map(fact -> "{\"fact\": \"%s\", \"op\": \"moreThan\", \"value\": %d}".formatted(fact, number % 7))
                .collect(Collectors.joining(","));
        return RuleReader.read("""
                {"id": "cadence.wide-%d", "area": "CADENCE", "schema": "rule/1", "title": {"nl": "Breed", "en": "Wide"},
                 "when": {"all": [%s]}, "then": [{"effect": "SUPPRESS_NUDGE", "reason": "RESTING"}],
                 "onUnknown": "IGNORE", "owner": "COMMS"}""".formatted(number, leaves));
    }
}
