package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.SpeakingRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of items that fit equally well,")
class RoomForPushTest {

    private final Workplace workplace = new Workplace()
            .person(person("e-1")
                    .optIn(true)
                    .channels(Channel.EMAIL)
                    .interests("technology")
                    .goals(Goal.EXPERTISE))
            .rules(rules());

    @Test
    @DisplayName("R30 a question for pushes is answered with what can be pushed, and what made room for it says so")
    void whatCanBePushed() {
        threeThatWaitAndOneMore(about("p-9"));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 1);

        assertThat(offered(decision)).containsExactly("p-9");
        assertThat(decision.suggestions().getFirst().delivery()).isEqualTo(Delivery.PUSH);
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.ROOM_FOR_PUSH);
    }

    @Test
    @DisplayName("who looks sees them in the order they always had")
    void whoLooks() {
        threeThatWaitAndOneMore(about("p-9"));

        DecisionRecord decision = workplace.suggest(Channel.PULL, 1);

        assertThat(offered(decision)).containsExactly("p-0");
        assertThat(decision.suggestions().getFirst().notPushed()).isNull();
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.OUTRANKED);
    }

    @Test
    @DisplayName("and only of those: what fits better comes first, though it only waits where the person looks")
    void whatFitsBetter() {
        threeThatWaitAndOneMore(about("p-9").promotional(900));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 1);

        assertThat(offered(decision)).containsExactly("p-0");
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.OUTRANKED);
    }

    @Test
    @DisplayName("what would have been passed over anyway made room for nothing")
    void outrankedAnyway() {
        threeThatWaitAndOneMore(about("a"));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 1);

        assertThat(offered(decision)).containsExactly("a");
        assertThat(decision.withheldByReason()).containsOnlyKeys(ReasonCode.OUTRANKED);
    }

    @Test
    @DisplayName("the balance lifts to equality what can be pushed, and that comes first")
    void equalByBalance() {
        workplace.rules(rules().when(
                        "relevance.balance",
                        facts -> true,
                        new Effect.Balance(
                                ReasonCode.EXTERNAL_MIX,
                                Effect.Balance.Over.EXTERNAL,
                                Effect.Balance.Bound.LEAST,
                                400,
                                100)));
        workplace.history(Workplace.shown(0, 9, nl.weerklank.engine.content.ContentClass.CAMPAIGN));
        threeThatWaitAndOneMore(about("p-9").promotional(900).external("Vakblad"));

        DecisionRecord decision = workplace.suggest(Channel.EMAIL, 1);

        assertThat(offered(decision)).containsExactly("p-9");
    }

    private void threeThatWaitAndOneMore(Items item) {
        IntStream.range(0, 3).forEach(i -> workplace.item(about("p-" + i).words(50)));
        workplace.item(item);
    }

    private static Items about(String id) {
        return item(id).theme("technology", 900);
    }

    /** 300 for an interest, 100 off for what sounds like an advertisement, and nothing short is pushed. */
    private static SpeakingRules rules() {
        return SpeakingRules.interests()
                .when(
                        "relevance.loud",
                        facts -> facts.number(Fact.CONTENT_PROMOTIONAL, 0) > 500,
                        new Effect.Adjust(ReasonCode.PROMOTIONAL, -100))
                .when(
                        "cadence.short",
                        facts -> facts.number(Fact.CONTENT_WORDS, 0) == 50,
                        new Effect.SuppressNudge(ReasonCode.AUDIENCE_UNKNOWN, Set.of()));
    }

    private static List<String> offered(DecisionRecord decision) {
        return decision.suggestions().stream()
                .map(suggestion -> suggestion.content().value())
                .toList();
    }
}
