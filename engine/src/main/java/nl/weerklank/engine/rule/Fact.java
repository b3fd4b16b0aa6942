package nl.weerklank.engine.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a rule may see: the closed list of facts about one person and one item at one moment. A fact may be
 * missing; a condition on it is then unknown.
 */
public enum Fact {
    CONTENT_STATE("content.state", FactType.CODE, Unit.NONE),
    CONTENT_THEMES("content.themes", FactType.CODES, Unit.NONE),
    CONTENT_LANGUAGE("content.language", FactType.CODE, Unit.NONE),
    CONTENT_AGE_HOURS("content.ageHours", FactType.NUMBER, Unit.HOURS),
    /** 1000 at the moment of publication, half of that a day later, a third after two days, and so on. */
    CONTENT_NEWNESS("content.newness", FactType.NUMBER, Unit.THOUSANDTHS),
    CONTENT_EVERGREEN("content.evergreen", FactType.FLAG, Unit.NONE),
    CONTENT_CLASS("content.class", FactType.CODE, Unit.NONE),
    CONTENT_PURPOSE("content.purpose", FactType.CODE, Unit.NONE),
    CONTENT_SOURCE("content.source", FactType.CODE, Unit.NONE),
    CONTENT_CONFIDENTIALITY("content.confidentiality", FactType.CODE, Unit.NONE),
    CONTENT_PROMOTIONAL("content.promotional", FactType.NUMBER, Unit.THOUSANDTHS),
    CONTENT_JARGON("content.jargon", FactType.NUMBER, Unit.THOUSANDTHS),
    CONTENT_SENTIMENT("content.sentiment", FactType.CODE, Unit.NONE),
    CONTENT_VOICE("content.voice", FactType.CODE, Unit.NONE),
    CONTENT_NAMES_PEOPLE("content.namesPeople", FactType.FLAG, Unit.NONE),
    /** An employee the item is said to be about has not agreed, and nobody took responsibility for that (G11). */
    CONTENT_LACKS_AGREEMENT("content.lacksAgreement", FactType.FLAG, Unit.NONE),
    /** Hours since colleagues could read it inside; missing when it never was (R55). */
    CONTENT_HOURS_INSIDE("content.hoursInside", FactType.NUMBER, Unit.HOURS),
    /** Hours since it was first shown in a newsletter, on a screen or in a meeting; missing when it never was (R34). */
    CONTENT_HOURS_COLLECTIVE("content.hoursCollective", FactType.NUMBER, Unit.HOURS),
    CONTENT_WORDS("content.words", FactType.NUMBER, Unit.COUNT),
    /** What stands in the item that nobody took responsibility for; missing until it is tagged (G11, R15). */
    CONTENT_CONCERNS("content.concerns", FactType.CODES, Unit.NONE),
    /** What somebody took responsibility for in this very text (G11, R25). */
    CONTENT_ANSWERED_FOR("content.answeredFor", FactType.CODES, Unit.NONE),

    EMPLOYEE_JOINED("employee.joined", FactType.FLAG, Unit.NONE),
    EMPLOYEE_PAUSED("employee.paused", FactType.FLAG, Unit.NONE),
    /** On leave on this day; used only to keep silent. */
    EMPLOYEE_AWAY("employee.away", FactType.FLAG, Unit.NONE),
    /** Within quiet hours or on a day off, in the person's own zone (R32). */
    EMPLOYEE_QUIET_NOW("employee.quietNow", FactType.FLAG, Unit.NONE),
    /** The asked channel is one the person chose. */
    EMPLOYEE_WANTS_CHANNEL("employee.wantsChannel", FactType.FLAG, Unit.NONE),
    EMPLOYEE_READINESS("employee.readiness", FactType.CODE, Unit.NONE),
    EMPLOYEE_LANGUAGES("employee.languages", FactType.CODES, Unit.NONE),
    EMPLOYEE_INTERESTS("employee.interests", FactType.CODES, Unit.NONE),
    EMPLOYEE_EXPERTISE("employee.expertise", FactType.CODES, Unit.NONE),
    EMPLOYEE_GOALS("employee.goals", FactType.CODES, Unit.NONE),
    /** The unit and every unit above it. */
    EMPLOYEE_UNITS("employee.units", FactType.CODES, Unit.NONE),
    /** Minutes left of the person's own weekly budget; missing without a budget (R31). */
    EMPLOYEE_MINUTES_LEFT("employee.minutesLeft", FactType.NUMBER, Unit.MINUTES),

    /** Interests that are a main theme of the item, at 600 thousandths or more. */
    MATCH_STRONG_THEMES("match.strongThemes", FactType.NUMBER, Unit.COUNT),
    /** Interests that are a lesser theme of the item. */
    MATCH_WEAK_THEMES("match.weakThemes", FactType.NUMBER, Unit.COUNT),
    MATCH_EXPERT_THEMES("match.expertThemes", FactType.NUMBER, Unit.COUNT),
    /** Themes shared with the person's own story (R03). */
    MATCH_STORY_THEMES("match.storyThemes", FactType.NUMBER, Unit.COUNT),
    /** A theme of the item is meant for the person's unit in particular. */
    MATCH_UNIT("match.unit", FactType.FLAG, Unit.NONE),
    /** A theme of the item reaches the person's unit at all (R02). */
    MATCH_REACHES("match.reaches", FactType.FLAG, Unit.NONE),
    /** Who follows this person on the item's themes: the best they declared; missing when they declared nothing. */
    MATCH_AUDIENCE("match.audience", FactType.CODE, Unit.NONE),
    /** The author, or a subject who agreed, is a colleague of the same team who joined (R10). */
    MATCH_CLOSE_COLLEAGUE("match.closeColleague", FactType.FLAG, Unit.NONE),
    /** Share of the words that say most of what the person took up before that the item uses too; missing at first. */
    MATCH_LIKENESS("match.likeness", FactType.NUMBER, Unit.THOUSANDTHS),
    /** How many items by this author the person took up of late. */
    MATCH_SAME_AUTHOR("match.sameAuthor", FactType.NUMBER, Unit.COUNT),
    /** Share of the colleagues who took up the same items that took this one up too; missing below 5 of them. */
    MATCH_KINDRED("match.kindred", FactType.NUMBER, Unit.THOUSANDTHS),
    /** How much more the person takes up of late of the theme that the item leads with; missing before they answered. */
    MATCH_LEARNT_MORE("match.learntMore", FactType.NUMBER, Unit.THOUSANDTHS),
    /** How much rather the person has nothing on the theme that the item leads with; missing before they answered. */
    MATCH_LEARNT_LESS("match.learntLess", FactType.NUMBER, Unit.THOUSANDTHS),
    MATCH_LANGUAGE("match.language", FactType.FLAG, Unit.NONE),
    MATCH_MUTED_THEME("match.mutedTheme", FactType.FLAG, Unit.NONE),
    /** The person is the author. */
    MATCH_OWN_WORK("match.ownWork", FactType.FLAG, Unit.NONE),
    MATCH_MOTIVE("match.motive", FactType.CODE, Unit.NONE),
    /** A chosen goal that the item serves can be named (R29). */
    MATCH_BENEFIT("match.benefit", FactType.FLAG, Unit.NONE),
    /** How often this item was shown to this person. */
    MATCH_TIMES_SEEN("match.timesSeen", FactType.NUMBER, Unit.COUNT),
    /** Shared, done or declined before (R72). */
    MATCH_ANSWERED("match.answered", FactType.FLAG, Unit.NONE),
    MATCH_SNOOZED("match.snoozed", FactType.FLAG, Unit.NONE),

    NUDGE_LAST_24H("nudge.last24h", FactType.NUMBER, Unit.COUNT),
    NUDGE_LAST_168H("nudge.last168h", FactType.NUMBER, Unit.COUNT),
    NUDGE_LAST_720H("nudge.last720h", FactType.NUMBER, Unit.COUNT),
    NUDGE_IGNORED_IN_A_ROW("nudge.ignoredInARow", FactType.NUMBER, Unit.COUNT),
    /** Missing when there was no nudge in 90 days. */
    NUDGE_HOURS_SINCE_LAST("nudge.hoursSinceLast", FactType.NUMBER, Unit.HOURS),
    /** Hours since the last nudge for each of the row that was ignored; missing when none was. */
    NUDGE_HOURS_PER_IGNORED("nudge.hoursPerIgnored", FactType.NUMBER, Unit.HOURS),
    /** Missing when the person never said "too much". */
    NUDGE_HOURS_SINCE_TOO_MUCH("nudge.hoursSinceTooMuch", FactType.NUMBER, Unit.HOURS),

    /** Items shown in 30 days. */
    MIX_SHOWN("mix.shown", FactType.NUMBER, Unit.COUNT),
    /** External items among the last 10 shown; missing when nothing was shown (R06). */
    MIX_EXTERNAL_SHARE("mix.externalShare", FactType.NUMBER, Unit.THOUSANDTHS),
    /**
     * Campaign items in 30 days if this item were added, less the one that a bound over few items allows (R71); missing
     * below 5 shown.
     */
    MIX_CAMPAIGN_SHARE("mix.campaignShare", FactType.NUMBER, Unit.THOUSANDTHS),
    /** The same for the motive EMPLOYER (R05). */
    MIX_EMPLOYER_SHARE("mix.employerShare", FactType.NUMBER, Unit.THOUSANDTHS),

    PROGRAMME_MODE("programme.mode", FactType.CODE, Unit.NONE),
    /** OPEN or RESTING (R38). */
    PROGRAMME_UNIT_GATE("programme.unitGate", FactType.CODE, Unit.NONE),
    /** The wave that the person belongs to has begun (R67). */
    PROGRAMME_WAVE_REACHED("programme.waveReached", FactType.FLAG, Unit.NONE),
    /** Hours since anything was shown in a newsletter, on a screen or in a meeting; missing when nothing ever was (R34). */
    PROGRAMME_HOURS_SINCE_COLLECTIVE("programme.hoursSinceCollective", FactType.NUMBER, Unit.HOURS),
    /** Colleagues who took the item up in the last 24 hours; missing below 5. */
    PROGRAMME_ATTENTION("programme.attention", FactType.NUMBER, Unit.COUNT),
    /** Share of the item's audience it was pushed to today (R17). */
    PROGRAMME_SATURATION("programme.saturation", FactType.NUMBER, Unit.THOUSANDTHS),

    /** The person leads a unit; only in the leader's own decisions. */
    CHAMPION_LEADER("champion.leader", FactType.FLAG, Unit.NONE),
    /** Days since the leader last shared or did something; missing when never, or for others. */
    CHAMPION_DAYS_SINCE_ACTIVE("champion.daysSinceActive", FactType.NUMBER, Unit.DAYS),
    /** Photo, headline, last post and about are as the leader wants them, by their own word (R43). */
    CHAMPION_PROFILE_COMPLETE("champion.profileComplete", FactType.FLAG, Unit.NONE),
    /** How many personal themes the leader chose, 0 to 3 (R44). */
    CHAMPION_PERSONAL_THEMES("champion.personalThemes", FactType.NUMBER, Unit.COUNT),
    /** Days since the leader said that they trust their people with social media; missing when never (R48). */
    CHAMPION_DAYS_SINCE_TRUST("champion.daysSinceTrust", FactType.NUMBER, Unit.DAYS),
    /** Stories of people among the last 10 items the leader was shown; missing below 5 (R44). */
    CHAMPION_HUMAN_SHARE("champion.humanShare", FactType.NUMBER, Unit.THOUSANDTHS),
    /** How many of the items shown last, in a row, were the organisation's own and neither story nor knowledge (R44). */
    CHAMPION_COMPANY_IN_A_ROW("champion.companyInARow", FactType.NUMBER, Unit.COUNT),
    /**
     * The organisation's own items that are neither story nor knowledge, in 30 days if this item were added, less the one
     * that a bound over few items allows (R51, R71); missing below 5 shown.
     */
    CHAMPION_BROADCAST_SHARE("champion.broadcastShare", FactType.NUMBER, Unit.THOUSANDTHS),

    /** The channel that was asked for. */
    ASKED_CHANNEL("asked.channel", FactType.CODE, Unit.NONE),
    /** The day of the question in UTC, as days since 1970-01-01; it decides whether a rule is valid. */
    ASKED_DAY("asked.day", FactType.NUMBER, Unit.DAYS);

    private static final Map<String, Fact> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::id, Function.identity()));

    private final String id;
    private final FactType type;
    private final Unit unit;

    Fact(String id, FactType type, Unit unit) {
        this.id = id;
        this.type = type;
        this.unit = unit;
    }

    /** The name used in rules, such as {@code content.ageHours}. */
    public String id() {
        return id;
    }

    /** What its value is. */
    public FactType type() {
        return type;
    }

    /** What a number counts. */
    public Unit unit() {
        return unit;
    }

    /** The fact of this name, or empty outside the vocabulary. */
    public static Optional<Fact> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** What a number counts. */
    public enum Unit {
        NONE,
        COUNT,
        HOURS,
        DAYS,
        MINUTES,
        THOUSANDTHS
    }
}
