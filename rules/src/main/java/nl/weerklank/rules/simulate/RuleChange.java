package nl.weerklank.rules.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Area;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Rule;

/**
 * What a draft changes.
 *
 * @param changed ids of the rules that were added, removed or edited
 */
public record RuleChange(List<Rule> base, List<Rule> draft, SortedSet<RuleId> changed) {

    public RuleChange {
        base = List.copyOf(base);
        draft = List.copyOf(draft);
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    }

    /** What differs between these two sets of rules. */
    public static RuleChange between(Collection<Rule> base, Collection<Rule> draft) {
        Map<RuleId, Rule> before = byId(base);
        Map<RuleId, Rule> after = byId(draft);
        SortedSet<RuleId> changed = new TreeSet<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .forEach(changed::add);
        return new RuleChange(List.copyOf(base), List.copyOf(draft), changed);
    }

    private static Map<RuleId, Rule> byId(Collection<Rule> rules) {
        Map<RuleId, Rule> byId = new HashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }

    /**
     * Whether it can change when somebody is nudged, or what must be kept in balance: then every decision changes the
     * facts of the next, and only the whole period in order tells what would happen.
     */
    public boolean changesPace() {
        return versions().anyMatch(RuleChange::isAboutPace);
    }

    /** The changed rules, as they were and as they would be. */
    private Stream<Rule> versions() {
        return Stream.concat(base.stream(), draft.stream()).filter(rule -> changed.contains(rule.id()));
    }

    private static boolean isAboutPace(Rule rule) {
        return rule.area() == Area.CADENCE
                || rule.area() == Area.CHAMPION
                || rule.when().leaves().anyMatch(leaf -> followsNudges(leaf.fact()))
                || rule.then().stream().anyMatch(RuleChange::isAboutPace);
    }

    private static boolean isAboutPace(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Says says ->
                says.effect() instanceof Effect.SuppressNudge
                        || says.effect() instanceof Effect.DeferUntil
                        || says.effect() instanceof Effect.PromptChampion;
            case Consequence.Adjust adjust -> false;
            case Consequence.AdjustPer adjust -> followsNudges(adjust.per());
            case Consequence.Balance balance -> !balance.over().isNamed();
        };
    }

    private static boolean followsNudges(Fact fact) {
        return Stream.of("nudge.", "mix.", "champion.").anyMatch(fact.id()::startsWith);
    }

    /** The rules of compliance that hold now and would hold no longer. */
    List<RuleId> guardRailsGone() {
        Map<RuleId, Rule> after = byId(draft);
        List<RuleId> gone = new ArrayList<>();
        for (Rule rule : Rule.enabledOf(base)) {
            if (rule.owner() == Owner.COMPLIANCE) {
                Rule then = after.get(rule.id());
                if (then == null || !then.enabled()) {
                    gone.add(rule.id());
                }
            }
        }
        return gone;
    }
}
