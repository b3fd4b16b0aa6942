package nl.weerklank.engine.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.weerklank.engine.cadence.Cap;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** The facts that follow from what came before: with another past for the same person and item, only these differ. */
final class HistoryFacts {

    /** Every fact that is filled here, and nowhere else. */
    static final Set<Fact> ALL = Set.copyOf(EnumSet.of(
            Fact.EMPLOYEE_MINUTES_LEFT,
            Fact.MATCH_TIMES_SEEN,
            Fact.MATCH_ANSWERED,
            Fact.MATCH_SNOOZED,
            Fact.MATCH_LEARNT_MORE,
            Fact.MATCH_LEARNT_LESS,
            Fact.NUDGE_LAST_24H,
            Fact.NUDGE_LAST_168H,
            Fact.NUDGE_LAST_720H,
            Fact.NUDGE_IGNORED_IN_A_ROW,
            Fact.NUDGE_HOURS_SINCE_LAST,
            Fact.NUDGE_HOURS_PER_IGNORED,
            Fact.NUDGE_HOURS_SINCE_TOO_MUCH,
            Fact.MIX_SHOWN,
            Fact.MIX_EXTERNAL_SHARE,
            Fact.MIX_CAMPAIGN_SHARE,
            Fact.MIX_EMPLOYER_SHARE,
            Fact.PROGRAMME_SATURATION,
            Fact.CHAMPION_DAYS_SINCE_ACTIVE,
            Fact.CHAMPION_HUMAN_SHARE,
            Fact.CHAMPION_COMPANY_IN_A_ROW,
            Fact.CHAMPION_BROADCAST_SHARE));

    private static final Set<ContentClass> MORE_THAN_NEWS = EnumSet.of(ContentClass.STORY, ContentClass.KNOWLEDGE);

    /** Shares over fewer shown items may adjust but never block (R71). */
    private static final int ENOUGH_SHOWN = 5;

    private final Instant now;
    private final EmployeeProfile profile;
    private final History history;
    private final Learnt learnt;
    private final @Nullable ChampionState champion;
    private final Map<ContentId, Integer> saturation;
    private final long campaignsShown;
    private final long shownForEmployer;
    private final long broadcastShown;

    /**
     * @param champion where the person stands as a leader; null for others
     */
    HistoryFacts(Turn turn, @Nullable ChampionState champion, Map<ContentId, Integer> saturation) {
        this.now = turn.now();
        this.profile = turn.profile();
        this.history = turn.history();
        this.learnt = turn.learnt();
        this.champion = champion;
        this.saturation = saturation;
        this.campaignsShown = shown(item -> item.contentClass() == ContentClass.CAMPAIGN);
        this.shownForEmployer = shown(item -> item.motive() == Motive.EMPLOYER);
        this.broadcastShown = shown(HistoryFacts::isBroadcast);
    }

    private long shown(Predicate<History.Shown> condition) {
        return history.shown().stream().filter(condition).count();
    }

    /** The same candidate with what now came before it. */
    Considered renew(Considered candidate) {
        Facts before = candidate.facts();
        Facts.Builder facts = before.toBuilder();
        ALL.forEach(facts::unknown);
        addOfPerson(facts);
        addLearnt(facts, candidate.mainTheme());
        addOfItem(
                facts,
                candidate.content(),
                before.is(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN),
                isBroadcast(before),
                candidate.motive());
        Facts renewed = facts.build();
        return renewed.equals(before) ? candidate : candidate.withFacts(renewed);
    }

    /** What is the same for every item. */
    void addOfPerson(Facts.Builder facts) {
        Integer budget = profile.preferences().weeklyMinutes();
        if (budget != null) {
            facts.number(Fact.EMPLOYEE_MINUTES_LEFT, Math.max(0, budget - history.minutesIn168Hours(now)));
        }
        addNudges(facts);
        facts.number(Fact.MIX_SHOWN, history.shown().size());
        List<History.Shown> lastTen = history.lastTen();
        if (!lastTen.isEmpty()) {
            long external = lastTen.stream()
                    .filter(shown -> shown.source() == Source.Kind.EXTERNAL)
                    .count();
            facts.number(Fact.MIX_EXTERNAL_SHARE, (int) (1000 * external / lastTen.size()));
        }
        if (leads()) {
            addOfLeader(facts, lastTen);
        }
    }

    private boolean leads() {
        return champion != null || profile.employee().leader();
    }

    /** Only of somebody who leads, so that it stands in nobody else's decisions (R42). */
    private void addOfLeader(Facts.Builder facts, List<History.Shown> lastTen) {
        Instant acted = champion == null ? history.actedAt() : champion.actedAt(history.actedAt());
        if (acted != null) {
            facts.number(Fact.CHAMPION_DAYS_SINCE_ACTIVE, hoursSince(acted) / 24);
        }
        if (lastTen.size() >= ENOUGH_SHOWN) {
            long human = lastTen.stream().filter(HistoryFacts::isHuman).count();
            facts.number(Fact.CHAMPION_HUMAN_SHARE, (int) (1000 * human / lastTen.size()));
        }
        facts.number(Fact.CHAMPION_COMPANY_IN_A_ROW, (int)
                history.shown().stream().takeWhile(HistoryFacts::isBroadcast).count());
    }

    private static boolean isHuman(History.Shown item) {
        return item.contentClass() == ContentClass.STORY;
    }

    private static boolean isBroadcast(History.Shown item) {
        return isBroadcast(item.source(), item.contentClass());
    }

    static boolean isBroadcast(Facts item) {
        return item.is(Fact.CONTENT_SOURCE, Source.Kind.OWN)
                && MORE_THAN_NEWS.stream().noneMatch(more -> item.is(Fact.CONTENT_CLASS, more));
    }

    /** Of the organisation itself, and neither a story of its people nor something to learn from (R44, R51). */
    static boolean isBroadcast(Source.Kind source, ContentClass contentClass) {
        return source == Source.Kind.OWN && !MORE_THAN_NEWS.contains(contentClass);
    }

    private void addNudges(Facts.Builder facts) {
        List<Instant> grants = history.grants();
        facts.number(Fact.NUDGE_LAST_24H, new Cap(0, 24).countWithin(grants, now))
                .number(Fact.NUDGE_LAST_168H, new Cap(0, 168).countWithin(grants, now))
                .number(Fact.NUDGE_LAST_720H, new Cap(0, 720).countWithin(grants, now))
                .number(Fact.NUDGE_IGNORED_IN_A_ROW, history.ignoredInARow(now));
        history.lastNudge().ifPresent(nudge -> addRest(facts, hoursSince(nudge.grantedAt())));
        if (history.tooMuchAt() != null) {
            facts.number(Fact.NUDGE_HOURS_SINCE_TOO_MUCH, hoursSince(history.tooMuchAt()));
        }
    }

    private void addRest(Facts.Builder facts, int hoursSinceLast) {
        facts.number(Fact.NUDGE_HOURS_SINCE_LAST, hoursSinceLast);
        int ignored = history.ignoredInARow(now);
        if (ignored > 0) {
            facts.number(Fact.NUDGE_HOURS_PER_IGNORED, hoursSinceLast / ignored);
        }
    }

    /** What the person's own answers say of the theme that the item leads with. */
    void addLearnt(Facts.Builder facts, @Nullable ThemeCode theme) {
        Learnt.AboutTheme about = theme == null ? null : learnt.themes().get(theme);
        if (about != null) {
            facts.number(Fact.MATCH_LEARNT_MORE, about.more()).number(Fact.MATCH_LEARNT_LESS, about.less());
        }
    }

    /** What differs from item to item. */
    void addOfItem(Facts.Builder facts, ContentId content, boolean campaign, boolean broadcast, Motive motive) {
        History.Standing standing = history.standingOf(content);
        facts.number(Fact.MATCH_TIMES_SEEN, standing.timesSeen())
                .flag(Fact.MATCH_ANSWERED, standing.answered())
                .flag(Fact.MATCH_SNOOZED, standing.snoozedAt(now))
                .number(Fact.PROGRAMME_SATURATION, saturation.getOrDefault(content, 0));
        if (history.shown().size() >= ENOUGH_SHOWN) {
            facts.number(Fact.MIX_CAMPAIGN_SHARE, shareWithOneMore(campaignsShown, campaign))
                    .number(Fact.MIX_EMPLOYER_SHARE, shareWithOneMore(shownForEmployer, motive == Motive.EMPLOYER));
            if (leads()) {
                facts.number(Fact.CHAMPION_BROADCAST_SHARE, shareWithOneMore(broadcastShown, broadcast));
            }
        }
    }

    /**
     * The share if the item were added, less the one item that a bound b over n allows on top: it is at or above b just
     * when ceil(b·n) would be exceeded (R71).
     */
    private int shareWithOneMore(long before, boolean itemCounts) {
        long over = Math.max(0, before + (itemCounts ? 1 : 0) - 1);
        return (int) (1000 * over / (history.shown().size() + 1));
    }

    private int hoursSince(Instant instant) {
        return (int) Math.max(0, Duration.between(instant, now).toHours());
    }
}
