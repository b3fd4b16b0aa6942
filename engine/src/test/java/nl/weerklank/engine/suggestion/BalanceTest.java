package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.SpeakingRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The balance of an answer")
class BalanceTest {

    private final Workplace workplace = new Workplace().person(person("e-1").interests("technology"));

    @Test
    @DisplayName("R06 lifts work from outside while there is too little, and what made room for it says so")
    void roomForOutside() {
        workplace
                .rules(rules(new Effect.Balance(ReasonCode.EXTERNAL_MIX, Over.EXTERNAL, Bound.LEAST, 400, 150)))
                .history(Workplace.shown(0, 9, ContentClass.CAMPAIGN))
                .item(about("own").words(50))
                .item(about("outside").external("Vakblad").promotional(900));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 1);

        assertThat(offered(decision)).containsExactly("outside");
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.ROOM_FOR_OUTSIDE);
    }

    @Test
    @DisplayName("R06 lifts nothing when enough came from outside")
    void enoughFromOutside() {
        workplace
                .rules(rules(new Effect.Balance(ReasonCode.EXTERNAL_MIX, Over.EXTERNAL, Bound.LEAST, 0, 150)))
                .history(Workplace.shown(0, 9, ContentClass.CAMPAIGN))
                .item(about("own"))
                .item(about("outside").external("Vakblad").promotional(900));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 1);

        assertThat(offered(decision)).containsExactly("own");
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.OUTRANKED);
    }

    @Test
    @DisplayName("R06 a shortage is reported as a gap, and nothing is left out for it")
    void gap() {
        workplace
                .rules(rules(new Effect.Balance(ReasonCode.EXTERNAL_MIX, Over.EXTERNAL, Bound.LEAST, 400, 150)))
                .history(Workplace.shown(0, 9, ContentClass.CAMPAIGN))
                .item(about("p-1"))
                .item(about("p-2"));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 5);

        assertThat(offered(decision)).containsExactly("p-1", "p-2");
        assertThat(decision.gaps()).containsExactly(Over.EXTERNAL);
    }

    @ParameterizedTest(name = "a third of what came after {0} others: the next {1} cost nothing")
    @CsvSource({"0, 1", "3, 2", "5, 3", "6, 4", "9, 4"})
    @DisplayName("R21 R71 a bound b over n allows ceil(b·n):")
    void boundsRoundUp(int shown, int free) {
        workplace
                .rules(rules(new Effect.Balance(ReasonCode.CAMPAIGN_MIX, Over.CAMPAIGN, Bound.MOST, 333, 200)))
                .history(Workplace.shown(0, shown, ContentClass.CAMPAIGN));
        for (int i = 0; i < 6; i++) {
            workplace.item(about("p-" + i).contentClass(ContentClass.CAMPAIGN));
        }

        DecisionRecord decision = workplace.suggest(Channel.PULL, 6);

        assertThat(decision.suggestions())
                .hasSize(6)
                .extracting(suggestion -> amountOf(suggestion.contributions(), ReasonCode.CAMPAIGN_MIX))
                .startsWith(zeros(free))
                .element(free)
                .isEqualTo(-200);
    }

    @Test
    @DisplayName("a theme or a source counts once for each item above it, and what made room for another says so")
    void variety() {
        workplace
                .rules(rules(
                        new Effect.Balance(ReasonCode.VARIETY, Over.THEME, Bound.EACH, 0, 80),
                        new Effect.Balance(ReasonCode.VARIETY, Over.SOURCE, Bound.EACH, 0, 50)))
                .item(about("p-1"))
                .item(about("p-2"))
                .item(about("p-3"))
                .item(item("q")
                        .theme("finance", 950)
                        .theme("technology", 900)
                        .external("Vakblad")
                        .promotional(900));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 2);

        assertThat(offered(decision)).containsExactly("p-1", "q");
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.OUTRANKED, ReasonCode.ROOM_FOR_OTHERS);
    }

    @Test
    @DisplayName("an item loses for each one like it above it")
    void eachOneAboveIt() {
        workplace
                .rules(rules(new Effect.Balance(ReasonCode.VARIETY, Over.THEME, Bound.EACH, 0, 80)))
                .item(about("p-1"))
                .item(about("p-2"))
                .item(about("p-3"));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 3);

        assertThat(decision.suggestions())
                .extracting(suggestion -> suggestion.score())
                .containsExactly(300, 220, 140);
    }

    @Test
    @DisplayName("R44 lifts a personal story, by its class or by its voice")
    void roomForPeople() {
        workplace
                .rules(rules(new Effect.Balance(ReasonCode.HUMAN_MIX, Over.HUMAN, Bound.LEAST, 250, 150)))
                .history(Workplace.shown(0, 9, ContentClass.CAMPAIGN))
                .item(about("news"))
                .item(about("story").contentClass(ContentClass.STORY).promotional(900));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 1);

        assertThat(offered(decision)).containsExactly("story");
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.ROOM_FOR_PEOPLE);
    }

    private static Items about(String id) {
        return item(id).theme("technology", 900);
    }

    /** 300 for an interest, 100 off for what sounds like an advertisement, and these balances over everything. */
    private static SpeakingRules rules(Effect... balances) {
        return SpeakingRules.interests()
                .when("relevance.balance", facts -> true, balances)
                .when(
                        "relevance.loud",
                        facts -> facts.number(Fact.CONTENT_PROMOTIONAL, 0) > 500,
                        new Effect.Adjust(ReasonCode.PROMOTIONAL, -100));
    }

    private static List<String> offered(DecisionRecord decision) {
        return decision.suggestions().stream()
                .map(suggestion -> suggestion.content().value())
                .toList();
    }

    private static Integer[] zeros(int count) {
        Integer[] zeros = new Integer[count];
        Arrays.fill(zeros, 0);
        return zeros;
    }

    private static int amountOf(List<Contribution> contributions, ReasonCode reason) {
        return contributions.stream()
                .filter(contribution -> contribution.reason() == reason)
                .filter(contribution -> contribution.rule().equals(new RuleId("relevance.balance")))
                .mapToInt(Contribution::amount)
                .sum();
    }
}
