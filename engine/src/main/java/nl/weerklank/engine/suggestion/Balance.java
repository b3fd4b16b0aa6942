package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.tag.Tone;

/**
 * What the balance with the items above it adds to an item, or takes away. A share is counted over the last ten items
 * that the person was shown, those picked so far among them and the item itself with them (R06, R21, R71).
 */
final class Balance {

    private static final int WINDOW = 10;

    private final List<History.Shown> shown;
    private final List<Considered> picked = new ArrayList<>();
    private final Map<Over, Integer> counts = new EnumMap<>(Over.class);

    Balance(History history) {
        this.shown = history.lastTen();
    }

    /** Counts an item as offered. */
    void pick(Considered item) {
        picked.add(item);
        counts.clear();
    }

    /** The most that balance can add to an item. */
    static int most(Assessment assessment) {
        int most = 0;
        for (Assessment.Spoken spoken : assessment.balances()) {
            Effect.Balance balance = (Effect.Balance) spoken.effect();
            most += balance.bound() == Bound.LEAST ? balance.points() : 0;
        }
        return most;
    }

    /** What each rule of balance makes of this item beside what is picked; what makes no difference is left out. */
    List<Contribution> contributions(Assessment assessment) {
        List<Contribution> contributions = new ArrayList<>();
        for (Assessment.Spoken spoken : assessment.balances()) {
            Effect.Balance balance = (Effect.Balance) spoken.effect();
            int amount = amount(balance, assessment.candidate());
            if (amount != 0) {
                Contributions.add(contributions, new Contribution(spoken.rule(), balance.reason(), amount));
            }
        }
        return contributions;
    }

    private int amount(Effect.Balance balance, Considered item) {
        return switch (balance.bound()) {
            case EACH -> -balance.points() * like(balance.over(), item);
            case LEAST -> belongs(balance.over(), item) && isShort(balance) ? balance.points() : 0;
            case MOST -> belongs(balance.over(), item) && isTooMuch(balance) ? -balance.points() : 0;
        };
    }

    /** How many of the picked items have the same name. */
    private int like(Over over, Considered item) {
        int like = 0;
        for (Considered other : picked) {
            like += isLike(over, item, other) ? 1 : 0;
        }
        return like;
    }

    private static boolean isLike(Over over, Considered item, Considered other) {
        return over == Over.THEME
                ? item.mainTheme() != null && item.mainTheme().equals(other.mainTheme())
                : item.sourceName().equals(other.sourceName());
    }

    /** Whether an item of another sort would leave less than a share of n, rounded down (R71). */
    private boolean isShort(Effect.Balance balance) {
        return count(balance.over()) < balance.share() * size() / 1000;
    }

    /** Whether the item would be one more than a share of n, rounded up, allows (R71). */
    private boolean isTooMuch(Effect.Balance balance) {
        return count(balance.over()) + 1 > Math.ceilDiv(balance.share() * size(), 1000);
    }

    /** How many items the share is counted over, the one to come included. */
    private int size() {
        return Math.min(WINDOW, picked.size() + shown.size() + 1);
    }

    /** How many of them belong, but for the one to come. */
    private int count(Over over) {
        return counts.computeIfAbsent(over, this::counted);
    }

    private int counted(Over over) {
        int left = WINDOW - 1;
        int count = 0;
        for (int i = picked.size() - 1; i >= 0 && left > 0; i--, left--) {
            count += belongs(over, picked.get(i)) ? 1 : 0;
        }
        for (int i = 0; i < shown.size() && left > 0; i++, left--) {
            count += belongs(over, shown.get(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean belongs(Over over, Considered item) {
        return switch (over) {
            case EXTERNAL -> item.facts().is(Fact.CONTENT_SOURCE, Source.Kind.EXTERNAL);
            case CAMPAIGN -> item.facts().is(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN);
            case EMPLOYER -> item.motive() == Motive.EMPLOYER;
            case HUMAN ->
                item.facts().is(Fact.CONTENT_CLASS, ContentClass.STORY)
                        || item.facts().is(Fact.CONTENT_VOICE, Tone.Voice.PERSONAL);
            case THEME, SOURCE -> false;
        };
    }

    /** What was shown before is known by its class, and not by its voice. */
    private static boolean belongs(Over over, History.Shown item) {
        return switch (over) {
            case EXTERNAL -> item.source() == Source.Kind.EXTERNAL;
            case CAMPAIGN -> item.contentClass() == ContentClass.CAMPAIGN;
            case EMPLOYER -> item.motive() == Motive.EMPLOYER;
            case HUMAN -> item.contentClass() == ContentClass.STORY;
            case THEME, SOURCE -> false;
        };
    }

    /** What there is too little of for the share that a rule asks, among what is picked and was shown before. */
    SortedSet<Over> gaps(Collection<Assessment> offerable) {
        SortedSet<Over> gaps = new TreeSet<>();
        for (Assessment assessment : offerable) {
            for (Assessment.Spoken spoken : assessment.balances()) {
                Effect.Balance balance = (Effect.Balance) spoken.effect();
                if (balance.bound() == Bound.LEAST && isShort(balance)) {
                    gaps.add(balance.over());
                }
            }
        }
        return gaps;
    }

    /** Why an item that would have come first by itself did not. */
    static ReasonCode roomFor(List<Contribution> ofChosen, List<Contribution> ofPassed) {
        for (Contribution contribution : ofChosen) {
            if (contribution.amount() > 0) {
                return contribution.reason() == ReasonCode.HUMAN_MIX
                        ? ReasonCode.ROOM_FOR_PEOPLE
                        : ReasonCode.ROOM_FOR_OUTSIDE;
            }
        }
        for (Contribution contribution : ofPassed) {
            if (contribution.reason() != ReasonCode.VARIETY) {
                return contribution.reason();
            }
        }
        return ReasonCode.ROOM_FOR_OTHERS;
    }
}
