package nl.weerklank.rules.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.simulate.Breach.Rail;

/**
 * Watches the guard rails over all decisions of a trial. It counts by itself and trusts neither rules nor ledger.
 *
 * <p>A breach that speaks of people is one only where so many are concerned that it tells of none of them.
 */
final class Rails {

    /** The largest share that a parameter of the rules on campaigns and on the employer's motive can be set to. */
    static final int LARGEST_SHARE = 500;
    /** Below this many shown items a share says nothing (R71). */
    private static final int ENOUGH_SHOWN = 5;

    private static final Set<ReasonCode> SILENCE = EnumSet.of(
            ReasonCode.NOT_JOINED,
            ReasonCode.PAUSED,
            ReasonCode.AWAY,
            ReasonCode.QUIET_HOURS,
            ReasonCode.QUIET_MODE,
            ReasonCode.PULL_ONLY,
            ReasonCode.CHANNEL_NOT_CHOSEN);

    private final int crowd;
    private final Set<RuleId> complianceRulesGone;
    private final Map<Rail, Set<EmployeeId>> people = new EnumMap<>(Rail.class);
    private final SortedMap<RuleId, Integer> letThrough = new TreeMap<>();
    private final Map<EmployeeId, List<Instant>> pushes = new HashMap<>();
    private final Set<EmployeeId> hadSomething = new HashSet<>();
    private final Set<EmployeeId> hasSomething = new HashSet<>();

    /**
     * @param crowd how many people must be concerned
     */
    Rails(RuleChange change, int crowd) {
        this.crowd = crowd;
        this.complianceRulesGone = Set.copyOf(change.guardRailsGone());
    }

    /** Watches one decision, as it was and as it would be. */
    void watch(DecisionRecord before, DecisionRecord after, Way way) {
        if (!before.suggestions().isEmpty()) {
            hadSomething.add(before.employee());
        }
        if (!after.suggestions().isEmpty()) {
            hasSomething.add(after.employee());
        }
        watchPushes(after, way);
        watchSilence(before, after);
        watchComplianceRules(before, after);
    }

    private void watchPushes(DecisionRecord after, Way way) {
        Caps caps = after.grounds().programme().caps();
        List<Instant> granted = new ArrayList<>(after.grounds().history().grants());
        for (Suggestion suggestion : after.suggestions()) {
            if (suggestion.delivery() == Delivery.PUSH) {
                if (caps.roomAt(granted, after.decidedAt()) < 1) {
                    concern(Rail.CAPS, after.employee());
                }
                granted.add(after.decidedAt());
                if (way == Way.CLOSED_LOOP) {
                    count(after, caps);
                }
            }
        }
    }

    /** On the virtual clock every push of the period is known, so that they are counted once more, without the history. */
    private void count(DecisionRecord after, Caps caps) {
        List<Instant> before = pushes.computeIfAbsent(after.employee(), person -> new ArrayList<>());
        before.removeIf(push -> !push.isAfter(after.decidedAt().minus(Duration.ofHours(720))));
        if (caps.roomAt(before, after.decidedAt()) < 1) {
            concern(Rail.CAPS, after.employee());
        }
        before.add(after.decidedAt());
    }

    /** A push that only the ledger stopped, at a time at which rules kept silent before. */
    private void watchSilence(DecisionRecord before, DecisionRecord after) {
        if (after.channel() == Channel.PULL || before.equals(after)) {
            return;
        }
        Set<ContentId> heldByRules = heldByRules(before);
        Set<ContentId> stillHeld = heldByRules(after);
        for (Suggestion suggestion : after.suggestions()) {
            ReasonCode refused = suggestion.notPushed();
            if (refused != null
                    && SILENCE.contains(refused)
                    && !stillHeld.contains(suggestion.content())
                    && heldByRules.contains(suggestion.content())) {
                concern(Rail.QUIET_TIME, after.employee());
            }
        }
    }

    private static Set<ContentId> heldByRules(DecisionRecord decision) {
        Set<ContentId> held = new HashSet<>();
        for (Verdict verdict : decision.verdicts()) {
            if (verdict.matches().stream().anyMatch(Rails::keepsSilent)) {
                held.add(verdict.content());
            }
        }
        return held;
    }

    private static boolean keepsSilent(RuleMatch match) {
        return match.effects().stream()
                .anyMatch(effect -> SILENCE.contains(effect.reason())
                        && (effect instanceof Effect.SuppressNudge || effect instanceof Effect.DeferUntil));
    }

    private void watchComplianceRules(DecisionRecord before, DecisionRecord after) {
        if (complianceRulesGone.isEmpty()) {
            return;
        }
        Set<ContentId> offered = new HashSet<>();
        after.suggestions().forEach(suggestion -> offered.add(suggestion.content()));
        for (Verdict verdict : before.verdicts()) {
            if (offered.contains(verdict.content())) {
                verdict.matches().stream()
                        .map(RuleMatch::rule)
                        .filter(complianceRulesGone::contains)
                        .forEach(rule -> letThrough.merge(rule, 1, Integer::sum));
            }
        }
    }

    /** Watches what a person was shown in the end. */
    void watchShown(EmployeeId person, History before, History after) {
        if (isTooMuch(after, campaigns(after)) && !isTooMuch(before, campaigns(before))) {
            concern(Rail.CAMPAIGN_SHARE, person);
        }
        if (isTooMuch(after, forEmployer(after)) && !isTooMuch(before, forEmployer(before))) {
            concern(Rail.EMPLOYER_SHARE, person);
        }
    }

    private static long campaigns(History history) {
        return history.shown().stream()
                .filter(shown -> shown.contentClass() == ContentClass.CAMPAIGN)
                .count();
    }

    private static long forEmployer(History history) {
        return history.shown().stream()
                .filter(shown -> shown.motive() == Motive.EMPLOYER)
                .count();
    }

    /** More than the bound b over n items allows, which is ceil(b·n) (R71). */
    private static boolean isTooMuch(History history, long of) {
        int shown = history.shown().size();
        return shown >= ENOUGH_SHOWN && of > Math.ceilDiv(LARGEST_SHARE * shown, 1000);
    }

    private void concern(Rail rail, EmployeeId person) {
        people.computeIfAbsent(rail, each -> new HashSet<>()).add(person);
    }

    /** What is broken, the gravest first. */
    List<Breach> breaches(Sentences sentences) {
        Set<EmployeeId> left = new HashSet<>(hadSomething);
        left.removeAll(hasSomething);
        people.put(Rail.LEFT_WITH_NOTHING, left);

        List<Breach> breaches = new ArrayList<>();
        for (Rail rail : Rail.values()) {
            if (rail == Rail.COMPLIANCE_RULE) {
                letThrough
                        .keySet()
                        .forEach(rule -> breaches.add(
                                new Breach(rail, rule.value(), sentences.breach(rail, Map.of("rule", rule.value())))));
            } else {
                // a cap is never broken for anybody, however few
                int concerned = people.getOrDefault(rail, Set.of()).size();
                if (concerned >= (rail == Rail.CAPS ? 1 : crowd)) {
                    breaches.add(new Breach(rail, null, sentences.breach(rail, Map.of())));
                }
            }
        }
        return breaches;
    }
}
