package nl.weerklank.engine.rule;

/**
 * Why something was offered, held back or changed: a closed set. Each has a whole sentence in Dutch and in English.
 *
 * <p>The engine's own stops come first: they hold whatever the rules say.
 */
public enum ReasonCode {
    // stops of the engine itself
    WITHDRAWN,
    EXPIRED,
    EMBARGOED,
    TAGGING,
    QUARANTINED,
    CONFIDENTIAL,
    LANGUAGE,
    NOT_FOR_UNIT,
    MUTED_THEME,
    OWN_WORK,
    ALREADY_ANSWERED,
    SNOOZED,
    SEEN_OFTEN,
    NO_MATCH,
    NO_FITTING_KIND,
    OVER_BUDGET,
    OUTRANKED,
    ROOM_FOR_OUTSIDE,
    ROOM_FOR_PEOPLE,
    ROOM_FOR_OTHERS,
    ROOM_FOR_PUSH,

    // why nothing is pushed
    NOT_JOINED,
    PAUSED,
    AWAY,
    QUIET_HOURS,
    QUIET_MODE,
    PULL_ONLY,
    CHANNEL_NOT_CHOSEN,
    NO_BENEFIT,
    CAPPED,
    SATURATED,
    RESTING,
    TOO_MUCH,
    UNIT_RESTING,
    COLLECTIVE_FIRST,
    AUDIENCE_UNKNOWN,
    CAMPAIGN_SHARE,
    EMPLOYER_SHARE,
    ONE_AT_A_TIME,
    LEADER_PACE,

    // why it fits this person
    THEME_MATCH,
    EXPERTISE_MATCH,
    STORY_MATCH,
    UNIT_MATCH,
    COLLEAGUE,
    LIKENESS,
    SAME_AUTHOR,
    KINDRED,
    LEARNT_MORE,
    LEARNT_LESS,
    GOAL,
    AUDIENCE,

    // why it ranks higher or lower
    FRESH,
    ATTENTION,
    STALE,
    EXTERNAL_MIX,
    HUMAN_MIX,
    CAMPAIGN_MIX,
    EMPLOYER_MIX,
    SPREAD,
    KNOWLEDGE,
    PROMOTIONAL,
    JARGON,
    DUTY,
    VARIETY,
    FAMILIAR,

    // why it changes shape
    SMALL_AUDIENCE,
    INTERNAL_FIRST,
    LACKS_AGREEMENT,
    IN_REVIEW,
    READINESS,
    DISCLOSURE,
    LEAD_BY_EXAMPLE,
    INTERNAL_ONLY,

    // what a leader is invited to
    OWN_PROFILE,
    OWN_THEMES,
    TRUST,
    COMPANY_STREAK,
    HUMAN_SIDE,
    RELATION,
    DIALOGUE,
    TRANSPARENCY,
    BROADCAST_SHARE;

    /** Whether this is a positive reason that an item matches this very person (R01). */
    public boolean matchesPerson() {
        return switch (this) {
            case THEME_MATCH, EXPERTISE_MATCH, STORY_MATCH, UNIT_MATCH, COLLEAGUE, LIKENESS, SAME_AUTHOR -> true;
            default -> false;
        };
    }
}
