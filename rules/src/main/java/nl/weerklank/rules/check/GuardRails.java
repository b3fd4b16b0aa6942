package nl.weerklank.rules.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Amount;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.jspecify.annotations.Nullable;

/** What compliance guards: its rules stay as strong as they were, and numbers stay within the bounds that ship. */
final class GuardRails {

    private static final Map<RuleId, Rule> SHIPPED = byId(StandardPolicy.rules());
    private static final Rule QUIET_MODE = Objects.requireNonNull(SHIPPED.get(new RuleId("cadence.quiet-mode")));

    private final Map<RuleId, Rule> base;
    private final Map<RuleId, Rule> draft;
    private final Issues issues;

    private GuardRails(Collection<Rule> base, Collection<Rule> draft, Issues issues) {
        this.base = byId(base);
        this.draft = byId(draft);
        this.issues = issues;
    }

    private static Map<RuleId, Rule> byId(Collection<Rule> rules) {
        return rules.stream().collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one));
    }

    static void check(Collection<Rule> base, Collection<Rule> draft, Issues issues) {
        GuardRails guardRails = new GuardRails(base, draft, issues);
        guardRails.quietModeIsQuiet();
        SHIPPED.values().stream().filter(GuardRails::guards).forEach(guardRails::staysAsStrong);
        base.stream()
                .filter(rule -> guards(rule) && !SHIPPED.containsKey(rule.id()))
                .forEach(guardRails::isKept);
        draft.forEach(guardRails::staysWithinBounds);
    }

    private static boolean guards(Rule rule) {
        return rule.enabled() && rule.owner() == Owner.COMPLIANCE;
    }

    private void quietModeIsQuiet() {
        if (draft.values().stream()
                .filter(rule -> guards(rule) && rule.facts().containsAll(QUIET_MODE.facts()))
                .noneMatch(rule -> Hearing.isAsStrongAs(QUIET_MODE, rule))) {
            issues.add(
                    IssueCode.PUSHES_IN_QUIET_MODE,
                    QUIET_MODE,
                    "",
                    QUIET_MODE.id().value());
        }
    }

    /** A guard rail that the base does not have yet was not weakened; it is worth taking over. */
    private void staysAsStrong(Rule shipped) {
        Optional<Rule> before = Optional.ofNullable(base.get(shipped.id())).filter(GuardRails::guards);
        if (before.filter(rule -> !isKeptBy(draft.get(shipped.id()), rule)).isPresent()) {
            issues.add(
                    IssueCode.GUARD_RAIL_WEAKENED,
                    before.get(),
                    "",
                    shipped.id().value());
        } else if (!isKeptBy(draft.get(shipped.id()), shipped)) {
            issues.add(
                    IssueCode.GUARD_RAIL_NOT_TAKEN_OVER,
                    shipped,
                    "",
                    shipped.id().value());
        }
    }

    private static boolean isKeptBy(@Nullable Rule now, Rule before) {
        return now != null && guards(now) && Hearing.isAsStrongAs(withValuesOf(now, before), now);
    }

    /** The guard rail as it would be with the numbers of now, where its bounds allow these. */
    private static Rule withValuesOf(Rule now, Rule before) {
        SortedMap<String, Parameter> params = new TreeMap<>(before.params());
        params.replaceAll((name, bounds) -> {
            Parameter chosen = now.params().get(name);
            return chosen != null && bounds.min() <= chosen.value() && chosen.value() <= bounds.max()
                    ? new Parameter(bounds.min(), bounds.max(), chosen.value())
                    : bounds;
        });
        return before.withParams(params);
    }

    /** A compliance rule of the organisation's own may go, with the approval of compliance; its colleagues had better know. */
    private void isKept(Rule before) {
        Rule now = draft.get(before.id());
        if (now == null || !guards(now)) {
            issues.add(
                    IssueCode.COMPLIANCE_RULE_DROPPED, before, "", before.id().value());
        }
    }

    private void staysWithinBounds(Rule rule) {
        Rule shipped = SHIPPED.get(rule.id());
        if (shipped == null) {
            return;
        }
        shipped.params().forEach((name, bounds) -> places(shipped, new Amount.Param(name))
                .forEach(place -> places(rule)
                        .filter(candidate -> candidate.isAt(place))
                        .map(Place::amount)
                        .filter(amount -> reachesOutside(rule, amount, bounds))
                        .forEach(amount -> issues.add(
                                IssueCode.OUTSIDE_BOUNDS,
                                rule,
                                "/params/" + name,
                                Integer.toString(rule.valueOf(amount)),
                                List.of(Integer.toString(bounds.min()), Integer.toString(bounds.max()))))));
    }

    private static boolean reachesOutside(Rule rule, Amount amount, Parameter bounds) {
        return switch (amount) {
            case Amount.Fixed fixed -> fixed.value() < bounds.min() || fixed.value() > bounds.max();
            case Amount.Param param -> {
                Parameter own = rule.params().get(param.name());
                yield own == null || own.min() < bounds.min() || own.max() > bounds.max();
            }
        };
    }

    /** A number in a rule and what it is for there: the comparison or the effect, without the number. */
    private record Place(Object what, Amount amount) {

        boolean isAt(Place other) {
            return what.equals(other.what);
        }
    }

    private static Stream<Place> places(Rule rule, Amount amount) {
        return places(rule).filter(place -> place.amount().equals(amount));
    }

    private static Stream<Place> places(Rule rule) {
        return Stream.concat(
                rule.when().leaves().flatMap(GuardRails::places),
                rule.then().stream().flatMap(GuardRails::places));
    }

    private static Stream<Place> places(Condition.Leaf leaf) {
        List<Object> what = List.of(leaf.fact(), leaf.operator());
        return switch (leaf.operand()) {
            case Operand.Number number -> Stream.of(new Place(what, number.amount()));
            case Operand.Range range -> Stream.of(new Place(what, range.from()), new Place(what, range.to()));
            case Operand.Flag flag -> Stream.of();
            case Operand.Code code -> Stream.of();
            case Operand.Codes codes -> Stream.of();
        };
    }

    private static Stream<Place> places(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Says says -> Stream.of();
            case Consequence.Adjust adjust -> Stream.of(new Place(adjust.reason(), adjust.amount()));
            case Consequence.AdjustPer adjust ->
                Stream.of(
                        new Place(List.of(adjust.per(), "each"), adjust.each()),
                        new Place(List.of(adjust.per(), "max"), adjust.max()));
            case Consequence.Balance balance ->
                Stream.of(
                        new Place(List.of(balance.over(), balance.bound()), balance.share()),
                        new Place(List.of(balance.over(), "points"), balance.points()));
        };
    }
}
