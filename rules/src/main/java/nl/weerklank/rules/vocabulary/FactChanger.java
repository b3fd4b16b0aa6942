package nl.weerklank.rules.vocabulary;

import nl.weerklank.engine.rule.Fact;

/** Who could bring it about that a fact is otherwise, for whoever asks what would have let an item through (G02). */
public enum FactChanger {
    /** The person, by what they say of themselves. */
    PERSON,
    /** Who edits content and says for whom its themes are. */
    EDITOR,
    /** The organisation, by what it states of a person or how it runs its programme. */
    EMPLOYER,
    /** Nobody needs to: it passes. */
    TIME,
    /** It is who the person is, what they did, or what the item is. */
    NOBODY;

    /** Who could change this fact. */
    public static FactChanger of(Fact fact) {
        return switch (fact) {
            case EMPLOYEE_JOINED,
                    EMPLOYEE_PAUSED,
                    EMPLOYEE_WANTS_CHANNEL,
                    EMPLOYEE_READINESS,
                    EMPLOYEE_INTERESTS,
                    EMPLOYEE_EXPERTISE,
                    EMPLOYEE_GOALS,
                    EMPLOYEE_MINUTES_LEFT,
                    MATCH_STRONG_THEMES,
                    MATCH_WEAK_THEMES,
                    MATCH_EXPERT_THEMES,
                    MATCH_STORY_THEMES,
                    MATCH_AUDIENCE,
                    MATCH_MUTED_THEME,
                    CHAMPION_PROFILE_COMPLETE,
                    CHAMPION_PERSONAL_THEMES,
                    CHAMPION_DAYS_SINCE_TRUST -> PERSON;
            case CONTENT_STATE,
                    CONTENT_THEMES,
                    CONTENT_EVERGREEN,
                    CONTENT_CONFIDENTIALITY,
                    CONTENT_LACKS_AGREEMENT,
                    CONTENT_CONCERNS,
                    CONTENT_ANSWERED_FOR,
                    MATCH_REACHES,
                    MATCH_UNIT -> EDITOR;
            case EMPLOYEE_LANGUAGES,
                    MATCH_LANGUAGE,
                    CONTENT_HOURS_COLLECTIVE,
                    PROGRAMME_MODE,
                    PROGRAMME_UNIT_GATE,
                    PROGRAMME_WAVE_REACHED,
                    PROGRAMME_HOURS_SINCE_COLLECTIVE -> EMPLOYER;
            case CONTENT_AGE_HOURS,
                    CONTENT_NEWNESS,
                    CONTENT_HOURS_INSIDE,
                    EMPLOYEE_AWAY,
                    EMPLOYEE_QUIET_NOW,
                    MATCH_SNOOZED,
                    NUDGE_LAST_24H,
                    NUDGE_LAST_168H,
                    NUDGE_LAST_720H,
                    NUDGE_HOURS_SINCE_LAST,
                    NUDGE_HOURS_PER_IGNORED,
                    NUDGE_HOURS_SINCE_TOO_MUCH,
                    PROGRAMME_SATURATION,
                    ASKED_DAY -> TIME;
            case CONTENT_LANGUAGE,
                    CONTENT_CLASS,
                    CONTENT_PURPOSE,
                    CONTENT_SOURCE,
                    CONTENT_PROMOTIONAL,
                    CONTENT_JARGON,
                    CONTENT_SENTIMENT,
                    CONTENT_VOICE,
                    CONTENT_NAMES_PEOPLE,
                    CONTENT_WORDS,
                    EMPLOYEE_UNITS,
                    MATCH_CLOSE_COLLEAGUE,
                    MATCH_LIKENESS,
                    MATCH_SAME_AUTHOR,
                    MATCH_KINDRED,
                    MATCH_LEARNT_MORE,
                    MATCH_LEARNT_LESS,
                    MATCH_OWN_WORK,
                    MATCH_MOTIVE,
                    MATCH_BENEFIT,
                    MATCH_TIMES_SEEN,
                    MATCH_ANSWERED,
                    NUDGE_IGNORED_IN_A_ROW,
                    MIX_SHOWN,
                    MIX_EXTERNAL_SHARE,
                    MIX_CAMPAIGN_SHARE,
                    MIX_EMPLOYER_SHARE,
                    PROGRAMME_ATTENTION,
                    CHAMPION_LEADER,
                    CHAMPION_DAYS_SINCE_ACTIVE,
                    CHAMPION_HUMAN_SHARE,
                    CHAMPION_COMPANY_IN_A_ROW,
                    CHAMPION_BROADCAST_SHARE,
                    ASKED_CHANNEL -> NOBODY;
        };
    }
}
