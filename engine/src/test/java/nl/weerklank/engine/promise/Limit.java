package nl.weerklank.engine.promise;

import nl.weerklank.engine.rule.ReasonCode;

/** What can stand in the way of a push, each apart, and what it is called when it does. */
enum Limit {
    DAY_CAP(ReasonCode.CAPPED),
    WEEK_CAP(ReasonCode.CAPPED),
    MONTH_CAP(ReasonCode.CAPPED),
    QUIET_HOURS(ReasonCode.QUIET_HOURS),
    DAY_OFF(ReasonCode.QUIET_HOURS),
    AWAY(ReasonCode.AWAY),
    PAUSED(ReasonCode.PAUSED),
    NOT_JOINED(ReasonCode.NOT_JOINED),
    CHANNEL(ReasonCode.CHANNEL_NOT_CHOSEN),
    MINUTES(ReasonCode.OVER_BUDGET),
    QUIET_MODE(ReasonCode.QUIET_MODE),
    PULL_ONLY(ReasonCode.PULL_ONLY),
    REST_AFTER_ONE(ReasonCode.RESTING),
    REST_AFTER_TWO(ReasonCode.RESTING),
    REST_AFTER_THREE(ReasonCode.RESTING),
    REST_AFTER_FOUR(ReasonCode.RESTING),
    LONGEST_REST(ReasonCode.RESTING),
    TOO_MUCH(ReasonCode.TOO_MUCH);

    private final ReasonCode reason;

    Limit(ReasonCode reason) {
        this.reason = reason;
    }

    ReasonCode reason() {
        return reason;
    }
}
