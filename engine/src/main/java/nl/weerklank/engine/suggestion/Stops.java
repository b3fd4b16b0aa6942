package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;

/** What the engine never offers, whatever the rules say. */
final class Stops {

    /** An item seen this often leaves (R72). */
    private static final int SEEN_OFTEN = 5;

    private Stops() {}

    /** Everything that stops the item for this person, the gravest first; empty when nothing does. */
    static List<ReasonCode> of(Facts facts) {
        List<ReasonCode> stops = new ArrayList<>();
        if (facts.get(Fact.CONTENT_STATE) instanceof String state) {
            addStateStop(stops, ContentState.valueOf(state));
        }
        addIf(stops, facts.is(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.CONFIDENTIAL), ReasonCode.CONFIDENTIAL);
        addIf(stops, isKnownFalse(facts, Fact.EMPLOYEE_JOINED), ReasonCode.NOT_JOINED);
        addIf(stops, isKnownFalse(facts, Fact.MATCH_LANGUAGE), ReasonCode.LANGUAGE);
        addIf(stops, isKnownFalse(facts, Fact.MATCH_REACHES), ReasonCode.NOT_FOR_UNIT);
        addIf(stops, facts.is(Fact.MATCH_MUTED_THEME), ReasonCode.MUTED_THEME);
        addIf(stops, facts.is(Fact.MATCH_OWN_WORK), ReasonCode.OWN_WORK);
        addIf(stops, facts.is(Fact.MATCH_ANSWERED), ReasonCode.ALREADY_ANSWERED);
        addIf(stops, facts.is(Fact.MATCH_SNOOZED), ReasonCode.SNOOZED);
        addIf(stops, facts.number(Fact.MATCH_TIMES_SEEN, 0) >= SEEN_OFTEN, ReasonCode.SEEN_OFTEN);
        return stops;
    }

    private static void addStateStop(List<ReasonCode> stops, ContentState state) {
        switch (state) {
            case SUGGESTABLE,
                    IN_REVIEW -> {} // what waits for somebody is kept inside by rules, so that they can say why
            case TAGGING -> stops.add(ReasonCode.TAGGING);
            case QUARANTINED -> stops.add(ReasonCode.QUARANTINED);
            case EMBARGOED -> stops.add(ReasonCode.EMBARGOED);
            case EXPIRED -> stops.add(ReasonCode.EXPIRED);
            case WITHDRAWN -> stops.add(ReasonCode.WITHDRAWN);
        }
    }

    private static boolean isKnownFalse(Facts facts, Fact flag) {
        return Boolean.FALSE.equals(facts.get(flag));
    }

    private static void addIf(List<ReasonCode> stops, boolean stopped, ReasonCode reason) {
        if (stopped) {
            stops.add(reason);
        }
    }
}
