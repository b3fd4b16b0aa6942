package nl.weerklank.rules.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Outcome;

/**
 * Invents what becomes of a suggestion that never was: drawn by a seed from what really became of the others. The same
 * person, item and decision always get the same.
 */
final class Responses {

    /** Below this many there is nothing to draw from, and nobody answers. */
    private static final int ENOUGH = 20;

    private final long seed;
    private final List<Response> known;

    Responses(long seed, List<Response> known) {
        this.seed = seed;
        List<Response> sorted = new ArrayList<>(known);
        // whatever order they come in, the same draw gives the same
        sorted.sort(Comparator.comparing(Response::delivery)
                .thenComparing(response ->
                        response.outcome() == null ? "" : response.outcome().name())
                .thenComparing(Response::seen)
                .thenComparing(Response::after));
        this.known = List.copyOf(sorted);
    }

    /** For people who do not exist: what a careful guess would be, and nothing that was measured. */
    static List<Response> assumed() {
        return List.of(
                new Response(Delivery.PUSH, false, null, Duration.ZERO, 60),
                new Response(Delivery.PUSH, true, null, Duration.ofHours(2), 20),
                new Response(Delivery.PUSH, true, Outcome.SHARED, Duration.ofHours(4), 8),
                new Response(Delivery.PUSH, true, Outcome.DECLINED, Duration.ofHours(4), 10),
                new Response(Delivery.PUSH, true, Outcome.TOO_MUCH, Duration.ofHours(4), 2),
                new Response(Delivery.PULL, false, null, Duration.ZERO, 60),
                new Response(Delivery.PULL, true, null, Duration.ZERO, 30),
                new Response(Delivery.PULL, true, Outcome.SHARED, Duration.ofHours(1), 6),
                new Response(Delivery.PULL, true, Outcome.DECLINED, Duration.ofHours(1), 4));
    }

    /** What becomes of it. */
    Response draw(Delivery delivery, String decision, String content) {
        long all = known.stream()
                .filter(response -> response.delivery() == delivery)
                .mapToLong(Response::times)
                .sum();
        if (all < ENOUGH) {
            return Response.none(delivery);
        }
        long left = new SplittableRandom(seed ^ hash(decision + "/" + content)).nextLong(all);
        for (Response response : known) {
            if (response.delivery() == delivery) {
                left -= response.times();
                if (left < 0) {
                    return response;
                }
            }
        }
        return Response.none(delivery);
    }

    /** FNV-1a in 64 bits: spreads well, and is the same everywhere. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
