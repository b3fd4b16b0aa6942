package nl.weerklank.rules.counterfactual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** What a person can say one thing otherwise, thought out a second time and apart from the search. */
final class Said {

    @Nullable
    Boolean optIn;

    @Nullable
    Instant pausedUntil;

    @Nullable
    Readiness readiness;

    @Nullable
    Integer minutes;

    Set<nl.weerklank.engine.employee.Goal> goals;
    Set<ThemeCode> interests;
    Set<ThemeCode> expertise;
    Set<ThemeCode> muted;
    Map<ThemeCode, Following> audience;
    Set<Channel> channels;

    private Said(Preferences said) {
        optIn = said.optIn();
        pausedUntil = said.pausedUntil();
        readiness = said.readiness();
        minutes = said.weeklyMinutes();
        goals = new HashSet<>(said.goals());
        interests = new HashSet<>(said.interests());
        expertise = new HashSet<>(said.expertise());
        muted = new HashSet<>(said.mutedThemes());
        audience = new HashMap<>(said.audience());
        channels = new HashSet<>(said.channels());
    }

    private Preferences preferences() {
        return new Preferences(
                optIn,
                pausedUntil,
                readiness,
                goals,
                null,
                interests,
                expertise,
                muted,
                audience,
                channels,
                minutes,
                null,
                null,
                null);
    }

    private static Preferences otherwise(Preferences was, Consumer<Said> change) {
        Said said = new Said(was);
        change.accept(said);
        return said.preferences();
    }

    /** Everybody who says one more thing, or takes back one limit. */
    static List<Preferences> oneStepFrom(Preferences was, List<String> themes) {
        List<Preferences> others = new ArrayList<>();
        others.add(otherwise(was, said -> said.optIn = true));
        others.add(otherwise(was, said -> said.channels.add(Channel.EMAIL)));
        for (Readiness step : Readiness.values()) {
            others.add(otherwise(was, said -> said.readiness = step));
        }
        for (nl.weerklank.engine.employee.Goal goal : nl.weerklank.engine.employee.Goal.values()) {
            others.add(otherwise(was, said -> said.goals.add(goal)));
        }
        List<String> all = new ArrayList<>(themes);
        all.add("healthcare");
        for (String code : all) {
            ThemeCode theme = new ThemeCode(code);
            others.add(otherwise(was, said -> said.interests.add(theme)));
            others.add(otherwise(was, said -> said.expertise.add(theme)));
            others.add(otherwise(was, said -> said.muted.remove(theme)));
            for (Following following : List.of(Following.SOME, Following.MANY)) {
                others.add(otherwise(
                        was,
                        said -> said.audience.merge(
                                theme, following, (old, more) -> old.compareTo(more) > 0 ? old : more)));
            }
        }
        return others;
    }

    /** What a change says, done by hand. */
    static Preferences otherwise(Preferences was, Change change) {
        return otherwise(was, said -> {
            ThemeCode theme = change.code() == null
                    ? new ThemeCode("none")
                    : new ThemeCode(change.code().toLowerCase());
            switch (change.fact()) {
                case EMPLOYEE_JOINED -> said.optIn = true;
                case EMPLOYEE_PAUSED -> said.pausedUntil = null;
                case EMPLOYEE_WANTS_CHANNEL -> said.channels.add(Channel.valueOf(change.code()));
                case EMPLOYEE_MINUTES_LEFT -> said.minutes = (Integer) change.to();
                case EMPLOYEE_READINESS -> said.readiness = Readiness.valueOf((String) change.to());
                case EMPLOYEE_GOALS -> said.goals.add(nl.weerklank.engine.employee.Goal.valueOf(change.code()));
                case EMPLOYEE_INTERESTS -> said.interests.add(theme);
                case EMPLOYEE_EXPERTISE -> said.expertise.add(theme);
                case MATCH_MUTED_THEME -> said.muted.remove(theme);
                case MATCH_AUDIENCE -> said.audience.put(theme, Following.valueOf((String) change.to()));
                default -> throw new IllegalStateException("nobody says " + change.fact());
            }
        });
    }
}
