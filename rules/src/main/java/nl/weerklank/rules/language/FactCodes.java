package nl.weerklank.rules.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.tag.Tone;

/** The codes a fact can have: closed where the engine closes them, any code where the organisation names its own. */
public final class FactCodes {

    static final Pattern OPEN = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");

    private static final Map<Fact, SortedSet<String>> CLOSED = new EnumMap<>(Map.ofEntries(
            closed(Fact.CONTENT_STATE, ContentState.values()),
            closed(Fact.CONTENT_LANGUAGE, Language.values()),
            closed(Fact.CONTENT_CLASS, ContentClass.values()),
            closed(Fact.CONTENT_PURPOSE, Purpose.values()),
            closed(Fact.CONTENT_SOURCE, Source.Kind.values()),
            closed(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.values()),
            closed(Fact.CONTENT_CONCERNS, Concern.values()),
            closed(Fact.CONTENT_ANSWERED_FOR, Concern.values()),
            closed(Fact.CONTENT_SENTIMENT, Tone.Sentiment.values()),
            closed(Fact.CONTENT_VOICE, Tone.Voice.values()),
            closed(Fact.EMPLOYEE_READINESS, Readiness.values()),
            closed(Fact.EMPLOYEE_LANGUAGES, Language.values()),
            closed(Fact.EMPLOYEE_GOALS, Goal.values()),
            closed(Fact.MATCH_AUDIENCE, Following.values()),
            closed(Fact.MATCH_MOTIVE, Motive.values()),
            closed(Fact.PROGRAMME_MODE, Programme.Mode.values()),
            closed(Fact.PROGRAMME_UNIT_GATE, UnitGate.values()),
            closed(Fact.ASKED_CHANNEL, Channel.values())));

    private FactCodes() {}

    private static Map.Entry<Fact, SortedSet<String>> closed(Fact fact, Enum<?>[] values) {
        SortedSet<String> names = new TreeSet<>();
        Arrays.stream(values).map(Enum::name).forEach(names::add);
        return Map.entry(fact, Collections.unmodifiableSortedSet(names));
    }

    /** Every code the fact can have, or empty when the organisation names its own, such as themes and units. */
    public static Optional<SortedSet<String>> of(Fact fact) {
        return Optional.ofNullable(CLOSED.get(fact));
    }

    /** Whether the fact can have this code. */
    static boolean allows(Fact fact, String code) {
        return of(fact).map(codes -> codes.contains(code))
                .orElseGet(() -> OPEN.matcher(code).matches());
    }
}
