package nl.weerklank.rules.life;

import java.util.List;
import java.util.Set;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Owner;

/** Why an act cannot be done. */
public sealed interface Refusal {

    /** Others do not see this draft yet. */
    record Private() implements Refusal {}

    /** Not in this state. */
    record NotNow(DraftState state, Act.Kind act) implements Refusal {}

    /** The rule is somebody else's to change (R68). */
    record NotOwner(RuleId rule, Owner owner) implements Refusal {}

    /** Who edited anything in it cannot approve or publish it (G08). */
    record OwnChange() implements Refusal {}

    /** Only those who look after one of these owners' rules, or compliance. */
    record NotReviewer(Set<Owner> owners) implements Refusal {}

    /** Only those who edited it. */
    record NotEditor() implements Refusal {}

    /** It says the same as what is published. */
    record NothingChanged() implements Refusal {}

    /**
     * What was approved is not what stands there.
     *
     * @param contentHash of what does
     */
    record ApprovalVoid(String contentHash) implements Refusal {}

    /** These owners' approval is missing. */
    record Unapproved(Set<Owner> missing) implements Refusal {}

    /**
     * Other rules were published since it began.
     *
     * @param newest the revision that holds now
     * @param differences what both sides made of the rules it began with
     */
    record BaseMoved(String newest, List<Difference> differences) implements Refusal {}

    /** Both sides changed these rules, and nobody chose. */
    record Collides(List<Difference> collisions) implements Refusal {}

    /** The set would be too large. */
    record TooManyRules(int rules, int most) implements Refusal {}
}
