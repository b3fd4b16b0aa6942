package nl.weerklank.bench.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Recall under each of several policies, by the policy's name. */
final class Recalls {

    private final Map<String, Recall> byName = new LinkedHashMap<>();
    private final int[] within;

    Recalls(int... within) {
        this.within = within;
    }

    /** One case more: how many stood above the right one under each policy. */
    void add(Map<String, Integer> above) {
        above.forEach((name, count) ->
                byName.put(name, byName.getOrDefault(name, Recall.of(within)).and(count, 0)));
    }

    Map<String, Recall> byName() {
        return Collections.unmodifiableMap(byName);
    }
}
