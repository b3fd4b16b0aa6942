package nl.weerklank.rules.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Otherwise;
import nl.weerklank.engine.suggestion.Supposition;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.jspecify.annotations.Nullable;

/**
 * Why an item was not offered, or not pushed, and the smallest change that would have let it through (G02).
 *
 * <p>Changes are tried one at a time, then two, then three together; of equally many the one that asks least comes first,
 * and at equal effort the first thought of, so that the same question always gets the same answer. Each is tried on the
 * item alone, then beside the twenty that stood highest, which it must pass anyway, and then by deciding everything again.
 * As every smaller set was tried before, what is found first is the smallest.
 */
public final class WhyNot {

    /** So many changes at once, at most: what takes more helps nobody. */
    public static final int MOST_CHANGES = 3;

    /** How often an item is judged in one search, at most: about a second on a small machine. */
    private static final int MOST_JUDGED = 30_000;

    /** What does not come through beside so many that stood highest is not tried beside all. */
    private static final int MOST_RIVALS = 20;

    private final DecisionRecord decision;
    private final RuleSet ruleSet;
    private final List<Rule> rules;
    private final Map<ContentId, ContentItem> items;
    private final Predicate<Otherwise> finds;
    private final Set<FactChanger> who;
    private final Supposition supposition;
    private final RuleSet trial;

    /**
     * @param ruleSet decides again
     * @param rules the same rules, to be read
     * @param items the candidates, as they are known
     * @param finds whether a search would find the item for a person who says otherwise or at another moment
     * @param who whose changes count
     */
    public WhyNot(
            DecisionRecord decision,
            RuleSet ruleSet,
            List<Rule> rules,
            Map<ContentId, ContentItem> items,
            Predicate<Otherwise> finds,
            Set<FactChanger> who) {
        this.decision = decision;
        this.ruleSet = ruleSet;
        this.rules = Rule.enabledOf(rules);
        this.items = items;
        this.finds = finds;
        this.who = Set.copyOf(who);
        this.supposition = new Supposition(decision, items);
        this.trial = new Trial(ruleSet.revision(), new ReferenceEvaluator(this.rules));
    }

    /** Reads the rules instead of running them: for few items that is faster, and what it lets through is decided again. */
    private record Trial(String revision, ReferenceEvaluator reader) implements RuleSet {

        @Override
        public List<RuleMatch> evaluate(List<Facts> facts) {
            return reader.evaluate(facts);
        }
    }

    /** The answer about one of the candidates; empty for another item. */
    public Optional<Answer> about(ContentId content) {
        for (int i = 0; i < decision.candidates().size(); i++) {
            if (decision.candidates().get(i).content().equals(content)) {
                return Optional.of(
                        about(decision.candidates().get(i), decision.verdicts().get(i)));
            }
        }
        return Optional.empty();
    }

    private Answer about(Considered candidate, Verdict verdict) {
        boolean found = finds.test(Otherwise.as(decision));
        Goal goal = verdict.offered() && found && decision.channel() != Channel.PULL ? Goal.PUSHED : Goal.OFFERED;
        if (found && reached(goal, candidate.content(), decision)) {
            return new Answer(goal, List.of(), null, List.of(), true);
        }
        Search search = new Search(candidate, goal);
        List<Change> changes = search.smallest();
        return new Answer(
                goal,
                goal == Goal.OFFERED ? stops(candidate, verdict) : stopsOfPush(candidate, verdict),
                pointsShort(verdict),
                changes,
                search.complete);
    }

    private static boolean reached(Goal goal, ContentId content, DecisionRecord decided) {
        return decided.suggestions().stream()
                .filter(suggestion -> suggestion.content().equals(content))
                .anyMatch(suggestion -> goal == Goal.OFFERED || suggestion.delivery() == Delivery.PUSH);
    }

    /** What stopped it, and what more would have if that had not. */
    private List<ReasonCode> stops(Considered candidate, Verdict verdict) {
        if (verdict.offered()) {
            return List.of();
        }
        Set<ReasonCode> stops = new LinkedHashSet<>(verdict.stops());
        List<Effect> said = new ReferenceEvaluator(rules)
                .trace(candidate.facts()).stream()
                        .flatMap(trace -> trace.effects().stream())
                        .toList();
        said.stream().filter(Effect::excludes).map(Effect::reason).forEach(stops::add);
        if (said.stream().noneMatch(WhyNot::speaksForIt)) {
            stops.add(ReasonCode.NO_MATCH);
        }
        return List.copyOf(stops);
    }

    private static boolean speaksForIt(Effect effect) {
        return effect instanceof Effect.Adjust(ReasonCode reason, int amount) && amount > 0 && reason.matchesPerson();
    }

    private List<ReasonCode> stopsOfPush(Considered candidate, Verdict verdict) {
        Suggestion offered = decision.suggestions().stream()
                .filter(suggestion -> suggestion.content().equals(candidate.content()))
                .findFirst()
                .orElseThrow();
        List<ReasonCode> more = new ArrayList<>();
        if (candidate.benefit() == null) {
            more.add(ReasonCode.NO_BENEFIT);
        }
        verdict.matches().stream()
                .flatMap(match -> match.effects().stream())
                .filter(effect -> effect instanceof Effect.DeferUntil
                        || effect instanceof Effect.SuppressNudge suppress
                                && (suppress.kinds().isEmpty()
                                        || suppress.kinds().contains(offered.kind())))
                .map(Effect::reason)
                .sorted()
                .forEach(more::add);
        return Stream.concat(Stream.ofNullable(offered.notPushed()), more.stream())
                .distinct()
                .toList();
    }

    /** An item with more points than the last that was offered made room for variety: it is not points that it lacked. */
    private @Nullable Integer pointsShort(Verdict verdict) {
        boolean outranked = !verdict.offered() && verdict.stops().getFirst() == ReasonCode.OUTRANKED;
        if (!outranked || decision.suggestions().isEmpty()) {
            return null;
        }
        int difference = decision.suggestions().getLast().score() - verdict.score();
        return difference < 0 ? null : Integer.valueOf(Math.max(1, difference));
    }

    /** One search for the smallest change. */
    private final class Search {

        private final Considered candidate;
        private final Goal goal;
        private final List<Lever> levers;
        private final Set<ContentId> rivals;
        private int left = MOST_JUDGED;
        private boolean complete = true;

        private Search(Considered candidate, Goal goal) {
            this.candidate = candidate;
            this.goal = goal;
            this.levers = levers(candidate);
            this.rivals = rivals(candidate.content());
        }

        private List<Change> smallest() {
            for (int size = 1; size <= MOST_CHANGES; size++) {
                for (List<Lever> together : combinations(levers, size)) {
                    if (lets(together)) {
                        return together.stream().map(Lever::change).toList();
                    }
                    if (!complete) {
                        return List.of();
                    }
                }
            }
            return List.of();
        }

        private boolean reachesAmong(Set<ContentId> few, Otherwise otherwise) {
            left -= few.size();
            ContentId content = candidate.content();
            return reached(goal, content, supposition.decideAmong(few, trial, content, otherwise));
        }

        private boolean lets(List<Lever> together) {
            complete = left > 0;
            if (!complete) {
                return false;
            }
            Otherwise otherwise = Otherwise.as(decision);
            for (Lever lever : together) {
                otherwise = lever.act().apply(otherwise);
            }
            ContentId content = candidate.content();
            if (!reachesAmong(Set.of(content), otherwise) || !reachesAmong(rivals, otherwise)) {
                return false;
            }
            left -= decision.candidates().size();
            return reached(goal, content, supposition.decide(ruleSet, content, otherwise)) && finds.test(otherwise);
        }
    }

    /** The item, with those that were offered and those that nearly were. */
    private Set<ContentId> rivals(ContentId content) {
        Set<ContentId> rivals = new HashSet<>(Set.of(content));
        decision.suggestions().stream().map(Suggestion::content).forEach(rivals::add);
        decision.verdicts().stream()
                .sorted(Comparator.comparingInt(Verdict::score).reversed().thenComparing(Verdict::content))
                .map(Verdict::content)
                .takeWhile(next -> rivals.size() <= MOST_RIVALS)
                .forEach(rivals::add);
        return rivals;
    }

    private List<Lever> levers(Considered candidate) {
        ContentItem item = items.get(candidate.content());
        List<Lever> levers = new ArrayList<>(Wishes.of(decision, themesOf(candidate)));
        levers.addAll(Moments.of(decision, candidate, item, rules));
        levers.addAll(Circumstances.of(candidate, rules));
        return levers.stream()
                .filter(lever -> who.contains(lever.change().who()))
                .toList();
    }

    private static List<ThemeCode> themesOf(Considered candidate) {
        return candidate.facts().get(Fact.CONTENT_THEMES) instanceof Set<?> codes
                ? codes.stream().map(code -> new ThemeCode(code.toString())).toList()
                : List.of();
    }

    /** So many levers on different dials, those that ask least first. */
    static List<List<Lever>> combinations(List<Lever> levers, int size) {
        List<List<Lever>> found = new ArrayList<>();
        combine(levers, 0, size, List.of(), found);
        found.sort(Comparator.comparingInt(
                together -> together.stream().mapToInt(Lever::effort).sum()));
        return found;
    }

    private static void combine(List<Lever> levers, int from, int size, List<Lever> chosen, List<List<Lever>> found) {
        if (chosen.size() == size) {
            Set<String> dials = new HashSet<>();
            if (chosen.stream().allMatch(lever -> dials.add(lever.dial()))) {
                found.add(chosen);
            }
            return;
        }
        for (int i = from; i < levers.size(); i++) {
            combine(
                    levers,
                    i + 1,
                    size,
                    Stream.concat(chosen.stream(), Stream.of(levers.get(i))).toList(),
                    found);
        }
    }
}
