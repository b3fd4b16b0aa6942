package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * A push that was granted, and what may still become of it: every implementation of the ledger asks here.
 *
 * @param sendBefore a push sent at or after this moment is outside the guarantee
 */
public record Push(PushRequest request, Instant grantedAt, Instant sendBefore, NudgeState state) {

    /**
     * Looks once more, just before sending.
     *
     * @param again what the ledger would answer now if this push had not been granted yet; asked only when that matters
     */
    public Claim claimAt(Instant now, Supplier<Reservation> again) {
        return switch (state) {
            case NOT_SENT, WITHDRAWN -> new Claim.Keep(Claim.Refusal.WITHDRAWN, false);
            case CLAIMED, SENT, OUTSIDE -> new Claim.Keep(Claim.Refusal.CAPPED, false);
            case RESERVED -> claimReserved(now, again.get());
        };
    }

    private Claim claimReserved(Instant now, Reservation again) {
        boolean inTime = now.isBefore(sendBefore);
        return switch (again) {
            case Reservation.Refused refused -> new Claim.Keep(Claim.Refusal.of(refused.reason()), inTime);
            case Reservation.Granted granted ->
                inTime
                        ? new Claim.Send(earlier(sendBefore, granted.sendBefore()))
                        : new Claim.Keep(Claim.Refusal.CAPPED, false);
        };
    }

    /** Whether a word of now that it was not sent gives its place back. */
    public boolean isFreedAt(Instant now) {
        return state.counts() && state != NudgeState.SENT && now.isBefore(sendBefore);
    }

    /** The same push in another state. */
    public Push in(NudgeState next) {
        return new Push(request, grantedAt, sendBefore, next);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
