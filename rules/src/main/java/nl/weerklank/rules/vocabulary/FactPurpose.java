package nl.weerklank.rules.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.EffectWord;

/** What a fact may serve, and nothing else (data protection: purpose limitation). */
public enum FactPurpose {
    /** Says something of the item; nothing about a person. */
    CONTENT,
    /** To choose what fits the person. */
    MATCHING,
    /** Only to rank a little higher or lower: never to hold anything back, and never to send it. */
    LEARNING,
    /** Only to leave the person in peace, never to choose or to rank. */
    RESTRAINT,
    /** To keep a balance in what the person sees. */
    BALANCE,
    /** To let leaders go first; only in their own decisions. */
    EXAMPLE,
    /** To follow the programme. */
    STEERING;

    /** The effects that a rule which looks at such a fact may have. */
    public Set<EffectWord> effects() {
        return switch (this) {
            case CONTENT, MATCHING, STEERING -> EnumSet.allOf(EffectWord.class);
            case LEARNING -> EnumSet.of(EffectWord.ADJUST);
            case RESTRAINT -> EnumSet.of(EffectWord.SUPPRESS_NUDGE, EffectWord.DEFER_UNTIL);
            case BALANCE ->
                EnumSet.of(
                        EffectWord.ADJUST,
                        EffectWord.BALANCE,
                        EffectWord.LABEL,
                        EffectWord.LIMIT_KINDS,
                        EffectWord.SUPPRESS_NUDGE,
                        EffectWord.DEFER_UNTIL,
                        EffectWord.BLOCK);
            case EXAMPLE ->
                EnumSet.of(
                        EffectWord.PROMPT_CHAMPION,
                        EffectWord.BALANCE,
                        EffectWord.LIMIT_KINDS,
                        EffectWord.SUPPRESS_NUDGE,
                        EffectWord.DEFER_UNTIL);
        };
    }

    /** What this fact may serve. */
    public static FactPurpose of(Fact fact) {
        return switch (fact) {
            case CONTENT_STATE,
                    CONTENT_THEMES,
                    CONTENT_LANGUAGE,
                    CONTENT_AGE_HOURS,
                    CONTENT_NEWNESS,
                    CONTENT_EVERGREEN,
                    CONTENT_CLASS,
                    CONTENT_PURPOSE,
                    CONTENT_SOURCE,
                    CONTENT_CONFIDENTIALITY,
                    CONTENT_PROMOTIONAL,
                    CONTENT_JARGON,
                    CONTENT_SENTIMENT,
                    CONTENT_VOICE,
                    CONTENT_NAMES_PEOPLE,
                    CONTENT_LACKS_AGREEMENT,
                    CONTENT_HOURS_INSIDE,
                    CONTENT_HOURS_COLLECTIVE,
                    CONTENT_WORDS,
                    CONTENT_CONCERNS,
                    CONTENT_ANSWERED_FOR -> CONTENT;
            case EMPLOYEE_READINESS,
                    EMPLOYEE_LANGUAGES,
                    EMPLOYEE_INTERESTS,
                    EMPLOYEE_EXPERTISE,
                    EMPLOYEE_GOALS,
                    EMPLOYEE_UNITS,
                    MATCH_STRONG_THEMES,
                    MATCH_WEAK_THEMES,
                    MATCH_EXPERT_THEMES,
                    MATCH_STORY_THEMES,
                    MATCH_UNIT,
                    MATCH_REACHES,
                    MATCH_AUDIENCE,
                    MATCH_CLOSE_COLLEAGUE,
                    MATCH_LIKENESS,
                    MATCH_SAME_AUTHOR,
                    MATCH_KINDRED,
                    MATCH_LANGUAGE,
                    MATCH_MUTED_THEME,
                    MATCH_OWN_WORK,
                    MATCH_MOTIVE,
                    MATCH_BENEFIT,
                    PROGRAMME_ATTENTION -> MATCHING;
            case MATCH_LEARNT_MORE, MATCH_LEARNT_LESS -> LEARNING;
            case EMPLOYEE_JOINED,
                    EMPLOYEE_PAUSED,
                    EMPLOYEE_AWAY,
                    EMPLOYEE_QUIET_NOW,
                    EMPLOYEE_WANTS_CHANNEL,
                    EMPLOYEE_MINUTES_LEFT,
                    MATCH_ANSWERED,
                    MATCH_SNOOZED,
                    NUDGE_LAST_24H,
                    NUDGE_LAST_168H,
                    NUDGE_LAST_720H,
                    NUDGE_IGNORED_IN_A_ROW,
                    NUDGE_HOURS_SINCE_LAST,
                    NUDGE_HOURS_PER_IGNORED,
                    NUDGE_HOURS_SINCE_TOO_MUCH,
                    PROGRAMME_WAVE_REACHED -> RESTRAINT;
            case MATCH_TIMES_SEEN, MIX_SHOWN, MIX_EXTERNAL_SHARE, MIX_CAMPAIGN_SHARE, MIX_EMPLOYER_SHARE -> BALANCE;
            case PROGRAMME_MODE,
                    PROGRAMME_UNIT_GATE,
                    PROGRAMME_HOURS_SINCE_COLLECTIVE,
                    PROGRAMME_SATURATION,
                    ASKED_CHANNEL,
                    ASKED_DAY -> STEERING;
            case CHAMPION_LEADER,
                    CHAMPION_DAYS_SINCE_ACTIVE,
                    CHAMPION_PROFILE_COMPLETE,
                    CHAMPION_PERSONAL_THEMES,
                    CHAMPION_DAYS_SINCE_TRUST,
                    CHAMPION_HUMAN_SHARE,
                    CHAMPION_COMPANY_IN_A_ROW,
                    CHAMPION_BROADCAST_SHARE -> EXAMPLE;
        };
    }
}
