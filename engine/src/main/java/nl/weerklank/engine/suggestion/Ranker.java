package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleMatch;

/**
 * Acts on what the rules said: sums, sorts and picks. Pure: the same candidates and matches give the same ranking,
 * whatever order they come in.
 */
final class Ranker {

    /** Higher score, more expertise (R08), better retrieval; then the id, so that no two are ever equal. */
    private static final Comparator<Assessment> BEST_FIRST = Comparator.comparingInt(Assessment::score)
            .thenComparingInt(Assessment::expertise)
            .thenComparingInt(assessment -> assessment.candidate().retrievalScore())
            .reversed()
            .thenComparing(assessment -> assessment.candidate().content());

    private final boolean asksForPush;
    private final List<Ranking.Pick> picks = new ArrayList<>();
    private final List<Assessment> picked = new ArrayList<>();
    private final Map<ContentId, ReasonCode> passedOver = new HashMap<>();
    private final Balance balance;
    private int mostLift;
    private int minutes;

    private Ranker(History history, boolean asksForPush) {
        this.balance = new Balance(history);
        this.asksForPush = asksForPush;
    }

    /**
     * Ranks the candidates.
     *
     * @param history what the person was shown before, for the balance with it
     */
    static Ranking rank(SuggestionQuery query, List<Considered> candidates, List<RuleMatch> matches, History history) {
        List<Assessment> assessments = assessments(candidates, matches);

        Ranker ranker = new Ranker(history, query.channel() != Channel.PULL);
        ranker.pick(assessments, query.limit());
        return new Ranking(
                ranker.picks, assessments.stream().map(ranker::verdict).toList(), ranker.balance.gaps(assessments));
    }

    private static List<Assessment> assessments(List<Considered> candidates, List<RuleMatch> matches) {
        Map<ContentId, List<RuleMatch>> byContent = new HashMap<>();
        for (RuleMatch match : matches) {
            byContent
                    .computeIfAbsent(match.content(), content -> new ArrayList<>())
                    .add(match);
        }
        List<Assessment> assessments = new ArrayList<>(candidates.size());
        for (Considered candidate : candidates) {
            assessments.add(Assessment.of(candidate, byContent.getOrDefault(candidate.content(), List.of())));
        }
        return assessments;
    }

    private void pick(List<Assessment> assessments, int limit) {
        List<Assessment> left = new ArrayList<>(assessments.stream()
                .filter(Assessment::offerable)
                .sorted(Comparator.comparingInt(Assessment::score)
                        .reversed()
                        .thenComparing(this::onlyWaits)
                        .thenComparing(BEST_FIRST))
                .toList());
        mostLift = left.stream().mapToInt(Balance::most).max().orElse(0);
        while (picks.size() < limit && !left.isEmpty()) {
            Placed best = bestBesidePicks(left);
            Assessment byItself = left.getFirst();
            if (best.assessment() != byItself) {
                passedOver.putIfAbsent(
                        byItself.candidate().content(),
                        Balance.roomFor(best.balance(), balance.contributions(byItself)));
            }
            left.remove(best.assessment());
            take(best);
        }
        left.forEach(assessment -> passedOver.putIfAbsent(
                assessment.candidate().content(),
                madeRoomForPush(assessment) ? ReasonCode.ROOM_FOR_PUSH : ReasonCode.OUTRANKED));
    }

    /** Whether it was asked what can be pushed, and this could only wait where the person looks. */
    private boolean onlyWaits(Assessment assessment) {
        return asksForPush && assessment.noPush() != null;
    }

    /** Whether an equal came before it only because that one may be pushed. */
    private boolean madeRoomForPush(Assessment assessment) {
        return onlyWaits(assessment)
                && picked.stream()
                        .anyMatch(other -> other.score() == assessment.score()
                                && !onlyWaits(other)
                                && BEST_FIRST.compare(assessment, other) < 0);
    }

    /** An item in the place it would have now, with what the balance with those above it makes of it there. */
    private record Placed(Assessment assessment, List<Contribution> balance, int score) {}

    /** The first of the highest: the list is sorted best first, so what balance cannot lift that far is not looked at. */
    private Placed bestBesidePicks(List<Assessment> sorted) {
        Placed best = placed(sorted.getFirst());
        for (Assessment assessment : sorted) {
            if (!reaches(assessment.score() + mostLift, best)) {
                return best;
            }
            Placed placed = placed(assessment);
            if (placed.score() > best.score() || reaches(placed.score(), best) && !onlyWaits(assessment)) {
                best = placed;
            }
        }
        return best;
    }

    /** Of equals, what can be pushed comes first when that is asked for: what only waits would take its place in vain. */
    private boolean reaches(int score, Placed best) {
        return score > best.score() || score == best.score() && onlyWaits(best.assessment());
    }

    private Placed placed(Assessment assessment) {
        List<Contribution> contributions = balance.contributions(assessment);
        return new Placed(assessment, contributions, assessment.score() + Contributions.sum(contributions));
    }

    private void take(Placed placed) {
        Assessment assessment = placed.assessment();
        Considered candidate = assessment.candidate();
        Kind kind = Objects.requireNonNull(assessment.kind());
        int effort = Effort.minutes(kind, candidate.words());
        if (minutes + effort > candidate.facts().number(Fact.EMPLOYEE_MINUTES_LEFT, Integer.MAX_VALUE)) {
            passedOver.put(candidate.content(), ReasonCode.OVER_BUDGET);
            return;
        }
        passedOver.remove(candidate.content());
        List<Contribution> contributions = new ArrayList<>(assessment.contributions());
        contributions.addAll(placed.balance());
        minutes += effort;
        balance.pick(candidate);
        picked.add(assessment);
        picks.add(new Ranking.Pick(
                candidate,
                kind,
                effort,
                placed.score(),
                contributions,
                assessment.effects(),
                asksForPush ? assessment.noPush() : null));
    }

    private Verdict verdict(Assessment assessment) {
        ContentId content = assessment.candidate().content();
        ReasonCode reason = passedOver.get(content);
        return new Verdict(
                content,
                reason == null ? assessment.stops() : List.of(reason),
                assessment.score(),
                assessment.matches());
    }
}
