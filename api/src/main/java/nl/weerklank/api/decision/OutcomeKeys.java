package nl.weerklank.api.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.ReasonCode;

/**
 * What a decision came to, without anything personal: ids of content and codes, to search in.
 *
 * <pre>{"offered": ["p-17"], "pushed": ["p-17"], "notPushed": {}, "withheld": {"EXPIRED": ["p-3"]}}</pre>
 */
final class OutcomeKeys {

    static final String OFFERED = "offered";
    static final String PUSHED = "pushed";
    static final String NOT_PUSHED = "notPushed";
    static final String WITHHELD = "withheld";

    private OutcomeKeys() {}

    static ObjectNode of(DecisionRecord decision) {
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        ArrayNode offered = keys.putArray(OFFERED);
        ArrayNode pushed = keys.putArray(PUSHED);
        ObjectNode notPushed = keys.putObject(NOT_PUSHED);
        for (Suggestion suggestion : decision.suggestions()) {
            offered.add(suggestion.content().value());
            if (suggestion.notPushed() != null) {
                notPushed
                        .withArrayProperty(suggestion.notPushed().name())
                        .add(suggestion.content().value());
            }
            if (suggestion.delivery() == Delivery.PUSH) {
                pushed.add(suggestion.content().value());
            }
        }
        ObjectNode withheld = keys.putObject(WITHHELD);
        for (Verdict verdict : decision.verdicts()) {
            for (ReasonCode stop : verdict.stops()) {
                withheld.withArrayProperty(stop.name()).add(verdict.content().value());
            }
        }
        return keys;
    }
}
