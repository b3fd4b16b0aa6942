package nl.weerklank.rules.compile;

import java.io.Serial;
import java.util.List;
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
    private final boolean becauseUnknown;

    /** What it says, where that depends on no fact; null where it does. */
    private final transient @Nullable List<Effect> always;

    Speaking(Rule rule, boolean becauseUnknown) {
        this.rule = rule;
        this.becauseUnknown = becauseUnknown;
        this.always =
                becauseUnknown ? rule.saysWhenUnknown() : rule.saysOfAnything().orElse(null);
    }

    @Override
    public void execute(Said said, Facts facts) {
        List<Effect> effects = always == null ? rule.says(facts) : always;
        if (!effects.isEmpty()) {
            said.add(new RuleMatch(rule.id(), facts.about(), effects, becauseUnknown));
        }
    }

    @Override
    public String getExpressionHash() {
        return rule.id() + (becauseUnknown ? " unknown" : " true");
    }
}
