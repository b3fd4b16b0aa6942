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
 * @param noPush why a push may not even be asked for; null when the ledger may be asked
 */
record Assessment(
        Considered candidate,
        List<RuleMatch> matches,
        List<Spoken> balances,
        List<ReasonCode> stops,
        List<Contribution> contributions,
        int score,
        @Nullable Kind kind,
        @Nullable ReasonCode noPush) {

    /** An effect and the rule that spoke it. */
    record Spoken(RuleId rule, Effect effect) {}

    static Assessment of(Considered candidate, List<RuleMatch> matches) {
        Facts facts = candidate.facts();
        Set<ReasonCode> stops = new LinkedHashSet<>(Stops.of(facts));
        Set<Kind> kinds = EnumSet.copyOf(Kinds.fitting(readiness(facts)));
        List<Contribution> contributions = new ArrayList<>();
        List<Spoken> balances = new ArrayList<>();
        List<Effect> againstPushes = new ArrayList<>();
        for (RuleMatch match : matches) {
            for (Effect effect : match.effects()) {
                switch (effect) {
                    case Effect.Block block -> stops.add(block.reason());
                    case Effect.RequireReview review -> stops.add(review.reason());
                    case Effect.LimitKinds limit -> kinds.retainAll(limit.kinds());
                    case Effect.Balance balance -> balances.add(new Spoken(match.rule(), balance));
                    case Effect.Adjust(ReasonCode reason, int amount) ->
                        Contributions.add(contributions, new Contribution(match.rule(), reason, amount));
                    case Effect.SuppressNudge pushes -> againstPushes.add(pushes);
                    case Effect.DeferUntil pushes -> againstPushes.add(pushes);
                    case Effect.Label shows -> {}
                    case Effect.RequireDisclosure shows -> {}
                    case Effect.PromptChampion shows -> {}
                }
            }
        }
        Optional<Kind> kind = Kinds.best(facts, kinds);
        if (stops.isEmpty() && !matchesThisPerson(contributions)) {
            stops.add(ReasonCode.NO_MATCH);
        }
        if (stops.isEmpty() && kind.isEmpty()) {
            stops.add(ReasonCode.NO_FITTING_KIND);
        }
        return new Assessment(
                candidate,
                matches,
                balances,
                List.copyOf(stops),
                contributions,
                Contributions.sum(contributions),
                kind.orElse(null),
                noPush(candidate, kind.orElse(null), againstPushes));
    }

    /** A push needs a benefit for the person (R29) and no rule against it. */
    private static @Nullable ReasonCode noPush(Considered candidate, @Nullable Kind kind, List<Effect> against) {
        ReasonCode first = candidate.benefit() == null ? ReasonCode.NO_BENEFIT : null;
        for (Effect effect : against) {
            if (holdsBack(effect, kind) && (first == null || effect.reason().compareTo(first) < 0)) {
                first = effect.reason();
            }
        }
        return first;
    }

    private static boolean holdsBack(Effect effect, @Nullable Kind kind) {
        return effect instanceof Effect.DeferUntil
                || effect instanceof Effect.SuppressNudge suppressed
                        && (suppressed.kinds().isEmpty()
                                || kind != null && suppressed.kinds().contains(kind));
    }

    /** Everything that was said, in the order of the rules. */
    List<Spoken> effects() {
        List<Spoken> effects = new ArrayList<>();
        for (RuleMatch match : matches) {
            for (Effect effect : match.effects()) {
                effects.add(new Spoken(match.rule(), effect));
            }
        }
        return effects;
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
