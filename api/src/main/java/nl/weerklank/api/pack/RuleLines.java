package nl.weerklank.api.pack;

import static nl.weerklank.api.pack.PackWords.sentence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.api.pack.PackInput.Named;
import nl.weerklank.api.pack.PackInput.ParameterLine;
import nl.weerklank.api.pack.PackInput.RuleLine;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.Readings;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.LegalBasis;
import nl.weerklank.rules.vocabulary.Phrases;

/** The rules that hold, in the words they were published with. */
final class RuleLines {

    private static final Set<EffectWord> HOLD_BACK = EnumSet.of(
            EffectWord.BLOCK,
            EffectWord.REQUIRE_REVIEW,
            EffectWord.SUPPRESS_NUDGE,
            EffectWord.DEFER_UNTIL,
            EffectWord.LIMIT_KINDS);

    private RuleLines() {}

    static List<RuleLine> of(Published set) {
        return set.rules().stream()
                .sorted(Comparator.comparing(Rule::id))
                .map(rule -> line(rule, set))
                .toList();
    }

    private static RuleLine line(Rule rule, Published set) {
        Sentence published = set.sentences().get(rule.id());
        return new RuleLine(
                rule.id().value(),
                sentence(rule.title()),
                PackWords.named("area", rule.area()),
                PackWords.named("owner", rule.owner()),
                published == null ? Readings.of(rule) : published,
                Readings.remarks(rule),
                rule.enabled(),
                rule.then().stream().map(EffectWord::of).anyMatch(HOLD_BACK::contains),
                personalFacts(rule),
                parameters(rule));
    }

    private static List<Named> personalFacts(Rule rule) {
        return rule.facts().stream()
                .filter(fact -> LegalBasis.of(fact).isPersonal())
                .map(RuleLines::named)
                .toList();
    }

    private static Named named(Fact fact) {
        return new Named(
                fact.id(),
                new Sentence(
                        Phrases.of(Language.NL).fact(fact),
                        Phrases.of(Language.EN).fact(fact)));
    }

    private static List<ParameterLine> parameters(Rule rule) {
        return rule.params().entrySet().stream()
                .map(one -> new ParameterLine(
                        one.getKey(),
                        one.getValue().value(),
                        one.getValue().min(),
                        one.getValue().max()))
                .toList();
    }
}
