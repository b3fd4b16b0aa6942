package nl.weerklank.engine.candidate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps a place for what one ranking would crowd out. A person with two interests, one of them written about every day
 * and the other once a month, must be able to get both.
 */
public final class Shortlist {

    private Shortlist() {}

    /**
     * A ranking of its own, of which the best keep a place.
     *
     * @param best best first
     * @param places how many of them, at most
     */
    public record Lane<T>(List<T> best, int places) {

        public Lane {
            best = List.copyOf(best);
            if (places < 0) {
                throw new IllegalArgumentException("a lane has %d places, expected 0 or more".formatted(places));
            }
        }
    }

    /**
     * The best of each lane, and then the best of all until the list is full. The order is that of picking, not of merit.
     *
     * @param best the ranking of all, best first
     * @param limit most elements to return, 1 or more; earlier lanes win when it is too small for all
     */
    public static <T> Set<T> of(List<T> best, List<Lane<T>> lanes, int limit) {
        Set<T> picked = new LinkedHashSet<>();
        for (Lane<T> lane : lanes) {
            lane.best().stream().limit(lane.places()).forEach(element -> add(picked, element, limit));
        }
        best.forEach(element -> add(picked, element, limit));
        return picked;
    }

    private static <T> void add(Set<T> picked, T element, int limit) {
        if (picked.size() < limit) {
            picked.add(element);
        }
    }
}
