package nl.weerklank.rules.vocabulary;

import nl.weerklank.engine.rule.Fact;

/** Where a fact comes from. */
public enum FactSource {
    /** The item as it was delivered. */
    CONTENT,
    /** What the tagger read in its text. */
    TAGGER,
    /** The employer's part of a profile. */
    EMPLOYER,
    /** The person's own part of a profile. */
    PERSON,
    /** The item compared with what the person filled in. */
    MATCH,
    /** What came before for this person. */
    HISTORY,
    /** How many colleagues took something up; never who, and never fewer than five. */
    COLLEAGUES,
    /** How the organisation set up its programme. */
    PROGRAMME,
    /** The question itself. */
    REQUEST;

    static FactSource of(Fact fact) {
        return switch (fact) {
            case CONTENT_STATE,
                    CONTENT_LANGUAGE,
                    CONTENT_AGE_HOURS,
                    CONTENT_NEWNESS,
                    CONTENT_EVERGREEN,
                    CONTENT_CLASS,
                    CONTENT_PURPOSE,
                    CONTENT_SOURCE,
                    CONTENT_CONFIDENTIALITY,
                    CONTENT_LACKS_AGREEMENT,
                    CONTENT_HOURS_INSIDE,
                    CONTENT_WORDS,
                    CONTENT_ANSWERED_FOR -> CONTENT;
            case CONTENT_THEMES,
                    CONTENT_PROMOTIONAL,
                    CONTENT_JARGON,
                    CONTENT_SENTIMENT,
                    CONTENT_VOICE,
                    CONTENT_NAMES_PEOPLE,
                    CONTENT_CONCERNS -> TAGGER;
            case EMPLOYEE_AWAY, EMPLOYEE_LANGUAGES, EMPLOYEE_UNITS, CHAMPION_LEADER -> EMPLOYER;
            case EMPLOYEE_JOINED,
                    EMPLOYEE_PAUSED,
                    EMPLOYEE_QUIET_NOW,
                    EMPLOYEE_WANTS_CHANNEL,
                    EMPLOYEE_READINESS,
                    EMPLOYEE_INTERESTS,
                    EMPLOYEE_EXPERTISE,
                    EMPLOYEE_GOALS,
                    EMPLOYEE_MINUTES_LEFT,
                    CHAMPION_PROFILE_COMPLETE,
                    CHAMPION_PERSONAL_THEMES,
                    CHAMPION_DAYS_SINCE_TRUST -> PERSON;
            case MATCH_STRONG_THEMES,
                    MATCH_WEAK_THEMES,
                    MATCH_EXPERT_THEMES,
                    MATCH_STORY_THEMES,
                    MATCH_UNIT,
                    MATCH_REACHES,
                    MATCH_AUDIENCE,
                    MATCH_CLOSE_COLLEAGUE,
                    MATCH_LANGUAGE,
                    MATCH_MUTED_THEME,
                    MATCH_OWN_WORK,
                    MATCH_MOTIVE,
                    MATCH_BENEFIT -> MATCH;
            case MATCH_LIKENESS,
                    MATCH_SAME_AUTHOR,
                    MATCH_TIMES_SEEN,
                    MATCH_ANSWERED,
                    MATCH_SNOOZED,
                    MATCH_LEARNT_MORE,
                    MATCH_LEARNT_LESS,
                    NUDGE_LAST_24H,
                    NUDGE_LAST_168H,
                    NUDGE_LAST_720H,
                    NUDGE_IGNORED_IN_A_ROW,
                    NUDGE_HOURS_SINCE_LAST,
                    NUDGE_HOURS_PER_IGNORED,
                    NUDGE_HOURS_SINCE_TOO_MUCH,
                    MIX_SHOWN,
                    MIX_EXTERNAL_SHARE,
                    MIX_CAMPAIGN_SHARE,
                    MIX_EMPLOYER_SHARE,
                    CHAMPION_DAYS_SINCE_ACTIVE,
                    CHAMPION_HUMAN_SHARE,
                    CHAMPION_COMPANY_IN_A_ROW,
                    CHAMPION_BROADCAST_SHARE -> HISTORY;
            case MATCH_KINDRED, PROGRAMME_ATTENTION -> COLLEAGUES;
            case CONTENT_HOURS_COLLECTIVE,
                    PROGRAMME_MODE,
                    PROGRAMME_UNIT_GATE,
                    PROGRAMME_WAVE_REACHED,
                    PROGRAMME_HOURS_SINCE_COLLECTIVE,
                    PROGRAMME_SATURATION -> PROGRAMME;
            case ASKED_CHANNEL, ASKED_DAY -> REQUEST;
        };
    }
}
