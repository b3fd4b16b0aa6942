package nl.weerklank.engine.decision;

import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;

/**
 * What one rule added to a score, and why.
 *
 * @param amount in thousandths, below zero when it lowered the score
 */
public record Contribution(RuleId rule, ReasonCode reason, int amount) {

    /** The same with another amount. */
    public Contribution withAmount(int newAmount) {
        return new Contribution(rule, reason, newAmount);
    }
}
