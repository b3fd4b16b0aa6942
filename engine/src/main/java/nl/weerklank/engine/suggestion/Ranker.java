package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;

/**
 * Acts on what the rules said: sums, sorts and picks. Pure: the same candidates and matches give the same ranking,
 * whatever order they come in.
 */
final class Ranker {

    private static final RuleId VARIETY = new RuleId("ranker.variety");
    private static final int SAME_THEME = -80;
    private static final int SAME_SOURCE = -50;

    /** Higher score, more expertise (R08), better retrieval; then the id, so that no two are ever equal. */
    private static final Comparator<Assessment> BEST_FIRST = Comparator.comparingInt(Assessment::score)
            .thenComparingInt(Assessment::expertise)
            .thenComparingInt(assessment -> assessment.candidate().retrievalScore())
            .reversed()
            .thenComparing(assessment -> assessment.candidate().content());

    private final List<Ranking.Pick> picks = new ArrayList<>();
    private final Map<ContentId, ReasonCode> passedOver = new HashMap<>();
    private int minutes;

    private Ranker() {}

    /**
     * Ranks the candidates.
     *
     * @param limit most candidates to pick, 1 or more
     */
    static Ranking rank(List<Considered> candidates, List<RuleMatch> matches, int limit) {
        List<Assessment> assessments = assessments(candidates, matches);

        Ranker ranker = new Ranker();
        ranker.pick(assessments, limit);
        return new Ranking(
                ranker.picks, assessments.stream().map(ranker::verdict).toList());
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
                .sorted(BEST_FIRST)
                .toList());
        while (picks.size() < limit && !left.isEmpty()) {
            Assessment best = bestBesidePicks(left);
            left.remove(best);
            take(best);
        }
        left.forEach(assessment -> passedOver.put(assessment.candidate().content(), ReasonCode.OUTRANKED));
    }

    /** The first of the highest: the list is sorted best first. */
    private Assessment bestBesidePicks(List<Assessment> sorted) {
        Assessment best = sorted.getFirst();
        int bestScore = scoreBesidePicks(best);
        for (Assessment assessment : sorted) {
            int score = scoreBesidePicks(assessment);
            if (score > bestScore) {
                best = assessment;
                bestScore = score;
            }
        }
        return best;
    }

    private void take(Assessment assessment) {
        Considered candidate = assessment.candidate();
        Kind kind = Objects.requireNonNull(assessment.kind());
        int effort = Effort.minutes(kind, candidate.words());
        if (minutes + effort > candidate.facts().number(Fact.EMPLOYEE_MINUTES_LEFT, Integer.MAX_VALUE)) {
            passedOver.put(candidate.content(), ReasonCode.OVER_BUDGET);
            return;
        }
        int variety = varietyBesidePicks(candidate);
        List<Contribution> contributions = new ArrayList<>(assessment.contributions());
        if (variety != 0) {
            contributions.add(new Contribution(VARIETY, ReasonCode.VARIETY, variety));
        }
        minutes += effort;
        picks.add(new Ranking.Pick(
                candidate, kind, effort, assessment.score() + variety, contributions, assessment.effects()));
    }

    private int scoreBesidePicks(Assessment assessment) {
        return assessment.score() + varietyBesidePicks(assessment.candidate());
    }

    /** What an item loses for each item already picked with its main theme or its source. */
    private int varietyBesidePicks(Considered candidate) {
        int variety = 0;
        for (Ranking.Pick pick : picks) {
            Considered picked = pick.candidate();
            variety += sameTheme(picked, candidate) ? SAME_THEME : 0;
            variety += picked.sourceName().equals(candidate.sourceName()) ? SAME_SOURCE : 0;
        }
        return variety;
    }

    private static boolean sameTheme(Considered one, Considered other) {
        return one.mainTheme() != null && one.mainTheme().equals(other.mainTheme());
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
