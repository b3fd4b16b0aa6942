package nl.weerklank.rules.replay;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an explanation names as a cause is one: take it away, and nothing else, and what it is said to have done is undone.
 * A failure names the seed that shows it.
 */
class ExplanationTruthTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 10_000 : 1_000;
    private static final List<Rule> RULES = StandardPolicy.rules();
    private static final RuleSet ALL = DroolsRuleSet.of(RULES);
    private static final Map<List<RuleId>, RuleSet> WITHOUT = new HashMap<>();
    private static final RuleSet NO_BALANCE = DroolsRuleSet.of(RULES.stream()
            .filter(rule -> rule.then().stream().noneMatch(each -> each instanceof Consequence.Balance))
            .toList());

    @Test
    @DisplayName(
            "G01 Without a rule that added to a score, the score is lower by exactly what the rule is said to have added")
    void contributionsOfRules() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            for (RuleId rule : rulesThatScored(decision)) {
                DecisionRecord again = Reconsideration.by(without(rule), decision);
                for (int i = 0; i < decision.verdicts().size(); i++) {
                    Verdict then = decision.verdicts().get(i);
                    Verdict now = again.verdicts().get(i);

                    assertThat(now.score())
                            .as("seed %d, %s, %s", seed, rule, then.content())
                            .isEqualTo(then.score() - adjustedBy(rule, then));
                    tally.count(rule.value());
                }
            }
        });
        tally.sawAtLeast("relevance.theme", CASES);
    }

    @Test
    @DisplayName("G01 The contributions of a suggestion, balance included, add up to its score")
    void contributionsAddUp() {
        forEach((seed, decision) -> {
            for (Suggestion suggestion : decision.suggestions()) {
                assertThat(suggestion.contributions().stream()
                                .mapToInt(Contribution::amount)
                                .sum())
                        .as("seed %d, %s", seed, suggestion.content())
                        .isEqualTo(suggestion.score());
            }
        });
    }

    @Test
    @DisplayName("G01 Without the interest that is named, what it added is gone, and the rest stays as it was")
    void interests() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            for (Suggestion suggestion : decision.suggestions()) {
                Set<ThemeCode> named = themesOf(decision, suggestion, ThemeMatch.Via.INTEREST);
                if (!named.isEmpty()) {
                    DecisionRecord again = decide(seed, who -> with(who, less(who.preferences(), named, Set.of())));

                    undone(seed, decision, again, suggestion, ReasonCode.THEME_MATCH, tally);
                }
            }
        });
        tally.sawAtLeast("exactly", CASES / 6);
    }

    @Test
    @DisplayName("G01 R08 Without the expertise that is named, what it added is gone, and the rest stays as it was")
    void expertise() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            for (Suggestion suggestion : decision.suggestions()) {
                Set<ThemeCode> named = themesOf(decision, suggestion, ThemeMatch.Via.EXPERTISE);
                if (!named.isEmpty()) {
                    DecisionRecord again = decide(seed, who -> with(who, less(who.preferences(), Set.of(), named)));

                    undone(seed, decision, again, suggestion, ReasonCode.EXPERTISE_MATCH, tally);
                }
            }
        });
        tally.sawAtLeast("exactly", CASES / 10);
    }

    @Test
    @DisplayName(
            "G01 R03 Without the words of the person's own story, what they added is gone, and the rest stays as it was")
    void ownStory() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            for (Suggestion suggestion : decision.suggestions()) {
                if (!themesOf(decision, suggestion, ThemeMatch.Via.STORY).isEmpty()) {
                    DecisionRecord again =
                            decide(seed, who -> new EmployeeProfile(who.employee(), who.preferences(), List.of()));

                    undone(seed, decision, again, suggestion, ReasonCode.STORY_MATCH, tally);
                }
            }
        });
        tally.sawAtLeast("exactly", CASES / 10);
    }

    @Test
    @DisplayName(
            "G01 R29 Without the words of the item that serve a goal, only what the item is can be named, or nothing is pushed")
    void evidenceWords() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            if (decision.suggestions().stream().noneMatch(ExplanationTruthTest::servesByItsWords)) {
                return;
            }
            DecisionRecord again = GeneratedDecisions.decisionWithoutEvidence(seed, 10, ALL);

            assertThat(again.suggestions()).as("seed %d", seed).noneMatch(ExplanationTruthTest::servesByItsWords);
            assertThat(again.suggestions())
                    .as("seed %d", seed)
                    .filteredOn(suggestion -> suggestion.benefit() == null)
                    .allSatisfy(suggestion -> assertThat(suggestion.delivery()).isEqualTo(Delivery.PULL));
            tally.count("benefits");
        });
        tally.sawAtLeast("benefits", CASES / 4);
    }

    @Test
    @DisplayName("G01 R72 Without what happened to an item before, it is not stopped for that")
    void history() {
        Set<ReasonCode> ofThePast = EnumSet.of(ReasonCode.ALREADY_ANSWERED, ReasonCode.SNOOZED, ReasonCode.SEEN_OFTEN);
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            if (decision.verdicts().stream()
                    .noneMatch(verdict -> verdict.stops().stream().anyMatch(ofThePast::contains))) {
                return;
            }
            DecisionRecord again = GeneratedDecisions.decisionWithPast(
                    seed,
                    10,
                    ALL,
                    past -> new History(past.nudges(), past.shown(), Map.of(), past.tooMuchAt(), past.actedAt()));

            assertThat(again.verdicts()).as("seed %d", seed).allSatisfy(verdict -> assertThat(verdict.stops())
                    .doesNotContainAnyElementsOf(ofThePast));
            tally.count("stops");
        });
        tally.sawAtLeast("stops", CASES / 10);
    }

    @Test
    @DisplayName("G01 G02 Without the rules that stopped an item, it passes that stop")
    void stopsByRules() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            for (int i = 0; i < decision.verdicts().size(); i++) {
                Verdict verdict = decision.verdicts().get(i);
                for (ReasonCode stop : verdict.stops()) {
                    List<RuleId> said = rulesThatExcluded(verdict, stop);
                    if (!said.isEmpty()
                            && engineStops(decision.candidates().get(i)).isEmpty()) {
                        DecisionRecord again = Reconsideration.by(without(said), decision);

                        assertThat(again.verdicts().get(i).stops())
                                .as("seed %d, %s", seed, verdict.content())
                                .doesNotContain(stop);
                        tally.count(stop.name());
                    }
                }
            }
        });
        tally.sawAtLeast("STALE", CASES / 10);
    }

    @Test
    @DisplayName("G01 G02 Without what made the engine itself stop an item, it passes that stop")
    void stopsOfTheEngine() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            for (int i = 0; i < decision.verdicts().size(); i++) {
                for (ReasonCode stop : decision.verdicts().get(i).stops()) {
                    if (CURES.containsKey(stop)) {
                        DecisionRecord again = Reconsideration.by(ALL, withFacts(decision, i, CURES.get(stop)));

                        assertThat(again.verdicts().get(i).stops())
                                .as(
                                        "seed %d, %s",
                                        seed, decision.verdicts().get(i).content())
                                .doesNotContain(stop);
                        tally.count(stop.name());
                    }
                }
            }
        });
        assertThat(tally.seen()).containsAll(Set.of("WITHDRAWN", "LANGUAGE", "MUTED_THEME", "OWN_WORK", "NO_MATCH"));
    }

    @Test
    @DisplayName(
            "G01 G02 With room for everything nothing is outranked, and without rules of balance nothing makes room")
    void stopsOfTheRanker() {
        Set<ReasonCode> room =
                EnumSet.of(ReasonCode.ROOM_FOR_OUTSIDE, ReasonCode.ROOM_FOR_PEOPLE, ReasonCode.ROOM_FOR_OTHERS);
        forEach((seed, decision) -> {
            DecisionRecord roomy = Reconsideration.by(ALL, withLimit(decision));
            DecisionRecord plain = Reconsideration.by(NO_BALANCE, decision);

            assertThat(roomy.verdicts()).as("seed %d", seed).allSatisfy(verdict -> assertThat(verdict.stops())
                    .doesNotContain(ReasonCode.OUTRANKED)
                    .doesNotContainAnyElementsOf(room));
            assertThat(plain.verdicts()).as("seed %d", seed).allSatisfy(verdict -> assertThat(verdict.stops())
                    .doesNotContainAnyElementsOf(room));
        });
    }

    @Test
    @DisplayName("G01 Without the rules that kept an item from being pushed, it is not kept back for that reason")
    void notPushed() {
        Tally tally = new Tally();
        forEach((seed, decision) -> {
            for (Suggestion suggestion : decision.suggestions()) {
                ReasonCode why = suggestion.notPushed();
                List<RuleId> said = why == null ? List.of() : rulesThatHeldBack(decision, suggestion, why);
                if (!said.isEmpty() && why != ReasonCode.NO_BENEFIT) {
                    DecisionRecord again = Reconsideration.by(without(said), decision);

                    assertThat(again.suggestions())
                            .as("seed %d, %s", seed, suggestion.content())
                            .allSatisfy(other -> assertThat(other.content().equals(suggestion.content())
                                            && other.notPushed() == why
                                            && !ledgerSays(why))
                                    .isFalse());
                    tally.count(why.name());
                }
            }
        });
        assertThat(tally.seen()).contains("COLLECTIVE_FIRST", "RESTING");
    }

    /** What the ledger may answer as well as a rule: it has the last word. */
    private static boolean ledgerSays(ReasonCode why) {
        return switch (why) {
            case NOT_JOINED,
                    PAUSED,
                    AWAY,
                    QUIET_HOURS,
                    QUIET_MODE,
                    PULL_ONLY,
                    CHANNEL_NOT_CHOSEN,
                    OVER_BUDGET,
                    RESTING,
                    TOO_MUCH,
                    SATURATED,
                    CAPPED -> true;
            default -> false;
        };
    }

    /** The facts that stop an item whatever the rules say, each with what would let it pass. */
    private static final Map<ReasonCode, Consumer<Facts.Builder>> CURES = new EnumMap<>(Map.ofEntries(
            Map.entry(ReasonCode.WITHDRAWN, suggestable()),
            Map.entry(ReasonCode.EXPIRED, suggestable()),
            Map.entry(ReasonCode.EMBARGOED, suggestable()),
            Map.entry(ReasonCode.TAGGING, suggestable()),
            Map.entry(ReasonCode.QUARANTINED, suggestable()),
            Map.entry(ReasonCode.CONFIDENTIAL, facts -> facts.unknown(Fact.CONTENT_CONFIDENTIALITY)
                    .code(Fact.CONTENT_CONFIDENTIALITY, "PUBLIC")),
            Map.entry(ReasonCode.NOT_JOINED, facts -> facts.flag(Fact.EMPLOYEE_JOINED, true)),
            Map.entry(ReasonCode.LANGUAGE, facts -> facts.flag(Fact.MATCH_LANGUAGE, true)),
            Map.entry(ReasonCode.NOT_FOR_UNIT, facts -> facts.flag(Fact.MATCH_REACHES, true)),
            Map.entry(ReasonCode.MUTED_THEME, facts -> facts.flag(Fact.MATCH_MUTED_THEME, false)),
            Map.entry(ReasonCode.OWN_WORK, facts -> facts.flag(Fact.MATCH_OWN_WORK, false)),
            Map.entry(ReasonCode.ALREADY_ANSWERED, facts -> facts.flag(Fact.MATCH_ANSWERED, false)),
            Map.entry(ReasonCode.SNOOZED, facts -> facts.flag(Fact.MATCH_SNOOZED, false)),
            Map.entry(ReasonCode.SEEN_OFTEN, facts -> facts.number(Fact.MATCH_TIMES_SEEN, 0)),
            Map.entry(ReasonCode.NO_MATCH, facts -> facts.number(Fact.MATCH_STRONG_THEMES, 1)),
            Map.entry(ReasonCode.OVER_BUDGET, facts -> facts.unknown(Fact.EMPLOYEE_MINUTES_LEFT))));

    private static Consumer<Facts.Builder> suggestable() {
        return facts -> facts.code(Fact.CONTENT_STATE, ContentState.SUGGESTABLE);
    }

    /**
     * The item came out without this reason; every rule that looks at nothing that changed says the same as before. When no
     * other rule looked at what changed, the score is lower by exactly what the reason is said to have added.
     */
    private static void undone(
            long seed,
            DecisionRecord before,
            DecisionRecord after,
            Suggestion suggestion,
            ReasonCode reason,
            Tally tally) {
        int at = placeOf(before, suggestion);
        Verdict then = before.verdicts().get(at);
        Verdict now = after.verdicts().get(at);
        int added = adjustedFor(reason, then);
        Set<Fact> changed = changed(
                before.candidates().get(at).facts(), after.candidates().get(at).facts());
        Set<RuleId> untouched = RULES.stream()
                .filter(rule -> rule.facts().stream().noneMatch(changed::contains))
                .map(Rule::id)
                .collect(toSet());
        Set<RuleId> touched = then.matches().stream()
                .map(RuleMatch::rule)
                .filter(rule -> !untouched.contains(rule) && adjustedBy(rule, then) != 0)
                .collect(toSet());

        assertThat(adjustedFor(reason, now))
                .as("seed %d, %s", seed, suggestion.content())
                .isZero();
        if (excluded(now)) {
            return; // the item is gone, for a reason of its own
        }
        for (RuleId rule : untouched) {
            assertThat(adjustedBy(rule, now)).as("seed %d, %s", seed, rule).isEqualTo(adjustedBy(rule, then));
        }
        boolean onlyThis = touched.stream().allMatch(rule -> adjustedBy(rule, then) == adjustedFor(rule, reason, then))
                && RULES.stream()
                        .map(Rule::id)
                        .filter(rule -> !untouched.contains(rule))
                        .allMatch(rule -> adjustedBy(rule, now) == 0);
        if (onlyThis) {
            assertThat(now.score())
                    .as("seed %d, %s", seed, suggestion.content())
                    .isEqualTo(then.score() - added);
            tally.count("exactly");
        }
        boolean matches = now.matches().stream()
                .flatMap(match -> match.effects().stream())
                .anyMatch(effect -> effect instanceof Effect.Adjust adjust
                        && adjust.amount() > 0
                        && adjust.reason().matchesPerson());
        assertThat(now.stops().contains(ReasonCode.NO_MATCH))
                .as("seed %d, %s", seed, suggestion.content())
                .isEqualTo(!matches);
    }

    private static Set<Fact> changed(Facts before, Facts after) {
        Set<Fact> changed = EnumSet.noneOf(Fact.class);
        for (Fact fact : Fact.values()) {
            if (!Objects.equals(before.get(fact), after.get(fact))) {
                changed.add(fact);
            }
        }
        return changed;
    }

    private static boolean excluded(Verdict verdict) {
        return verdict.matches().stream()
                .flatMap(match -> match.effects().stream())
                .anyMatch(Effect::excludes);
    }

    private static int placeOf(DecisionRecord decision, Suggestion suggestion) {
        return decision.candidates().stream().map(Considered::content).toList().indexOf(suggestion.content());
    }

    private static Set<ThemeCode> themesOf(DecisionRecord decision, Suggestion suggestion, ThemeMatch.Via via) {
        return decision.candidates().get(placeOf(decision, suggestion)).themes().stream()
                .filter(match -> match.via() == via)
                .map(ThemeMatch::theme)
                .collect(toSet());
    }

    private static List<RuleId> rulesThatScored(DecisionRecord decision) {
        return decision.verdicts().stream()
                .flatMap(verdict -> verdict.matches().stream())
                .filter(match -> match.effects().stream().anyMatch(Effect.Adjust.class::isInstance))
                .map(RuleMatch::rule)
                .distinct()
                .toList();
    }

    private static int adjustedBy(RuleId rule, Verdict verdict) {
        return adjusted(verdict, match -> match.rule().equals(rule), effect -> true);
    }

    private static int adjustedFor(ReasonCode reason, Verdict verdict) {
        return adjusted(verdict, match -> true, effect -> effect.reason() == reason);
    }

    private static int adjustedFor(RuleId rule, ReasonCode reason, Verdict verdict) {
        return adjusted(verdict, match -> match.rule().equals(rule), effect -> effect.reason() == reason);
    }

    private static int adjusted(Verdict verdict, Predicate<RuleMatch> which, Predicate<Effect.Adjust> effects) {
        return verdict.matches().stream()
                .filter(which)
                .flatMap(match -> match.effects().stream())
                .filter(Effect.Adjust.class::isInstance)
                .map(Effect.Adjust.class::cast)
                .filter(effects)
                .mapToInt(Effect.Adjust::amount)
                .sum();
    }

    private static List<RuleId> rulesThatExcluded(Verdict verdict, ReasonCode stop) {
        return verdict.matches().stream()
                .filter(match ->
                        match.effects().stream().anyMatch(effect -> effect.excludes() && effect.reason() == stop))
                .map(RuleMatch::rule)
                .toList();
    }

    private static List<RuleId> rulesThatHeldBack(DecisionRecord decision, Suggestion suggestion, ReasonCode why) {
        return decision.verdicts().get(placeOf(decision, suggestion)).matches().stream()
                .filter(match -> match.effects().stream()
                        .anyMatch(effect -> effect.reason() == why
                                && (effect instanceof Effect.SuppressNudge || effect instanceof Effect.DeferUntil)))
                .map(RuleMatch::rule)
                .toList();
    }

    private static Set<ReasonCode> engineStops(Considered candidate) {
        return candidate.facts().is(Fact.CONTENT_STATE, ContentState.SUGGESTABLE)
                ? Set.of()
                : Set.of(ReasonCode.WITHDRAWN);
    }

    private static RuleSet without(RuleId rule) {
        return without(List.of(rule));
    }

    private static RuleSet without(List<RuleId> gone) {
        return WITHOUT.computeIfAbsent(
                gone,
                rules -> DroolsRuleSet.of(RULES.stream()
                        .filter(rule -> !rules.contains(rule.id()))
                        .toList()));
    }

    private static DecisionRecord decide(long seed, UnaryOperator<EmployeeProfile> who) {
        return GeneratedDecisions.decisionOf(seed, 10, ALL, who);
    }

    private static EmployeeProfile with(EmployeeProfile who, Preferences preferences) {
        return new EmployeeProfile(who.employee(), preferences, who.storyThemes());
    }

    private static boolean servesByItsWords(Suggestion suggestion) {
        return suggestion.benefit() != null && suggestion.benefit().part() == null;
    }

    private static Preferences less(Preferences who, Set<ThemeCode> interests, Set<ThemeCode> expertise) {
        return new Preferences(
                who.optIn(),
                who.pausedUntil(),
                who.readiness(),
                who.goals(),
                who.story(),
                minus(who.interests(), interests),
                minus(who.expertise(), expertise),
                who.mutedThemes(),
                who.audience(),
                who.channels(),
                who.weeklyMinutes(),
                who.quietHours(),
                who.workingDays(),
                who.evenAtRest());
    }

    private static Set<ThemeCode> minus(Set<ThemeCode> all, Set<ThemeCode> gone) {
        return all.stream().filter(theme -> !gone.contains(theme)).collect(toSet());
    }

    private static DecisionRecord withFacts(DecisionRecord decision, int place, Consumer<Facts.Builder> cure) {
        List<Considered> candidates = new ArrayList<>(decision.candidates());
        Considered candidate = candidates.get(place);
        Facts.Builder facts = candidate.facts().toBuilder();
        cure.accept(facts);
        candidates.set(place, candidate.withFacts(facts.build()));
        return with(decision, decision.limit(), candidates);
    }

    private static DecisionRecord withLimit(DecisionRecord decision) {
        return with(decision, Math.max(1, decision.candidates().size()), decision.candidates());
    }

    private static DecisionRecord with(DecisionRecord decision, int limit, List<Considered> candidates) {
        Grounds grounds = decision.grounds();
        return new DecisionRecord(
                decision.id(),
                decision.decidedAt(),
                decision.employee(),
                decision.channel(),
                limit,
                decision.versions(),
                grounds,
                candidates,
                decision.verdicts(),
                decision.suggestions(),
                decision.nextNudgeNotBefore(),
                decision.gaps());
    }

    private interface Check {
        void on(long seed, DecisionRecord decision);
    }

    private static void forEach(Check check) {
        LongStream.range(0, CASES).forEach(seed -> check.on(seed, GeneratedDecisions.decision(seed, 10, ALL)));
    }

    /** Counts what was tried, so that a test which tried nothing fails. */
    private static final class Tally {

        private final Map<String, Integer> counts = new HashMap<>();

        void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        Set<String> seen() {
            return counts.keySet();
        }

        void sawAtLeast(String what, int fewest) {
            assertThat(counts.getOrDefault(what, 0)).as("%s", counts).isGreaterThanOrEqualTo(fewest);
        }
    }
}
