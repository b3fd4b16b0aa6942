package nl.weerklank.rules.counterfactual;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.cadence.WorkingTime;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.suggestion.Supposition;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.jspecify.annotations.Nullable;

/**
 * When it could have come out otherwise by itself: the moments at which something ends, begins or passes a threshold of a
 * rule, in whole hours after the decision and no further than 90 days.
 */
final class Moments {

    private static final Duration FURTHEST = Duration.ofDays(90);
    private static final int MOST = 24;
    private static final int EFFORT = 20;
    private static final List<Integer> WINDOWS = List.of(24, 168, 720);

    private final DecisionRecord decision;
    private final SortedSet<Duration> waits = new TreeSet<>();

    private Moments(DecisionRecord decision) {
        this.decision = decision;
    }

    /** @param item as it is known; null when it is not */
    static List<Lever> of(DecisionRecord decision, Considered candidate, @Nullable ContentItem item, List<Rule> rules) {
        Moments moments = new Moments(decision);
        moments.addOfItem(candidate, item);
        moments.addOfPerson();
        moments.addOfNudges();
        rules.forEach(rule -> moments.addOfRule(rule, candidate));
        return moments.levers();
    }

    private void addOfItem(Considered candidate, @Nullable ContentItem item) {
        add(decision.grounds().history().standingOf(candidate.content()).snoozedUntil());
        if (item != null) {
            add(item.availability().publishedAt());
            add(item.availability().availableFrom());
        }
    }

    private void addOfPerson() {
        add(decision.grounds().profile().preferences().pausedUntil());
        add(decision.nextNudgeNotBefore());
        WorkingTime.of(decision.grounds().profile())
                .opensAt(decision.decidedAt())
                .ifPresent(this::add);
        List<Silence> silences = decision.grounds().programme().silences();
        if (silences != null) {
            silences.forEach(silence -> add(silence.until()));
        }
    }

    private void addOfNudges() {
        for (History.Nudge nudge : decision.grounds().history().nudges()) {
            WINDOWS.forEach(hours -> add(nudge.grantedAt().plus(Duration.ofHours(hours))));
        }
        add(decision.decidedAt().plus(Duration.ofHours(24)));
    }

    private void addOfRule(Rule rule, Considered candidate) {
        rule.guarded().leaves().forEach(leaf -> {
            if (FactChanger.of(leaf.fact()) == FactChanger.TIME) {
                thresholds(rule, leaf.operand()).forEach(threshold -> addThreshold(leaf, threshold, candidate));
            }
        });
    }

    static List<Integer> thresholds(Rule rule, Operand operand) {
        return switch (operand) {
            case Operand.Number number -> List.of(rule.valueOf(number.amount()));
            case Operand.Range range -> List.of(rule.valueOf(range.from()), rule.valueOf(range.to()));
            case Operand.Flag flag -> List.of();
            case Operand.Code code -> List.of();
            case Operand.Codes codes -> List.of();
        };
    }

    private void addThreshold(Condition.Leaf leaf, int threshold, Considered candidate) {
        if (leaf.fact() == Fact.ASKED_DAY) {
            add(LocalDate.ofEpochDay(threshold).atStartOfDay(ZoneOffset.UTC).toInstant());
        } else if (leaf.fact() == Fact.NUDGE_HOURS_PER_IGNORED) {
            long ignored = candidate.facts().number(Fact.NUDGE_IGNORED_IN_A_ROW, 0);
            addHours(threshold * ignored - candidate.facts().number(Fact.NUDGE_HOURS_SINCE_LAST, 0));
        } else if (leaf.fact().unit() == Fact.Unit.HOURS && candidate.facts().knows(leaf.fact())) {
            long left = threshold - (long) candidate.facts().number(leaf.fact(), 0);
            addHours(left);
            addHours(left + 1);
        }
    }

    private void addHours(long hours) {
        if (hours > 0 && hours <= FURTHEST.toHours()) {
            waits.add(Duration.ofHours(hours));
        }
    }

    private void add(@Nullable Instant moment) {
        if (moment != null && moment.isAfter(decision.decidedAt())) {
            addHours(Supposition.wholeHours(decision.decidedAt(), earlier(moment))
                    .toHours());
        }
    }

    /** Far moments do not count, and would not fit a number of hours. */
    private Instant earlier(Instant moment) {
        Instant furthest = decision.decidedAt().plus(FURTHEST).plus(Duration.ofHours(1));
        return moment.isBefore(furthest) ? moment : furthest;
    }

    private List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        for (Duration wait : waits.stream().limit(MOST).toList()) {
            levers.add(new Lever(
                    new Change(
                            Fact.ASKED_DAY,
                            decision.decidedAt(),
                            decision.decidedAt().plus(wait),
                            FactChanger.TIME,
                            null),
                    "time",
                    EFFORT + levers.size(),
                    otherwise -> otherwise.later(wait)));
        }
        return levers;
    }
}
