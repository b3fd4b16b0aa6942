package nl.weerklank.engine.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * The last word on pushes, after the rules: every implementation of the ledger asks here, so that no edited rule can
 * break a cap, a quiet hour or a no.
 */
public final class PushGuard {

    /** The largest share of an item's audience that gets it on one day, in thousandths (R17). */
    public static final int MOST_OF_AUDIENCE = 200;

    private static final Duration TIME_TO_SEND = Duration.ofMinutes(15);

    private final EmployeeProfile profile;
    private final History history;
    private final Programme programme;
    /** The caps of the programme, or half of them for who said that it was too much (R36). */
    private final Caps caps;

    private final Instant now;
    private final WorkingTime workingTime;
    private final List<Instant> grants;
    private int minutesUsed;

    public PushGuard(EmployeeProfile profile, History history, Programme programme, Instant now) {
        this.profile = profile;
        this.history = history;
        this.programme = programme;
        this.caps = history.wantsLess(now) ? programme.caps().halved() : programme.caps();
        this.now = now;
        this.workingTime = WorkingTime.of(profile);
        this.grants = new ArrayList<>(history.grants());
        this.minutesUsed = history.minutesIn168Hours(now);
    }

    /**
     * Answers requests, best first.
     *
     * @param whichAreFull of these items, those that were pushed to too many today; asked only when a push can be granted
     *     at all
     */
    public List<Reservation> decideAll(
            List<PushRequest> requests, Function<List<ContentId>, Set<ContentId>> whichAreFull) {
        Set<ContentId> full = anyPlace(requests)
                ? whichAreFull.apply(requests.stream().map(PushRequest::content).toList())
                : Set.of();
        List<Reservation> answers = new ArrayList<>();
        for (PushRequest request : requests) {
            answers.add(
                    full.contains(request.content()) ? new Reservation.Refused(ReasonCode.SATURATED) : decide(request));
        }
        return answers;
    }

    private boolean anyPlace(List<PushRequest> requests) {
        return !requests.isEmpty() && refusalOfAnyPush() == null && caps.roomAt(grants, now) > 0;
    }

    /** Answers one request; a granted one counts for the next. */
    public Reservation decide(PushRequest request) {
        ReasonCode refusal = refusalOf(request);
        if (refusal != null) {
            return new Reservation.Refused(refusal);
        }
        countGranted(request);
        return new Reservation.Granted(sendBefore(request));
    }

    /**
     * Answers once more for a push that was granted before, just before it is sent: what the person said of it elsewhere
     * meanwhile counts. What came before must be without this push, and must say where its item stands.
     *
     * @param asItIs what is asked for, with the item as it is now
     */
    public Reservation decideAgain(Push granted, PushRequest asItIs) {
        ReasonCode no = noSince(granted, asItIs);
        return no == null ? decide(asItIs) : new Reservation.Refused(no);
    }

    private @Nullable ReasonCode noSince(Push granted, PushRequest request) {
        History.Standing standing = history.standingOf(request.content());
        if (standing.answered()) {
            return ReasonCode.ALREADY_ANSWERED;
        }
        if (standing.snoozedAt(now)) {
            return ReasonCode.SNOOZED;
        }
        if (!Collections.disjoint(profile.preferences().mutedThemes(), request.themes())) {
            return ReasonCode.MUTED_THEME;
        }
        return history.wantsLess(now) && !granted.grantedAt().isAfter(history.tooMuchAt()) ? ReasonCode.TOO_MUCH : null;
    }

    /** Counts a push that was granted at this moment. */
    public void countGranted(PushRequest request) {
        grants.add(now);
        minutesUsed += request.minutes();
    }

    private @Nullable ReasonCode refusalOf(PushRequest request) {
        ReasonCode standing = refusalOfAnyPush();
        if (standing != null) {
            return standing;
        }
        ReasonCode silence = silenceAbout(request.themes());
        if (silence != null) {
            return silence;
        }
        if (!profile.preferences().channels().contains(request.channel())) {
            return ReasonCode.CHANNEL_NOT_CHOSEN;
        }
        if (overBudget(request)) {
            return ReasonCode.OVER_BUDGET;
        }
        if (programme.caps().roomAt(grants, now) < 1) {
            return ReasonCode.CAPPED;
        }
        return caps.roomAt(grants, now) < 1 ? ReasonCode.TOO_MUCH : null;
    }

    /** Why no push at all may reach this person now, whatever it is; null when nothing stands in the way but the caps. */
    public @Nullable ReasonCode refusalOfAnyPush() {
        if (!profile.preferences().joined()) {
            return ReasonCode.NOT_JOINED;
        }
        if (profile.preferences().pausedAt(now)) {
            return ReasonCode.PAUSED;
        }
        ReasonCode silence = silenceAbout(Set.of());
        if (silence != null) {
            return silence;
        }
        if (workingTime.awayAt(now)) {
            return ReasonCode.AWAY;
        }
        return workingTime.quietAt(now) ? ReasonCode.QUIET_HOURS : null;
    }

    /**
     * No push can be granted before this moment, what was granted here included; empty when no push is in sight because
     * the person did not join, or the programme is silent.
     */
    public Optional<Instant> nextNudgeNotBefore() {
        if (!profile.preferences().joined() || programme.mode() != Programme.Mode.NORMAL) {
            return Optional.empty();
        }
        Instant room = caps.roomAgainAt(grants, now);
        if (room.equals(Instant.MAX)) {
            return Optional.empty();
        }
        Instant pause = profile.preferences().pausedUntil();
        return opensAt(pause != null && pause.isAfter(room) ? pause : room)
                .filter(moment -> !programme.lacksChampionAt(moment));
    }

    /** The first moment from then on at which the person works and no silence holds. */
    private Optional<Instant> opensAt(Instant moment) {
        Optional<Instant> open = workingTime.opensAt(moment);
        Optional<Silence> silence = open.flatMap(at -> programme.silenceAt(at, unit()));
        return silence.isEmpty() ? open : silence.map(Silence::until).flatMap(this::opensAt);
    }

    private @Nullable ReasonCode silenceAbout(Collection<ThemeCode> themes) {
        return programme.silence(unit(), themes, now);
    }

    private UnitPath unit() {
        return profile.employee().unit();
    }

    private boolean overBudget(PushRequest request) {
        Integer budget = profile.preferences().weeklyMinutes();
        return budget != null && minutesUsed + request.minutes() > budget;
    }

    /** The earliest of 15 minutes from now, the start of quiet time or of a silence, and the expiry of the item. */
    private Instant sendBefore(PushRequest request) {
        Instant limit = now.plus(TIME_TO_SEND);
        Instant open = workingTime.closesBy(now, limit);
        Instant heard =
                programme.silentBefore(open, unit(), request.themes(), now).orElse(open);
        Instant expiry = request.itemExpiresAt();
        return expiry != null && expiry.isBefore(heard) ? expiry : heard;
    }
}
