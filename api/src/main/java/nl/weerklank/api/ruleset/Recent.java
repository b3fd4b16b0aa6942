package nl.weerklank.api.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The rule sets that were read lately; those that nobody asks for are let go. */
final class Recent {

    private static final int MOST = 16;

    /** @param organisation the internal key of whose set it is: names are given per organisation */
    record Key(long organisation, String revision) {}

    private final Map<Key, Published> sets = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Published> eldest) {
            return size() > MOST;
        }
    };

    /** The set under this name, read when it is not there any more. */
    Published get(Key key, Function<Key, Published> read) {
        synchronized (sets) {
            Published known = sets.get(key);
            if (known != null) {
                return known;
            }
        }
        Published set = read.apply(key);
        synchronized (sets) {
            sets.put(key, set);
        }
        return set;
    }
}
