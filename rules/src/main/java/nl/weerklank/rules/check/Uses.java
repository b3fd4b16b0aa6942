package nl.weerklank.rules.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.FactPurpose;
import nl.weerklank.rules.vocabulary.Vocabulary;

/** What facts are used for: no more than their purpose allows, and never to rank people. */
final class Uses {

    private final Rule rule;
    private final Set<Fact> facts;
    private final Issues issues;

    private Uses(Rule rule, Issues issues) {
        this.rule = rule;
        this.facts = rule.facts();
        this.issues = issues;
    }

    static void check(Rule rule, Issues issues) {
        Uses uses = new Uses(rule, issues);
        uses.purposesAllowTheEffects();
        uses.nobodyIsRanked();
        uses.moodWeighsNothing();
        uses.factsAreFilled();
    }

    private void purposesAllowTheEffects() {
        for (Fact fact : facts) {
            Set<EffectWord> allowed = FactPurpose.of(fact).effects();
            for (int i = 0; i < rule.then().size(); i++) {
                EffectWord word = EffectWord.of(rule.then().get(i));
                if (!allowed.contains(word)) {
                    forbid(fact, "/then/%d/effect".formatted(i), word.name(), allowed);
                }
            }
            whenUnknown()
                    .filter(word -> !allowed.contains(word))
                    .forEach(word -> forbid(fact, "/onUnknown", rule.onUnknown().name(), allowed));
        }
    }

    private Stream<EffectWord> whenUnknown() {
        return rule.saysWhenUnknown().stream().map((Effect effect) -> EffectWord.of(effect));
    }

    private void forbid(Fact fact, String path, String value, Set<EffectWord> allowed) {
        issues.add(
                IssueCode.PURPOSE_FORBIDS,
                rule,
                fact,
                path,
                value,
                EnumSet.copyOf(allowed).stream().map(Enum::name).toList());
    }

    /** Points that depend on the person alone would put one person above another. */
    private void nobodyIsRanked() {
        boolean ofPersons = facts.stream().anyMatch(Uses::isOfThePersonAlone);
        boolean ofItems = facts.stream().anyMatch(Uses::differsByItem);
        if (ofPersons && !ofItems && adjusts()) {
            issues.add(IssueCode.RANKS_PEOPLE, rule, "/then", EffectWord.ADJUST.name());
        }
    }

    private static boolean isOfThePersonAlone(Fact fact) {
        return !differsByItem(fact) && FactPurpose.of(fact) != FactPurpose.STEERING;
    }

    private static boolean differsByItem(Fact fact) {
        return fact.id().startsWith("content.")
                || fact.id().startsWith("match.")
                || fact == Fact.MIX_CAMPAIGN_SHARE
                || fact == Fact.MIX_EMPLOYER_SHARE
                || fact == Fact.PROGRAMME_ATTENTION
                || fact == Fact.PROGRAMME_SATURATION;
    }

    private void moodWeighsNothing() {
        if (facts.contains(Fact.CONTENT_SENTIMENT) && adjusts()) {
            issues.add(
                    IssueCode.WEIGHS_MOOD, rule, Fact.CONTENT_SENTIMENT, "/then", EffectWord.ADJUST.name(), List.of());
        }
    }

    private boolean adjusts() {
        return rule.then().stream().map(EffectWord::of).anyMatch(EffectWord.ADJUST::equals);
    }

    private void factsAreFilled() {
        if (rule.enabled()) {
            facts.stream()
                    .filter(fact -> !Vocabulary.isFilled(fact))
                    .forEach(fact -> issues.add(IssueCode.FACT_NOT_FILLED, rule, fact, "/when", fact.id(), List.of()));
        }
    }
}
