package nl.weerklank.api.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.cadence.Wave;
import org.jspecify.annotations.Nullable;

/**
 * How a programme opens, wave by wave (R67).
 *
 * @param openings every time a wave was opened, the oldest first; without any it is everyone's
 * @param entries what must hold before a wave opens; nothing for one that is not named
 */
record Waves(List<Opening> openings, Map<Wave, Entry> entries) {

    /** What holds until somebody says otherwise: everyone from the beginning. */
    static final Waves NONE = new Waves(List.of(), Map.of());

    Waves {
        openings = List.copyOf(openings);
        entries = Map.copyOf(entries);
    }

    /** The last wave that was opened. */
    Wave open() {
        return openings.isEmpty() ? Wave.EVERYONE : openings.getLast().wave();
    }

    /** The wave that comes next; null when it is everyone's already. */
    @Nullable
    Wave next() {
        return switch (open()) {
            case CHAMPIONS -> Wave.AMBASSADORS;
            case AMBASSADORS -> Wave.EVERYONE;
            case EVERYONE -> null;
        };
    }

    /** What must hold before this wave opens. */
    Entry entryOf(Wave wave) {
        return entries.getOrDefault(wave, Entry.NONE);
    }

    /** After one opening more. */
    Waves with(Opening opening) {
        List<Opening> all = new ArrayList<>(openings);
        all.add(opening);
        return new Waves(all, entries);
    }

    /** With other conditions. */
    Waves with(Map<Wave, Entry> others) {
        return new Waves(openings, others);
    }

    /**
     * What must hold before a wave opens: all of it.
     *
     * @param from not before this moment; null at any moment
     * @param joined at least so many people joined; null without a number
     * @param units so many of the units are open, SOME or ALL (R42); null when that does not matter
     */
    record Entry(@Nullable Instant from, @Nullable Integer joined, UnitsOpen.@Nullable HowMany units) {

        static final Entry NONE = new Entry(null, null, null);
    }

    /**
     * A time that a wave was opened, or that the programme went back to it.
     *
     * @param anyway whether its conditions were not met
     */
    record Opening(Wave wave, Instant at, String by, String reason, boolean anyway) {}
}
