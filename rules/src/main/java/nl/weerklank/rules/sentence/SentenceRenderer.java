package nl.weerklank.rules.sentence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Amount;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Phrases;
import nl.weerklank.rules.vocabulary.Template;

/**
 * How a rule reads aloud, in Dutch and in English.
 *
 * <p>A rule that ships has a sentence of its own, with the values of its parameters filled in. It is used only as long as
 * the rule still has the condition and the effects it was written for; any other rule gets a sentence of whole clauses.
 */
public final class SentenceRenderer {

    /**
     * Names the words and the way of wording of this version; it is stored with each sentence, so that an old decision shows
     * the words of its day. Raise it with any change to what a rule reads like; a test holds it to the golden sentences.
     */
    public static final int VERSION = 4;

    private final Map<RuleId, Rule> shipped;
    private final Speech dutch = new Speech(Language.NL);
    private final Speech english = new Speech(Language.EN);

    /**
     * Knows the rules that have a sentence of their own.
     *
     * @param shipped the rules as they ship
     */
    public SentenceRenderer(Collection<Rule> shipped) {
        this.shipped = shipped.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
    }

    /** What the rule does, as one sentence. */
    public String sentence(Rule rule, Language language) {
        Speech speech = speechOf(language);
        return ownSentence(rule, speech)
                .map(template -> template.fill(speech.valuesOf(rule)))
                .orElseGet(() -> speech.clauses.sentence(rule));
    }

    /** What the rule does, as one sentence in each language. */
    public Bilingual sentences(Rule rule) {
        return new Bilingual(sentence(rule, Language.NL), sentence(rule, Language.EN));
    }

    /** When else it holds and what it does when it cannot tell, each as a sentence; empty when there is nothing to add. */
    public List<String> remarks(Rule rule, Language language) {
        return speechOf(language).remarks(rule);
    }

    private Speech speechOf(Language language) {
        return language == Language.NL ? dutch : english;
    }

    private Optional<Template> ownSentence(Rule rule, Speech speech) {
        return Optional.ofNullable(shipped.get(rule.id()))
                .filter(original -> original.when().equals(rule.when())
                        && original.then().equals(rule.then())
                        && original.params().keySet().equals(rule.params().keySet()))
                .flatMap(original -> speech.own.find(rule.id().value()));
    }

    /** Everything that is said in one language. */
    private static final class Speech {

        private final Bundle own;
        private final Bundle parts;
        private final Quantities quantities;
        private final ClauseWriter clauses;
        private final Phrases phrases;

        Speech(Language language) {
            this.own = Bundle.of(SentenceRenderer.class, "rules", language);
            this.parts = Bundle.of(SentenceRenderer.class, "clauses", language);
            this.quantities = new Quantities(parts, language);
            this.clauses = new ClauseWriter(parts, quantities, language);
            this.phrases = Phrases.of(language);
        }

        /** Each parameter with the unit of what it stands for. */
        Map<String, String> valuesOf(Rule rule) {
            Map<String, String> values = new HashMap<>();
            rule.then().forEach(consequence -> {
                switch (consequence) {
                    case Consequence.Says says -> {}
                    case Consequence.Adjust adjust -> points(rule, adjust.amount(), values);
                    case Consequence.AdjustPer adjust -> {
                        points(rule, adjust.each(), values);
                        points(rule, adjust.max(), values);
                    }
                    case Consequence.Balance balance -> {
                        points(rule, balance.points(), values);
                        if (balance.share() instanceof Amount.Param param) {
                            values.put(
                                    param.name(),
                                    quantities.of(
                                            rule.valueOf(balance.share()),
                                            balance.over() == Over.EXTERNAL
                                                    ? Fact.MIX_EXTERNAL_SHARE
                                                    : Fact.MIX_CAMPAIGN_SHARE));
                        }
                    }
                }
            });
            rule.when().leaves().forEach(leaf -> {
                switch (leaf.operand()) {
                    case Operand.Number number -> measure(rule, leaf.fact(), number.amount(), values);
                    case Operand.Range range -> {
                        measure(rule, leaf.fact(), range.from(), values);
                        measure(rule, leaf.fact(), range.to(), values);
                    }
                    case Operand.Flag flag -> {}
                    case Operand.Code code -> {}
                    case Operand.Codes codes -> {}
                }
            });
            return values;
        }

        private void points(Rule rule, Amount amount, Map<String, String> values) {
            if (amount instanceof Amount.Param param) {
                values.put(param.name(), quantities.points(rule.valueOf(amount)));
            }
        }

        private void measure(Rule rule, Fact fact, Amount amount, Map<String, String> values) {
            if (amount instanceof Amount.Param param) {
                values.put(param.name(), quantities.of(rule.valueOf(amount), fact));
            }
        }

        List<String> remarks(Rule rule) {
            List<String> remarks = new ArrayList<>();
            if (!rule.enabled()) {
                remarks.add(parts.get("remark.off").text());
            }
            if (!rule.channels().isEmpty()) {
                List<String> channels = rule.channels().stream()
                        .map(channel -> phrases.code(Fact.ASKED_CHANNEL, channel.name()))
                        .toList();
                remarks.add(parts.get("remark.channels").fill(Map.of("channels", quantities.list(channels, "and"))));
            }
            Optional.ofNullable(rule.valid().from()).ifPresent(day -> remarks.add(dated("remark.from", day)));
            Optional.ofNullable(rule.valid().until()).ifPresent(day -> remarks.add(dated("remark.until", day)));
            if (canBeUnknown(rule)) {
                clauses.whenUnknown(rule).ifPresent(remarks::add);
            }
            return remarks;
        }

        private static boolean canBeUnknown(Rule rule) {
            return rule.when().leaves().anyMatch(leaf -> leaf.operator() != Operator.IS_KNOWN);
        }

        private String dated(String key, LocalDate day) {
            return parts.get(key)
                    .fill(Map.of(
                            "date",
                            DateTimeFormatter.ofPattern("d MMMM uuuu", quantities.locale())
                                    .format(day)));
        }
    }
}
