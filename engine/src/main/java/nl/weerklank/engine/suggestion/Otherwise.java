package nl.weerklank.engine.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.rule.Fact;

/**
 * How things could have been when something was decided.
 *
 * @param preferences what the person would have said of themselves
 * @param at when it would have been decided: a number of whole hours after it really was
 * @param facts other values for facts about the item that is asked after; those of the person and of the programme hold
 *     for every item
 */
public record Otherwise(Preferences preferences, Instant at, Map<Fact, Object> facts) {

    public Otherwise {
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facts));
    }

    /** Just as it was. */
    public static Otherwise as(DecisionRecord record) {
        return new Otherwise(record.grounds().profile().preferences(), record.decidedAt(), Map.of());
    }

    /** The same, but the person says this. */
    public Otherwise with(Preferences others) {
        return new Otherwise(others, at, facts);
    }

    /** The same, so many hours after the decision. */
    public Otherwise later(Duration hours) {
        return new Otherwise(preferences, at.plus(hours), facts);
    }

    /** The same, but for this fact. */
    public Otherwise with(Fact fact, Object value) {
        Map<Fact, Object> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.put(fact, value);
        return new Otherwise(preferences, at, more);
    }
}
