package nl.weerklank.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.FactPurpose;
import nl.weerklank.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PurposeTest {

    private static final Set<EffectWord> SILENCE = Set.of(EffectWord.SUPPRESS_NUDGE, EffectWord.DEFER_UNTIL);

    @Test
    @DisplayName("G12 what is known only to leave people in peace never ranks, labels or blocks anything")
    void what_is_there_to_leave_people_in_peace_does_nothing_else() {
        Set<String> restraint = Vocabulary.current().facts().stream()
                .filter(fact -> fact.purpose() == FactPurpose.RESTRAINT)
                .map(Vocabulary.FactEntry::id)
                .collect(Collectors.toSet());

        List<Rule> using = StandardPolicy.rules().stream()
                .filter(rule -> factsOf(rule).map(Fact::id).anyMatch(restraint::contains))
                .toList();

        assertThat(using).hasSizeGreaterThan(5).allSatisfy(rule -> assertThat(
                        rule.then().stream().map(EffectWord::of))
                .as(rule.id().value())
                .isSubsetOf(SILENCE));
    }

    @Test
    @DisplayName("R23 no rule looks at the mood of a text to weigh a person, and R50 none at who leads")
    void mood_and_rank_raise_nothing() {
        assertThat(StandardPolicy.rules().stream()
                        .filter(rule -> rule.then().stream().map(EffectWord::of).anyMatch(EffectWord.ADJUST::equals))
                        .flatMap(PurposeTest::factsOf))
                .isNotEmpty()
                .doesNotContain(Fact.CONTENT_SENTIMENT)
                .noneMatch(fact -> fact.id().startsWith("champion."));
    }

    private static Stream<Fact> factsOf(Rule rule) {
        return Stream.concat(
                rule.when().leaves().map(Condition.Leaf::fact),
                rule.then().stream().flatMap(consequence -> switch (consequence) {
                    case Consequence.AdjustPer adjust -> Stream.of(adjust.per());
                    case Consequence.Adjust adjust -> Stream.of();
                    case Consequence.Balance balance -> Stream.of();
                    case Consequence.Says says -> Stream.of();
                }));
    }
}
