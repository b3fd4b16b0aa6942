package nl.weerklank.rules.check;

/** What can be the matter with a rule set: a closed set. Each has a whole sentence with a way out in Dutch and in English. */
public enum IssueCode {
    /** Two rules have one id. */
    SAME_ID(Severity.REFUSE),
    /** More rules than a set can hold. */
    TOO_MANY_RULES(Severity.REFUSE),
    /** A compliance rule that ships is gone, off or weaker than it ships. */
    GUARD_RAIL_WEAKENED(Severity.REFUSE),
    /** The guard rail that is weakened is the one that keeps quiet mode quiet (R18). */
    PUSHES_IN_QUIET_MODE(Severity.REFUSE),
    /** A number of a rule that ships lies, or could be set, outside the bounds it ships with. */
    OUTSIDE_BOUNDS(Severity.REFUSE),
    /** The purpose of a fact does not allow this effect (G12). */
    PURPOSE_FORBIDS(Severity.REFUSE),
    /** Points for who somebody is, whatever the item: that would rank people (R27, R28). */
    RANKS_PEOPLE(Severity.REFUSE),
    /** Points for the mood of a text: criticism would cost (R23). */
    WEIGHS_MOOD(Severity.REFUSE),
    /** It holds back every item there can be. */
    HOLDS_BACK_EVERYTHING(Severity.REFUSE),

    /** A guard rail that ships was never taken over, or is weaker than it ships by now. */
    GUARD_RAIL_NOT_TAKEN_OVER(Severity.WARN),
    /** A compliance rule of the organisation's own is gone or off. */
    COMPLIANCE_RULE_DROPPED(Severity.WARN),
    /** No values can make the condition true. */
    NEVER_TRUE(Severity.WARN),
    /** Whenever it speaks another rule has held the item back. */
    SHADOWED(Severity.WARN),
    /** Whenever it speaks another rule says the same. */
    REDUNDANT(Severity.WARN),
    /** Another rule has the same condition and other effects. */
    SAME_CONDITION(Severity.WARN),
    /** Two rules about the same facts say opposite things of some situation. */
    OPPOSITE(Severity.WARN),
    /** Two rules leave different kinds of one item, so that none is left. */
    NO_KIND_LEFT(Severity.WARN),
    /** It looks at a fact that nothing fills yet. */
    FACT_NOT_FILLED(Severity.WARN),
    /** There were too many rules on the same facts to compare all. */
    NOT_ALL_COMPARED(Severity.WARN),
    /** It would have held back every item for nearly everybody in the decisions that were looked at. */
    HELD_BACK_EVERYTHING(Severity.WARN),
    /** Together the rules would have held back every item for nearly everybody in the decisions that were looked at. */
    NOTHING_LEFT(Severity.WARN),
    /** It would have said nothing to five people or more in the decisions that were looked at. */
    NEVER_SPOKE(Severity.WARN);

    private final Severity severity;

    IssueCode(Severity severity) {
        this.severity = severity;
    }

    /** What it means for the draft. */
    public Severity severity() {
        return severity;
    }
}
