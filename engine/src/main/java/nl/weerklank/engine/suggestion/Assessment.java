package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import org.jspecify.annotations.Nullable;

/**
 * What engine and rules together make of one candidate, apart from the others.
 *
 * @param balances those of the effects that keep a balance
 * @param stops everything that stops it; empty when it may be offered
 * @param kind as what it would be offered; null when no kind fits
 */
record Assessment(
        Considered candidate,
        List<RuleMatch> matches,
        List<Spoken> effects,
        List<Spoken> balances,
        List<ReasonCode> stops,
        List<Contribution> contributions,
        int score,
        @Nullable Kind kind) {

    /** An effect and the rule that spoke it. */
    record Spoken(RuleId rule, Effect effect) {}

    static Assessment of(Considered candidate, List<RuleMatch> matches) {
        List<Spoken> effects = spoken(matches);
        List<Contribution> contributions = contributions(effects);
        Optional<Kind> kind = Kinds.best(candidate.facts(), allowedKinds(candidate.facts(), effects));

        Set<ReasonCode> stops = new LinkedHashSet<>(Stops.of(candidate.facts()));
        for (Spoken spoken : effects) {
            if (spoken.effect().excludes()) {
                stops.add(spoken.effect().reason());
            }
        }
        if (stops.isEmpty() && !matchesThisPerson(contributions)) {
            stops.add(ReasonCode.NO_MATCH);
        }
        if (stops.isEmpty() && kind.isEmpty()) {
            stops.add(ReasonCode.NO_FITTING_KIND);
        }
        return new Assessment(
                candidate,
                matches,
                effects,
                balancesOf(effects),
                List.copyOf(stops),
                contributions,
                Contributions.sum(contributions),
                kind.orElse(null));
    }

    private static List<Spoken> balancesOf(List<Spoken> effects) {
        List<Spoken> balances = new ArrayList<>();
        for (Spoken spoken : effects) {
            if (spoken.effect() instanceof Effect.Balance) {
                balances.add(spoken);
            }
        }
        return balances;
    }

    private static List<Spoken> spoken(List<RuleMatch> matches) {
        List<Spoken> spoken = new ArrayList<>();
        for (RuleMatch match : matches) {
            for (Effect effect : match.effects()) {
                spoken.add(new Spoken(match.rule(), effect));
            }
        }
        return List.copyOf(spoken);
    }

    /** Default deny (R01): without a positive reason that it matches this very person there is no suggestion. */
    private static boolean matchesThisPerson(List<Contribution> contributions) {
        for (Contribution contribution : contributions) {
            if (contribution.amount() > 0 && contribution.reason().matchesPerson()) {
                return true;
            }
        }
        return false;
    }

    private static List<Contribution> contributions(List<Spoken> effects) {
        List<Contribution> contributions = new ArrayList<>();
        for (Spoken spoken : effects) {
            if (spoken.effect() instanceof Effect.Adjust(ReasonCode reason, int amount)) {
                Contributions.add(contributions, new Contribution(spoken.rule(), reason, amount));
            }
        }
        return List.copyOf(contributions);
    }

    private static Set<Kind> allowedKinds(Facts facts, List<Spoken> effects) {
        Set<Kind> allowed = EnumSet.copyOf(Kinds.fitting(readiness(facts)));
        for (Spoken spoken : effects) {
            if (spoken.effect() instanceof Effect.LimitKinds limit) {
                allowed.retainAll(limit.kinds());
            }
        }
        return allowed;
    }

    private static Optional<Readiness> readiness(Facts facts) {
        return facts.get(Fact.EMPLOYEE_READINESS) instanceof String code
                ? Optional.of(Readiness.valueOf(code))
                : Optional.empty();
    }

    boolean offerable() {
        return stops.isEmpty();
    }

    /** How many of the item's themes are the person's expertise: it breaks ties (R08). */
    int expertise() {
        return candidate.facts().number(Fact.MATCH_EXPERT_THEMES, 0);
    }
}
