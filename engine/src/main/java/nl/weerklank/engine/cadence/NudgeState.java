package nl.weerklank.engine.cadence;

/** Where a push stands. */
public enum NudgeState {
    /** Granted, and counted from that moment. */
    RESERVED,
    /** About to be sent. */
    CLAIMED,
    /** Reported as sent. */
    SENT,
    /** Reported in time as not sent: it never counted. */
    NOT_SENT,
    /** Refused just before sending: it never counted. */
    WITHDRAWN,
    /** Sent outside Weerklank and reported here. */
    OUTSIDE;

    /** Whether it counts toward the caps. */
    public boolean counts() {
        return this != NOT_SENT && this != WITHDRAWN;
    }
}
