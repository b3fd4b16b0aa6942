package nl.weerklank.engine.testing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/**
 * Builds people. Unless said otherwise a person works in {@code zorg/wijkteam-west} in Amsterdam, reads Dutch and
 * English, joined, and is ready to share; nothing else is known of them.
 */
public final class People {

    private final EmployeeId id;
    private final List<Employee.Absence> absence = new ArrayList<>();
    private final List<ThemeTag> storyThemes = new ArrayList<>();
    private final Map<ThemeCode, Following> audience = new HashMap<>();
    private UnitPath unit = new UnitPath("zorg/wijkteam-west");
    private @Nullable EmployeeId manager;
    private boolean leader;
    private Set<Language> languages = Set.of(Language.NL, Language.EN);
    private @Nullable ZoneId timeZone = ZoneId.of("Europe/Amsterdam");
    private @Nullable String country = "NL";
    private @Nullable Boolean optIn = true;
    private @Nullable Instant pausedUntil;
    private @Nullable Readiness readiness = Readiness.SHARE;
    private Set<Goal> goals = Set.of();
    private @Nullable String story;
    private Set<ThemeCode> interests = Set.of();
    private Set<ThemeCode> expertise = Set.of();
    private Set<ThemeCode> mutedThemes = Set.of();
    private Set<Channel> channels = Set.of();
    private @Nullable Integer weeklyMinutes;
    private Preferences.@Nullable QuietTime quietHours;
    private @Nullable Set<DayOfWeek> workingDays;
    private @Nullable Boolean evenAtRest;

    private People(String id) {
        this.id = new EmployeeId(id);
    }

    /** Starts a person with this id. */
    public static People person(String id) {
        return new People(id);
    }

    /** Sets the unit. */
    public People unit(String path) {
        unit = new UnitPath(path);
        return this;
    }

    /** Sets the manager. */
    public People manager(String employee) {
        manager = new EmployeeId(employee);
        return this;
    }

    /** Makes the person the leader of a unit. */
    public People leader() {
        leader = true;
        return this;
    }

    /** Sets the languages the person reads; none means that they are unknown. */
    public People languages(Language... values) {
        languages = Set.of(values);
        return this;
    }

    /** Sets the time zone, or null for unknown. */
    public People timeZone(@Nullable ZoneId value) {
        timeZone = value;
        return this;
    }

    /** Sets the country, or null for unknown. */
    public People country(@Nullable String value) {
        country = value;
        return this;
    }

    /** Adds days away. */
    public People away(LocalDate from, LocalDate until) {
        absence.add(new Employee.Absence(from, until));
        return this;
    }

    /** Sets the person's own decision to join; null when never asked. */
    public People optIn(@Nullable Boolean value) {
        optIn = value;
        return this;
    }

    /** Sets the person's own pause. */
    public People pausedUntil(@Nullable Instant value) {
        pausedUntil = value;
        return this;
    }

    /** Sets the step the person chose; null when not chosen. */
    public People readiness(@Nullable Readiness value) {
        readiness = value;
        return this;
    }

    /** Sets what the person wants to gain. */
    public People goals(Goal... values) {
        goals = Set.of(values);
        return this;
    }

    /** Sets the person's own story. */
    public People story(String value) {
        story = value;
        return this;
    }

    /** Adds a theme that the person's story shows. */
    public People storyTheme(String code, int score) {
        storyThemes.add(new ThemeTag(new ThemeCode(code), score, List.of(code)));
        return this;
    }

    /** Sets what interests the person. */
    public People interests(String... codes) {
        interests = codes(codes);
        return this;
    }

    /** Sets what the person is good at. */
    public People expertise(String... codes) {
        expertise = codes(codes);
        return this;
    }

    /** Sets the themes the person does not want to hear of. */
    public People muted(String... codes) {
        mutedThemes = codes(codes);
        return this;
    }

    /** Declares who follows this person on a theme. */
    public People audience(String code, Following who) {
        audience.put(new ThemeCode(code), who);
        return this;
    }

    /** Sets the channels the person chose. */
    public People channels(Channel... values) {
        channels = Set.of(values);
        return this;
    }

    /** Sets the person's own budget. */
    public People weeklyMinutes(@Nullable Integer value) {
        weeklyMinutes = value;
        return this;
    }

    /** Sets the daily time without pushes. */
    public People quietHours(LocalTime from, LocalTime until) {
        quietHours = new Preferences.QuietTime(from, until);
        return this;
    }

    /** Sets the days the person works. */
    public People workingDays(DayOfWeek... values) {
        workingDays = Set.of(values);
        return this;
    }

    /** Makes the person ask to be sent something also while their unit rests. */
    public People evenAtRest() {
        evenAtRest = true;
        return this;
    }

    /** The employer's part. */
    public Employee employee() {
        return new Employee(id, unit, manager, leader, languages, timeZone, country, absence);
    }

    /** The person's part. */
    public Preferences preferences() {
        return new Preferences(
                optIn,
                pausedUntil,
                readiness,
                goals,
                story,
                interests,
                expertise,
                mutedThemes,
                audience,
                channels,
                weeklyMinutes,
                quietHours,
                workingDays,
                evenAtRest);
    }

    /** The person as the engine sees them. */
    public EmployeeProfile build() {
        return new EmployeeProfile(employee(), preferences(), storyThemes);
    }

    private static Set<ThemeCode> codes(String... codes) {
        return Stream.of(codes).map(ThemeCode::new).collect(Collectors.toUnmodifiableSet());
    }
}
