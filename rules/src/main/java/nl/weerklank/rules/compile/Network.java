package nl.weerklank.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.language.Rule;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A built network of some rules. Each rule is one pattern over one person and item, or one for each of its alternatives:
 * asked as rules of their own these cost a fraction of what they cost inside one constraint, and what is then said twice
 * counts once. No hand-written index: one silently lost matches when tried.
 */
final class Network {

    private static final String PACKAGE = "nl.weerklank.rules.network";
    private static final String SAID = "said";

    private final KieBase base;

    private Network(KieBase base) {
        this.base = base;
    }

    /** Lets every rule have its say of each item. */
    void run(List<Facts> facts, Said said) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(SAID, said);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /** The network itself, to look at in tests. */
    KieBase base() {
        return base;
    }

    /** Gathers what a network is made of. */
    static final class Builder {

        private final List<org.drools.model.Rule> compiled = new ArrayList<>();
        private final Global<Said> said = PatternDSL.globalOf(Said.class, PACKAGE, SAID);
        private final UnaryOperator<Formula.Literal> changed;

        Builder(UnaryOperator<Formula.Literal> changed) {
            this.changed = changed;
        }

        /** Has the rule speak when its condition comes out so. */
        void speaks(Rule rule, Outcome outcome) {
            Speaking speaking = new Speaking(rule, outcome);
            int number = 0;
            for (Formula alternative :
                    Formula.of(rule.guarded(), outcome).with(changed).alternatives()) {
                Variable<Facts> item = PatternDSL.declarationOf(Facts.class, "item");
                PatternDef<Facts> pattern = PatternDSL.pattern(item);
                conjunction(pattern, rule, alternative);
                compiled.add(PatternDSL.rule(PACKAGE, speaking.getExpressionHash() + " " + ++number)
                        .build(pattern, PatternDSL.on(said, item).execute(speaking)));
            }
        }

        /** Each part of a conjunction is a node of its own; parts of a disjunction stand together in one. */
        private void conjunction(PatternDef<Facts> pattern, Rule rule, Formula formula) {
            switch (formula) {
                case Formula.And and -> and.parts().forEach(part -> conjunction(pattern, rule, part));
                case Formula.Or or -> disjunction(pattern, rule, or);
                case Formula.Literal literal -> constraint(pattern, rule, literal);
            }
        }

        private void disjunction(PatternDef<Facts> pattern, Rule rule, Formula.Or or) {
            PatternDef<Facts> alternatives = pattern.or();
            for (Formula part : or.parts()) {
                switch (part) {
                    case Formula.And and -> {
                        PatternDef<Facts> together = alternatives.and();
                        conjunction(together, rule, and);
                        together.endAnd();
                    }
                    case Formula.Or inner -> disjunction(alternatives, rule, inner);
                    case Formula.Literal literal -> constraint(alternatives, rule, literal);
                }
            }
            alternatives.endOr();
        }

        private void constraint(PatternDef<Facts> pattern, Rule rule, Formula.Literal literal) {
            LeafConstraint constraint = LeafConstraint.of(rule, literal);
            pattern.expr(constraint.name(), constraint);
        }

        Network build() {
            ModelImpl model = new ModelImpl().addGlobal(said);
            compiled.forEach(model::addRule);
            return new Network(KieBaseBuilder.createKieBaseFromModel(model));
        }
    }
}
