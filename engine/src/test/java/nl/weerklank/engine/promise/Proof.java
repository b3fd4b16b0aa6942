package nl.weerklank.engine.promise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Lets many lives pass, by a seed, and counts what was met on the way. */
public final class Proof {

    private static final int ACTS_IN_A_LIFE = 200;

    private final Map<Limit, Integer> reached = new EnumMap<>(Limit.class);
    private final Map<Limit, Integer> toTheLast = new EnumMap<>(Limit.class);
    private final Map<Limit, Integer> justOver = new EnumMap<>(Limit.class);
    private int events;
    private int pushes;
    private int sendings;
    private int keptAsTheySaid;

    private Proof() {}

    /**
     * The seed to begin with: that of the system property {@code weerklank.seed}; without it the same at each change, so
     * that a red build is about the change, and a new one in the long counts.
     */
    public static long seed() {
        return Long.getLong(
                "weerklank.seed", Boolean.getBoolean("weerklank.long") ? System.nanoTime() : 61_515_560_568_621L);
    }

    /**
     * Lets lives pass until so many events have happened.
     *
     * @throws AssertionError when the promise is broken; it names the seed, and the acts that led there
     */
    public static Proof of(long seed, int events, Supplier<Office> offices) {
        return of(seed, events, Play.EVERYTHING, offices);
    }

    /** The same where nobody asks just before sending, and the clock only goes on. */
    public static Proof simulated(long seed, int events, Supplier<Office> offices) {
        return of(seed, events, Play.SIMULATED, offices);
    }

    private static Proof of(long seed, int events, Play play, Supplier<Office> offices) {
        Proof proof = new Proof();
        for (int number = 0; proof.events < events; number++) {
            try (Office office = offices.get()) {
                proof.letPass(office, seed, number, play);
            }
        }
        return proof;
    }

    private void letPass(Office office, long seed, int number, Play play) {
        List<Act> acts = new ArrayList<>();
        long own = seed + 31L * number;
        Life life = new Life(office, Chance.startOf(own));
        Chance chance = new Chance(own, play, life.book());
        try {
            for (Act act : chance.beginning("e-" + number)) {
                acts.add(act);
                life.goesOn(act);
            }
            while (acts.size() < ACTS_IN_A_LIFE) {
                Act act = chance.next();
                acts.add(act);
                life.goesOn(act);
            }
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(
                    "%s%n(-Dweerklank.seed=%d, life %d, act %d)%n%s"
                            .formatted(broken.getMessage(), seed, number, acts.size(), last(acts)),
                    broken);
        }
        events += acts.size();
        count(life);
    }

    /**
     * Lives the same lives twice, the second time with less to come, and holds at every moment that nobody got more.
     *
     * @return in how many lives somebody got less in the end
     */
    public static int neverMore(long seed, int lives, Supplier<Office> offices, Less less) {
        int lessInTheEnd = 0;
        for (int number = 0; number < lives; number++) {
            long own = seed + 31L * number;
            List<Act> acts = new ArrayList<>();
            List<Map<String, Integer>> first = new ArrayList<>();
            try (Office office = offices.get()) {
                Life life = new Life(office, Chance.startOf(own));
                Chance chance = new Chance(own, Play.COMPARABLE, life.book());
                acts.addAll(chance.beginning("e-" + number));
                acts.forEach(act -> first.add(after(life, act)));
                while (acts.size() < ACTS_IN_A_LIFE) {
                    Act act = chance.next();
                    // what comes to nothing the first time must not be something the second time
                    if (life.isAboutSomething(act)) {
                        acts.add(act);
                        first.add(after(life, act));
                    }
                }
            }
            lessInTheEnd += again(seed, own, acts, first, offices, less) ? 1 : 0;
        }
        return lessInTheEnd;
    }

    private static boolean again(
            long seed,
            long own,
            List<Act> acts,
            List<Map<String, Integer>> first,
            Supplier<Office> offices,
            Less less) {
        Map<String, Integer> second = Map.of();
        try (Office office = offices.get()) {
            Life life = new Life(office, Chance.startOf(own));
            Random random = new Random(own);
            for (int i = 0; i < acts.size(); i++) {
                Act act = less.of(acts.get(i), random);
                second = after(life, act);
                for (Map.Entry<String, Integer> person : second.entrySet()) {
                    if (person.getValue() > first.get(i).get(person.getKey())) {
                        throw new AssertionError("%s: %s got %d, and before only %d (-Dweerklank.seed=%d, act %d)%n%s"
                                .formatted(
                                        less,
                                        person.getKey(),
                                        person.getValue(),
                                        first.get(i).get(person.getKey()),
                                        seed,
                                        i,
                                        last(acts.subList(0, i + 1))));
                    }
                }
            }
        }
        return !second.equals(first.getLast());
    }

    private static Map<String, Integer> after(Life life, Act act) {
        life.goesOn(act);
        return life.book().kept();
    }

    private void count(Life life) {
        add(reached, life.judge().reached());
        add(toTheLast, life.judge().toTheLast());
        add(justOver, life.judge().justOver());
        keptAsTheySaid += life.judge().keptAsTheySaid();
        for (String person : life.book().people()) {
            pushes += life.book().page(person).pushes().size();
            sendings += life.book().page(person).sendings().size();
        }
    }

    private static void add(Map<Limit, Integer> sum, Map<Limit, Integer> more) {
        more.forEach((limit, count) -> sum.merge(limit, count, Integer::sum));
    }

    private static String last(List<Act> acts) {
        StringBuilder lines = new StringBuilder();
        acts.subList(Math.max(0, acts.size() - 12), acts.size())
                .forEach(act -> lines.append("  ").append(act).append('\n'));
        return lines.toString();
    }

    /** How often each limit stood in the way, by its name. */
    public Map<String, Integer> reached() {
        return named(reached);
    }

    /** How often each stood in the way at its last microsecond, by its name. */
    public Map<String, Integer> toTheLast() {
        return named(toTheLast);
    }

    /** How often a push was granted at the very moment at which it had ended, by its name. */
    public Map<String, Integer> justOver() {
        return named(justOver);
    }

    /** How often a push was not sent because of what the person said after it was granted. */
    public int keptAsTheySaid() {
        return keptAsTheySaid;
    }

    private static Map<String, Integer> named(Map<Limit, Integer> counts) {
        Map<String, Integer> named = new java.util.TreeMap<>();
        for (Limit limit : Limit.values()) {
            named.put(limit.name(), counts.getOrDefault(limit, 0));
        }
        return named;
    }

    @Override
    public String toString() {
        return "%d events, %d pushes, %d sendings, %d kept as they said; in the way: %s; at the last moment: %s; just over: %s"
                .formatted(events, pushes, sendings, keptAsTheySaid, reached(), toTheLast(), justOver());
    }
}
