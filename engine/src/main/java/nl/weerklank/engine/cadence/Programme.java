package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * How the organisation runs its programme at this moment.
 *
 * @param revision names this state, for the record
 * @param silences times without pushes that hold or are to come, for some or for all; null when there are none
 * @param wave the last wave that was opened, when that is not everyone's; null otherwise
 * @param championUntil when the acceptance of the programme's champion ends, and pushes with it (R39); null while nobody
 *     accepted yet
 */
public record Programme(
        String revision,
        Mode mode,
        Caps caps,
        @Nullable List<Silence> silences,
        @Nullable Wave wave,
        @Nullable Instant championUntil) {

    /** Nudges as usual, no nudges at all, or silence for now. */
    public enum Mode {
        NORMAL,
        PULL_ONLY,
        QUIET
    }

    public Programme {
        silences = silences == null || silences.isEmpty() ? null : List.copyOf(silences);
        wave = wave == Wave.EVERYONE ? null : wave;
    }

    /** A programme that nobody stands for yet. */
    public Programme(String revision, Mode mode, Caps caps, @Nullable List<Silence> silences, @Nullable Wave wave) {
        this(revision, mode, caps, silences, wave, null);
    }

    /** A programme for everyone, without silences. */
    public Programme(String revision, Mode mode, Caps caps) {
        this(revision, mode, caps, null, null);
    }

    /** The same with these caps. */
    public Programme with(Caps other) {
        return new Programme(revision, mode, other, silences, wave, championUntil);
    }

    /** The same with these silences. */
    public Programme with(List<Silence> others) {
        return new Programme(revision, mode, caps, others, wave, championUntil);
    }

    /** The same with this wave as the last that was opened. */
    public Programme with(Wave opened) {
        return new Programme(revision, mode, caps, silences, opened, championUntil);
    }

    /**
     * Whether this person's wave has begun (R67).
     *
     * @param leads whether they were appointed to lead, or accepted to stand for the programme
     */
    public boolean reaches(EmployeeProfile profile, boolean leads) {
        return Wave.of(profile, leads).hasBegunBy(wave == null ? Wave.EVERYONE : wave);
    }

    /** The same with a champion who accepted until this moment; null for nobody yet. */
    public Programme withChampionUntil(@Nullable Instant until) {
        return new Programme(revision, mode, caps, silences, wave, until);
    }

    /** Whether the acceptance of the champion is over at this moment: what ran as usual is then pull only (R39). */
    public boolean lacksChampionAt(Instant moment) {
        return championUntil != null && !moment.isBefore(championUntil);
    }

    /** What of it matters to somebody in this unit from now on. */
    public Programme as(UnitPath unit, Instant now) {
        return with(all().filter(silence -> silence.reaches(unit) && !silence.overAt(now))
                .toList());
    }

    /** How it runs now for somebody in this unit, whatever the item is about. */
    public Mode modeFor(UnitPath unit, Instant now) {
        return modeFor(unit, List.of(), now);
    }

    /** How it runs now for somebody in this unit and an item on these themes. */
    public Mode modeFor(UnitPath unit, Collection<ThemeCode> themes, Instant now) {
        if (isSilent(unit, themes, now)) {
            return Mode.QUIET;
        }
        return mode == Mode.NORMAL && lacksChampionAt(now) ? Mode.PULL_ONLY : mode;
    }

    private boolean isSilent(UnitPath unit, Collection<ThemeCode> themes, Instant now) {
        if (silences != null) {
            for (Silence silence : silences) {
                if (silence.holdsAt(now) && silence.reaches(unit) && silence.isAbout(themes)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Why somebody in this unit is not nudged now about these themes, or null when nudging is on. */
    @Nullable
    ReasonCode silence(UnitPath unit, Collection<ThemeCode> themes, Instant now) {
        return switch (modeFor(unit, themes, now)) {
            case NORMAL -> null;
            case PULL_ONLY -> ReasonCode.PULL_ONLY;
            case QUIET -> ReasonCode.QUIET_MODE;
        };
    }

    /** When pushes stop first after now, for somebody in this unit and an item on these themes, if that is in time. */
    Optional<Instant> silentBefore(Instant limit, UnitPath unit, Collection<ThemeCode> themes, Instant now) {
        return Stream.concat(
                        all().filter(silence -> silence.reaches(unit) && silence.isAbout(themes))
                                .map(Silence::from),
                        Stream.ofNullable(championUntil))
                .filter(from -> from.isAfter(now) && from.isBefore(limit))
                .min(Instant::compareTo);
    }

    /** The silence about everything that holds for somebody in this unit at this moment. */
    Optional<Silence> silenceAt(Instant moment, UnitPath unit) {
        return all().filter(silence -> silence.theme() == null && silence.reaches(unit) && silence.holdsAt(moment))
                .findFirst();
    }

    private Stream<Silence> all() {
        return silences == null ? Stream.of() : silences.stream();
    }
}
