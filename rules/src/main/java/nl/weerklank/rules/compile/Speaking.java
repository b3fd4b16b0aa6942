package nl.weerklank.rules.compile;

import java.io.Serial;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.language.Rule;
import org.drools.model.functions.Block2;
import org.drools.model.functions.HashedExpression;
import org.jspecify.annotations.Nullable;

/** What a node at the end of the network does: it writes down what its rule says of the item. */
final class Speaking implements Block2<Said, Facts>, HashedExpression {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final Outcome outcome;

    /** Which of true and unknown it is, where the network lets both through. */
    private final transient Predicate<Facts> isTrue;

    private final transient List<Effect> whenUnknown;

    /** What it says when true, where that depends on no fact; null where it does. */
    private final transient @Nullable List<Effect> whenTrue;

    /** Speaks of what comes out so: true, unknown, or either of them. */
    Speaking(Rule rule, Outcome outcome) {
        this.rule = rule;
        this.outcome = outcome;
        this.isTrue = switch (outcome) {
            case TRUE -> facts -> true;
            case UNKNOWN -> facts -> false;
            case NOT_FALSE -> Formula.of(rule.guarded(), Outcome.TRUE).asks(rule);
            case FALSE, NOT_TRUE -> throw new IllegalArgumentException("no rule speaks when " + outcome);
        };
        this.whenUnknown = rule.saysWhenUnknown();
        this.whenTrue = rule.saysOfAnything().orElse(null);
    }

    @Override
    public void execute(Said said, Facts facts) {
        boolean becauseUnknown = !isTrue.test(facts);
        List<Effect> effects = becauseUnknown ? whenUnknown : whenTrue(facts);
        if (!effects.isEmpty()) {
            said.add(new RuleMatch(rule.id(), facts.about(), effects, becauseUnknown));
        }
    }

    private List<Effect> whenTrue(Facts facts) {
        return whenTrue == null ? rule.says(facts) : whenTrue;
    }

    @Override
    public String getExpressionHash() {
        return rule.id() + " " + outcome;
    }
}
