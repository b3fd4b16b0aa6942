package nl.weerklank.engine.rule;

import java.util.List;

/** Port: a published set of rules. Thread-safe; the same facts give the same matches in the same order. */
public interface RuleSet {

    /** Names this state of the rules, for the record: the revision under which they were published, or the hash of their content. */
    String revision();

    /**
     * What the rules say of each item: exclusions first, and only of the survivors the rest.
     *
     * @param facts of one person and each item; no item twice
     * @return sorted by content id, then rule id
     */
    List<RuleMatch> evaluate(List<Facts> facts);
}
