package nl.weerklank.rules.standard;

import java.util.List;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.tag.Tone;

/** An ordinary moment of which few rules have anything to say, to be changed by a test. */
final class Situation {

    private Situation() {}

    /** A news item of two weeks old from outside, for somebody who joined and whom it does not touch. */
    static Facts.Builder ordinary(String content) {
        return Facts.about(new ContentId(content))
                .code(Fact.CONTENT_STATE, ContentState.SUGGESTABLE)
                .codes(Fact.CONTENT_THEMES, List.of("technology"))
                .code(Fact.CONTENT_LANGUAGE, "NL")
                .number(Fact.CONTENT_AGE_HOURS, 336)
                .number(Fact.CONTENT_NEWNESS, 0)
                .flag(Fact.CONTENT_EVERGREEN, false)
                .code(Fact.CONTENT_CLASS, ContentClass.NEWS)
                .code(Fact.CONTENT_PURPOSE, Purpose.REPUTATION)
                .code(Fact.CONTENT_SOURCE, Source.Kind.EXTERNAL)
                .code(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.PUBLIC)
                .number(Fact.CONTENT_PROMOTIONAL, 0)
                .number(Fact.CONTENT_JARGON, 4)
                .code(Fact.CONTENT_SENTIMENT, Tone.Sentiment.NEUTRAL)
                .code(Fact.CONTENT_VOICE, Tone.Voice.INFORMATIVE)
                .flag(Fact.CONTENT_NAMES_PEOPLE, false)
                .flag(Fact.CONTENT_LACKS_AGREEMENT, false)
                .number(Fact.CONTENT_WORDS, 300)
                .codes(Fact.CONTENT_CONCERNS, List.of())
                .codes(Fact.CONTENT_ANSWERED_FOR, List.of())
                .flag(Fact.EMPLOYEE_JOINED, true)
                .flag(Fact.EMPLOYEE_PAUSED, false)
                .flag(Fact.EMPLOYEE_AWAY, false)
                .flag(Fact.EMPLOYEE_QUIET_NOW, false)
                .flag(Fact.EMPLOYEE_WANTS_CHANNEL, true)
                .code(Fact.EMPLOYEE_READINESS, Readiness.SHARE)
                .codes(Fact.EMPLOYEE_LANGUAGES, List.of("NL"))
                .codes(Fact.EMPLOYEE_INTERESTS, List.of("finance"))
                .codes(Fact.EMPLOYEE_EXPERTISE, List.of())
                .codes(Fact.EMPLOYEE_GOALS, List.of("NETWORK"))
                .codes(Fact.EMPLOYEE_UNITS, List.of("techniek"))
                .number(Fact.MATCH_STRONG_THEMES, 0)
                .number(Fact.MATCH_WEAK_THEMES, 0)
                .number(Fact.MATCH_EXPERT_THEMES, 0)
                .number(Fact.MATCH_STORY_THEMES, 0)
                .flag(Fact.MATCH_UNIT, false)
                .flag(Fact.MATCH_REACHES, true)
                .code(Fact.MATCH_AUDIENCE, Following.SOME)
                .flag(Fact.MATCH_CLOSE_COLLEAGUE, false)
                .number(Fact.MATCH_LIKENESS, 0)
                .number(Fact.MATCH_SAME_AUTHOR, 0)
                .flag(Fact.MATCH_LANGUAGE, true)
                .flag(Fact.MATCH_MUTED_THEME, false)
                .flag(Fact.MATCH_OWN_WORK, false)
                .code(Fact.MATCH_MOTIVE, Motive.SELF)
                .flag(Fact.MATCH_BENEFIT, true)
                .number(Fact.MATCH_TIMES_SEEN, 0)
                .flag(Fact.MATCH_ANSWERED, false)
                .flag(Fact.MATCH_SNOOZED, false)
                .number(Fact.NUDGE_LAST_24H, 0)
                .number(Fact.NUDGE_LAST_168H, 0)
                .number(Fact.NUDGE_LAST_720H, 0)
                .number(Fact.NUDGE_IGNORED_IN_A_ROW, 0)
                .number(Fact.MIX_SHOWN, 10)
                .number(Fact.MIX_EXTERNAL_SHARE, 500)
                .number(Fact.MIX_CAMPAIGN_SHARE, 0)
                .number(Fact.MIX_EMPLOYER_SHARE, 0)
                .code(Fact.PROGRAMME_MODE, Programme.Mode.NORMAL)
                .code(Fact.PROGRAMME_UNIT_GATE, UnitGate.OPEN)
                .flag(Fact.PROGRAMME_WAVE_REACHED, true)
                .number(Fact.PROGRAMME_SATURATION, 0)
                .flag(Fact.CHAMPION_LEADER, false)
                .code(Fact.ASKED_CHANNEL, Channel.EMAIL)
                .number(Fact.ASKED_DAY, 20_778);
    }
}
