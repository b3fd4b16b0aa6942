package nl.weerklank.rules.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * People who do not exist, over an organisation's themes, units and languages. They are drawn by a seed and from nothing that
 * a real person ever said; the same seed and number give the same person.
 */
final class InventedPeople {

    private final long seed;
    private final World world;
    private final List<ThemeCode> themes;

    InventedPeople(long seed, World world) {
        this.seed = seed;
        this.world = world;
        this.themes = world.taxonomy().themes().stream()
                .filter(theme -> theme.audience().reachesSomebody())
                .map(Taxonomy.Theme::code)
                .sorted(Comparator.comparing(ThemeCode::value))
                .toList();
    }

    /** The person with this number, who joined. */
    EmployeeProfile person(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        Employee employee = new Employee(
                new EmployeeId("invented-" + number),
                world.units().get(random.nextInt(world.units().size())),
                null,
                false,
                languages(random),
                world.zone(),
                null,
                List.of());
        return new EmployeeProfile(employee, preferences(random), List.of());
    }

    private Set<Language> languages(SplittableRandom random) {
        Language first = world.languages().get(random.nextInt(world.languages().size()));
        return random.nextBoolean() ? Set.copyOf(world.languages()) : Set.of(first);
    }

    private Preferences preferences(SplittableRandom random) {
        Set<ThemeCode> interests = themes(random, 1 + random.nextInt(3));
        Set<ThemeCode> expertise = themes(random, random.nextInt(2));
        Set<ThemeCode> muted = themes(random, random.nextInt(8) == 0 ? 1 : 0);
        muted.removeAll(interests);
        muted.removeAll(expertise);
        return new Preferences(
                true,
                null,
                readiness(random),
                goals(random),
                null,
                interests,
                expertise,
                muted,
                audience(random, interests),
                random.nextInt(4) == 0 ? Set.of() : Set.of(oneOf(random, Channel.EMAIL, Channel.CHAT, Channel.APP)),
                random.nextBoolean() ? null : Integer.valueOf(10 + 5 * random.nextInt(5)),
                null,
                null,
                null);
    }

    private static @Nullable Readiness readiness(SplittableRandom random) {
        return random.nextInt(6) == 0
                ? null
                : oneOf(random, Readiness.READ, Readiness.SHARE, Readiness.SHARE, Readiness.WRITE);
    }

    private static Set<Goal> goals(SplittableRandom random) {
        Set<Goal> goals = EnumSet.noneOf(Goal.class);
        for (int i = random.nextInt(3); i >= 0; i--) {
            goals.add(oneOf(random, Goal.values()));
        }
        return goals;
    }

    private static Map<ThemeCode, Following> audience(SplittableRandom random, Set<ThemeCode> interests) {
        Map<ThemeCode, Following> audience = new HashMap<>();
        for (ThemeCode theme : sorted(interests)) {
            if (random.nextBoolean()) {
                audience.put(theme, oneOf(random, Following.values()));
            }
        }
        return audience;
    }

    private static List<ThemeCode> sorted(Set<ThemeCode> themes) {
        List<ThemeCode> sorted = new ArrayList<>(themes);
        sorted.sort(Comparator.comparing(ThemeCode::value));
        return sorted;
    }

    private Set<ThemeCode> themes(SplittableRandom random, int most) {
        Set<ThemeCode> some = new HashSet<>();
        for (int i = 0; i < most && !themes.isEmpty(); i++) {
            some.add(themes.get(random.nextInt(themes.size())));
        }
        return some;
    }

    @SafeVarargs
    private static <T> T oneOf(SplittableRandom random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
