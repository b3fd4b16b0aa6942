package nl.weerklank.rules.life;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;

/** Who works on rules in tests, and a few rules of each owner. */
final class Cast {

    static final Person ANN = new Person("ann", Set.of(Owner.COMMS));
    static final Person BOB = new Person("bob", Set.of(Owner.COMMS));
    static final Person HAN = new Person("han", Set.of(Owner.HR));
    static final Person HUB = new Person("hub", Set.of(Owner.HR));
    static final Person BEA = new Person("bea", Set.of(Owner.BOARD));
    static final Person COR = new Person("cor", Set.of(Owner.COMPLIANCE));
    static final Person CAS = new Person("cas", Set.of(Owner.COMPLIANCE));
    static final Person ALL = new Person("all", Set.of(Owner.values()));
    static final Person NOBODY = new Person("nobody", Set.of());
    static final List<Person> EVERYBODY = List.of(ANN, BOB, HAN, HUB, BEA, COR, CAS, ALL, NOBODY);

    static final RuleId EXPERT = new RuleId("relevance.expert");
    static final RuleId BUDGET = new RuleId("cadence.budget");
    static final RuleId INSIDE_FIRST = new RuleId("governance.internal-first");

    private static final Set<String> FEW = Set.of(
            EXPERT.value(),
            "relevance.unit",
            BUDGET.value(),
            "cadence.too-much",
            "champion.first-step",
            INSIDE_FIRST.value());

    static final Base BASE = Base.of(
            "rules-1",
            StandardPolicy.rules().stream()
                    .filter(rule -> FEW.contains(rule.id().value()))
                    .toList());

    private Cast() {}

    static Rule rule(RuleId id) {
        return BASE.rules().get(id);
    }

    /** The rule with its one number set. */
    static Rule turned(Rule rule, int value) {
        return rule.withParams(params(rule, bounds -> new Parameter(bounds.min(), bounds.max(), value)));
    }

    /** The rule with wider bounds. */
    static Rule widened(Rule rule) {
        return rule.withParams(
                params(rule, bounds -> new Parameter(bounds.min() - 1, bounds.max() + 1, bounds.value())));
    }

    /** The rule as somebody else's. */
    static Rule ownedBy(Rule rule, Owner owner) {
        return new Rule(
                rule.id(),
                rule.area(),
                rule.title(),
                rule.channels(),
                rule.when(),
                rule.then(),
                rule.params(),
                rule.onUnknown(),
                rule.valid(),
                owner,
                rule.serves(),
                rule.enabled());
    }

    private static SortedMap<String, Parameter> params(Rule rule, UnaryOperator<Parameter> change) {
        SortedMap<String, Parameter> params = new TreeMap<>(rule.params());
        params.replaceAll((name, bounds) -> change.apply(bounds));
        return params;
    }

    static Act.Edit edit(Rule rule) {
        return new Act.Edit(List.of(RuleChange.to(rule)));
    }

    static Act.Approve approval(Draft draft) {
        return new Act.Approve(draft.contentHash());
    }

    /** Ann's turn of a number, submitted. */
    static Draft submitted(int value) {
        return Draft.begin(ANN, BASE)
                .after(ANN, edit(turned(rule(EXPERT), value)))
                .after(ANN, new Act.Submit());
    }
}
