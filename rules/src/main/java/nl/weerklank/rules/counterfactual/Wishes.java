package nl.weerklank.rules.counterfactual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.jspecify.annotations.Nullable;

/**
 * What the person could say otherwise of themselves, as far as it can matter for one item. What takes something away that
 * they set comes first, then what they would like, then what they would do, and last what they would claim to be.
 */
final class Wishes {

    private static final int UNDO = 1;
    private static final int LIKE = 2;
    private static final int DO = 4;
    private static final int CLAIM = 10;

    private static final List<Following> FOLLOWED = List.of(Following.SOME, Following.MANY);
    private static final int STEP = 10;
    private static final int STEPS = 3;
    private static final int MOST_MINUTES = 600;

    private final DecisionRecord decision;
    private final Preferences said;
    private final List<Lever> levers = new ArrayList<>();

    private Wishes(DecisionRecord decision) {
        this.decision = decision;
        this.said = decision.grounds().profile().preferences();
    }

    /** @param themes of the item */
    static List<Lever> of(DecisionRecord decision, Collection<ThemeCode> themes) {
        Wishes wishes = new Wishes(decision);
        wishes.addLimits();
        new TreeSet<>(themes).forEach(wishes::addTheme);
        wishes.addGoals();
        wishes.addReadiness();
        return wishes.levers;
    }

    private void addLimits() {
        if (!said.joined()) {
            add(Fact.EMPLOYEE_JOINED, said.optIn(), true, null, "joined", UNDO, saying -> saying.optIn = true);
        }
        if (said.pausedAt(decision.decidedAt())) {
            add(Fact.EMPLOYEE_PAUSED, true, false, null, "paused", UNDO, saying -> saying.pausedUntil = null);
        }
        if (decision.channel() != Channel.PULL && !said.channels().contains(decision.channel())) {
            add(
                    Fact.EMPLOYEE_WANTS_CHANNEL,
                    false,
                    true,
                    decision.channel().name(),
                    "channel",
                    LIKE,
                    saying -> saying.channels.add(decision.channel()));
        }
        addMinutes();
    }

    private void addMinutes() {
        Integer minutes = said.weeklyMinutes();
        if (minutes == null) {
            return;
        }
        for (int step = 1; step <= STEPS; step++) {
            int more = Math.min(MOST_MINUTES, minutes + step * STEP);
            add(
                    Fact.EMPLOYEE_MINUTES_LEFT,
                    minutes,
                    more,
                    null,
                    "minutes",
                    LIKE + step,
                    saying -> saying.weeklyMinutes = more);
        }
        add(
                Fact.EMPLOYEE_MINUTES_LEFT,
                minutes,
                null,
                null,
                "minutes",
                LIKE + STEPS + 1,
                saying -> saying.weeklyMinutes = null);
    }

    private void addTheme(ThemeCode theme) {
        String code = theme.value();
        if (said.mutedThemes().contains(theme)) {
            add(
                    Fact.MATCH_MUTED_THEME,
                    true,
                    false,
                    code,
                    "muted " + code,
                    UNDO,
                    saying -> saying.mutedThemes.remove(theme));
        }
        if (!said.interests().contains(theme)) {
            Set<String> interests = codes(said.interests());
            add(
                    Fact.EMPLOYEE_INTERESTS,
                    interests,
                    with(interests, code),
                    code,
                    "interest " + code,
                    LIKE,
                    saying -> saying.interests.add(theme));
        }
        if (!said.expertise().contains(theme)) {
            Set<String> expertise = codes(said.expertise());
            add(
                    Fact.EMPLOYEE_EXPERTISE,
                    expertise,
                    with(expertise, code),
                    code,
                    "expertise " + code,
                    CLAIM,
                    saying -> saying.expertise.add(theme));
        }
        addAudience(theme);
    }

    private void addAudience(ThemeCode theme) {
        Following declared = said.audience().get(theme);
        for (Following followed : FOLLOWED) {
            if (declared == null || declared.compareTo(followed) < 0) {
                add(
                        Fact.MATCH_AUDIENCE,
                        declared == null ? null : declared.name(),
                        followed.name(),
                        theme.value(),
                        "audience " + theme.value(),
                        CLAIM + followed.ordinal(),
                        saying -> saying.audience.put(theme, followed));
            }
        }
    }

    private void addGoals() {
        Set<String> goals = new TreeSet<>();
        said.goals().forEach(goal -> goals.add(goal.name()));
        for (Goal goal : Goal.values()) {
            if (!said.goals().contains(goal)) {
                add(
                        Fact.EMPLOYEE_GOALS,
                        goals,
                        with(goals, goal.name()),
                        goal.name(),
                        "goal " + goal,
                        LIKE,
                        saying -> saying.goals.add(goal));
            }
        }
    }

    private void addReadiness() {
        Readiness step = said.readiness();
        for (Readiness other : Readiness.values()) {
            if (other != step) {
                int far = step == null ? other.ordinal() : Math.abs(other.ordinal() - step.ordinal());
                add(
                        Fact.EMPLOYEE_READINESS,
                        step == null ? null : step.name(),
                        other.name(),
                        null,
                        "readiness",
                        DO + far,
                        saying -> saying.readiness = other);
            }
        }
    }

    private void add(
            Fact fact,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String code,
            String dial,
            int effort,
            Consumer<Saying> change) {
        levers.add(new Lever(
                new Change(fact, from, to, FactChanger.PERSON, code),
                dial,
                effort,
                otherwise -> Saying.otherwise(otherwise, change)));
    }

    private static Set<String> codes(Collection<ThemeCode> themes) {
        Set<String> codes = new TreeSet<>();
        themes.forEach(theme -> codes.add(theme.value()));
        return codes;
    }

    private static Set<String> with(Set<String> codes, String one) {
        Set<String> more = new TreeSet<>(codes);
        more.add(one);
        return more;
    }
}
