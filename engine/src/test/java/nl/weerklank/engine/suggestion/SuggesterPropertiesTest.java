package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.SpeakingRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for every person and every set of items; a failure names the seed that shows it. */
class SuggesterPropertiesTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 20_000 : 1_000;
    private static final List<String> THEMES = List.of("sustainability", "technology", "finance", "healthcare");

    @Test
    void theSameInputGivesTheSameRecord() {
        forEachSeed(seed -> assertThat(suggest(seed, false)).isEqualTo(suggest(seed, false)));
    }

    @Test
    void theOrderOfTheInputIsIrrelevant() {
        forEachSeed(seed -> assertThat(suggest(seed, true).suggestions())
                .as("seed %d", seed)
                .isEqualTo(suggest(seed, false).suggestions()));
    }

    @Test
    void whatIsExcludedStaysExcludedAndEveryCandidateGetsOneVerdict() {
        forEachSeed(seed -> {
            DecisionRecord decision = suggest(seed, false);

            Set<Object> offered =
                    decision.suggestions().stream().map(Suggestion::content).collect(Collectors.toSet());
            assertThat(decision.verdicts()).as("seed %d", seed).hasSameSizeAs(decision.candidates());
            for (Verdict verdict : decision.verdicts()) {
                assertThat(verdict.offered()).as("seed %d", seed).isEqualTo(offered.contains(verdict.content()));
                boolean blocked = verdict.matches().stream()
                        .flatMap(match -> match.effects().stream())
                        .anyMatch(Effect::excludes);
                assertThat(blocked && verdict.offered()).as("seed %d", seed).isFalse();
            }
        });
    }

    @Test
    @DisplayName("R01 R29 R31 R37 each suggestion has a matching reason, each push a benefit, and bounds hold")
    void everySuggestionIsGrounded() {
        forEachSeed(seed -> {
            DecisionRecord decision = suggest(seed, false);

            assertThat(decision.suggestions().size()).isLessThanOrEqualTo(decision.limit());
            assertThat(decision.suggestions()).as("seed %d", seed).allSatisfy(suggestion -> {
                assertThat(suggestion.contributions())
                        .anyMatch(contribution -> contribution.reason().matchesPerson());
                assertThat(suggestion.score())
                        .isEqualTo(suggestion.contributions().stream()
                                .mapToInt(contribution -> contribution.amount())
                                .sum());
                assertThat(suggestion.delivery() == Delivery.PUSH && suggestion.benefit() == null)
                        .isFalse();
            });
            assertThat(decision.suggestions().stream().filter(suggestion -> suggestion.delivery() == Delivery.PUSH))
                    .hasSizeLessThanOrEqualTo(1);
            Integer budget = decision.grounds().profile().preferences().weeklyMinutes();
            if (budget != null) {
                assertThat(decision.suggestions().stream()
                                .mapToInt(Suggestion::minutes)
                                .sum())
                        .isLessThanOrEqualTo(budget);
            }
        });
    }

    @Test
    void theCasesReachWhatTheyAreAbout() {
        List<DecisionRecord> decisions =
                IntStream.range(0, CASES).mapToObj(seed -> suggest(seed, false)).toList();

        assertThat(decisions)
                .filteredOn(decision -> decision.suggestions().size() > 2)
                .hasSizeGreaterThan(CASES / 20);
        assertThat(decisions)
                .filteredOn(decision ->
                        decision.suggestions().stream().anyMatch(suggestion -> suggestion.delivery() == Delivery.PUSH))
                .hasSizeGreaterThan(CASES / 50);
        assertThat(decisions.stream()
                        .flatMap(decision -> decision.withheldByReason().keySet().stream())
                        .distinct())
                .contains(
                        ReasonCode.STALE,
                        ReasonCode.JARGON,
                        ReasonCode.OUTRANKED,
                        ReasonCode.OVER_BUDGET,
                        ReasonCode.ROOM_FOR_OUTSIDE,
                        ReasonCode.ROOM_FOR_OTHERS,
                        ReasonCode.CAMPAIGN_MIX);
    }

    private interface Property {
        void check(long seed);
    }

    private static void forEachSeed(Property property) {
        for (long seed = 0; seed < CASES; seed++) {
            property.check(seed);
        }
    }

    static DecisionRecord suggest(long seed, boolean reversed) {
        return suggest(seed, reversed, new Workplace(), person -> {});
    }

    /** The same, but the person says something else. */
    static DecisionRecord suggest(long seed, boolean reversed, Workplace place, Consumer<People> otherwise) {
        Random random = new Random(seed);
        People somebody = anybody(random);
        otherwise.accept(somebody);
        Workplace workplace = place.rules(rules()).person(somebody);
        workplace.person(person("e-2"));
        IntStream.range(0, random.nextInt(25)).forEach(i -> workplace.item(anything(i, random)));
        workplace.history(Workplace.shown(random.nextInt(4), 4 + random.nextInt(6), ContentClass.CAMPAIGN));
        Channel channel = random.nextBoolean() ? Channel.PULL : Channel.EMAIL;
        int limit = 1 + random.nextInt(8);
        return (reversed ? workplace.reversed() : workplace).suggest(channel, limit);
    }

    static SpeakingRules rules() {
        return SpeakingRules.interests()
                .when(
                        "relevance.expert",
                        facts -> facts.number(Fact.MATCH_EXPERT_THEMES, 0) > 0,
                        new Effect.Adjust(ReasonCode.EXPERTISE_MATCH, 200))
                .when(
                        "relevance.stale",
                        facts -> facts.number(Fact.CONTENT_AGE_HOURS, 0) > 480,
                        new Effect.Block(ReasonCode.STALE))
                .when(
                        "authenticity.promotional",
                        facts -> facts.number(Fact.CONTENT_PROMOTIONAL, 0) > 500,
                        new Effect.Adjust(ReasonCode.PROMOTIONAL, -250))
                .when(
                        "relevance.balance",
                        facts -> true,
                        new Effect.Balance(ReasonCode.VARIETY, Over.THEME, Bound.EACH, 0, 80),
                        new Effect.Balance(ReasonCode.VARIETY, Over.SOURCE, Bound.EACH, 0, 50),
                        new Effect.Balance(ReasonCode.EXTERNAL_MIX, Over.EXTERNAL, Bound.LEAST, 400, 150),
                        new Effect.Balance(ReasonCode.CAMPAIGN_MIX, Over.CAMPAIGN, Bound.MOST, 300, 200))
                .when(
                        "authenticity.jargon",
                        facts -> facts.number(Fact.CONTENT_JARGON, 0) > 300,
                        new Effect.RequireReview(ReasonCode.JARGON));
    }

    private static People anybody(Random random) {
        return person("e-1")
                .interests(anyThemes(random))
                .expertise(anyThemes(random))
                .muted(random.nextInt(4) == 0 ? THEMES.get(random.nextInt(THEMES.size())) : "none")
                .goals(random.nextBoolean() ? new Goal[0] : new Goal[] {Goal.EXPERTISE, Goal.NETWORK})
                .readiness(random.nextInt(5) == 0 ? null : Readiness.values()[random.nextInt(4)])
                .weeklyMinutes(random.nextBoolean() ? null : random.nextInt(40))
                .optIn(random.nextInt(6) > 0)
                .channels(Channel.EMAIL);
    }

    private static String[] anyThemes(Random random) {
        return THEMES.stream().filter(theme -> random.nextInt(3) == 0).toArray(String[]::new);
    }

    private static Items anything(int number, Random random) {
        Items item = item("p-" + number)
                .theme(THEMES.get(random.nextInt(THEMES.size())), 200 + random.nextInt(800))
                .contentClass(ContentClass.values()[random.nextInt(ContentClass.values().length)])
                .publishedAt(Workplace.NOW.minus(Duration.ofHours(random.nextInt(700) - 20)))
                .promotional(random.nextInt(1000))
                .jargon(random.nextInt(400))
                .words(50 + random.nextInt(600));
        if (random.nextBoolean()) {
            item.external("Vakblad " + random.nextInt(3));
        } else {
            item.author(random.nextInt(3) == 0 ? "e-2" : "e-9");
        }
        return random.nextInt(10) == 0 ? item.withdrawn() : item;
    }
}
