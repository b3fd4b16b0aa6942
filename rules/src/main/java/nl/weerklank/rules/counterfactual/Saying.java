package nl.weerklank.rules.counterfactual;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.suggestion.Otherwise;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** What a person says of themselves, to be said otherwise. */
final class Saying {

    @Nullable
    Boolean optIn;

    @Nullable
    Instant pausedUntil;

    @Nullable
    Readiness readiness;

    @Nullable
    Integer weeklyMinutes;

    final Set<Goal> goals;
    final Set<ThemeCode> interests;
    final Set<ThemeCode> expertise;
    final Set<ThemeCode> mutedThemes;
    final Map<ThemeCode, Following> audience;
    final Set<Channel> channels;
    private final Preferences said;

    private Saying(Preferences said) {
        this.said = said;
        this.optIn = said.optIn();
        this.pausedUntil = said.pausedUntil();
        this.readiness = said.readiness();
        this.weeklyMinutes = said.weeklyMinutes();
        this.goals = new HashSet<>(said.goals());
        this.interests = new HashSet<>(said.interests());
        this.expertise = new HashSet<>(said.expertise());
        this.mutedThemes = new HashSet<>(said.mutedThemes());
        this.audience = new HashMap<>(said.audience());
        this.channels = new HashSet<>(said.channels());
    }

    /** The same, but for this. */
    static Otherwise otherwise(Otherwise was, Consumer<Saying> change) {
        Saying saying = new Saying(was.preferences());
        change.accept(saying);
        return was.with(saying.preferences());
    }

    private Preferences preferences() {
        return new Preferences(
                optIn,
                pausedUntil,
                readiness,
                goals,
                said.story(),
                interests,
                expertise,
                mutedThemes,
                audience,
                channels,
                weeklyMinutes,
                said.quietHours(),
                said.workingDays(),
                said.evenAtRest());
    }
}
