package nl.weerklank.rules.sentence;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Phrases;

/** Builds the sentence of any rule from whole clauses: correct for every rule, elegant for few. */
final class ClauseWriter {

    private final Bundle clauses;
    private final Phrases phrases;
    private final Quantities quantities;

    ClauseWriter(Bundle clauses, Quantities quantities, Language language) {
        this.clauses = clauses;
        this.phrases = Phrases.of(language);
        this.quantities = quantities;
    }

    String sentence(Rule rule) {
        List<String> effects = rule.then().stream()
                .map(consequence -> effect(rule, consequence))
                .toList();
        return fill("sentence", "condition", condition(rule, rule.when()), "effects", quantities.list(effects, "and"));
    }

    private String condition(Rule rule, Condition condition) {
        return switch (condition) {
            case Condition.All all -> group(rule, all.parts(), "and");
            case Condition.Any any -> group(rule, any.parts(), "or");
            case Condition.None none -> fill("none", "parts", group(rule, none.parts(), "or"));
            case Condition.Leaf leaf -> leaf(rule, leaf);
        };
    }

    /** Plain parts as a list; groups set apart by commas, so that it stays clear what belongs together. */
    private String group(Rule rule, List<Condition> parts, String conjunction) {
        List<String> texts = parts.stream().map(part -> condition(rule, part)).toList();
        boolean plain = parts.stream().allMatch(part -> part instanceof Condition.Leaf);
        return plain
                ? quantities.list(texts, conjunction)
                : String.join(", %s ".formatted(clauses.get(conjunction).text()), texts);
    }

    private String leaf(Rule rule, Condition.Leaf leaf) {
        Fact fact = leaf.fact();
        String name = phrases.fact(fact);
        return switch (leaf.operand()) {
            case Operand.Flag flag
            when leaf.operator() == Operator.IS_KNOWN ->
                fill(type(fact) + (flag.value() ? ".known" : ".unknown"), "fact", name);
            case Operand.Flag flag -> phrases.flag(fact, flag.value());
            case Operand.Number number ->
                fill(key(leaf), "fact", name, "value", quantities.of(rule.valueOf(number.amount()), fact));
            case Operand.Range range ->
                clauses.get(key(leaf))
                        .fill(Map.of(
                                "fact", name,
                                "from", quantities.exactly(rule.valueOf(range.from()), fact.unit()),
                                "to", quantities.exactly(rule.valueOf(range.to()), fact.unit())));
            case Operand.Code code -> fill(key(leaf), "fact", name, "value", code(fact, code.value()));
            case Operand.Codes codes
            when codes.values().size() == 1 ->
                fill(
                        key(leaf) + ".one",
                        "fact",
                        name,
                        "value",
                        code(fact, codes.values().first()));
            case Operand.Codes codes -> fill(key(leaf), "fact", name, "values", codes(fact, codes.values()));
        };
    }

    private static String key(Condition.Leaf leaf) {
        return type(leaf.fact()) + "." + leaf.operator().word();
    }

    private static String type(Fact fact) {
        return fact.type().name().toLowerCase(Locale.ROOT);
    }

    private String codes(Fact fact, Collection<String> codes) {
        return quantities.list(codes.stream().map(code -> code(fact, code)).toList(), "or");
    }

    private String code(Fact fact, String code) {
        return clauses.get("quoted").fill(Map.of("text", phrases.code(fact, code)));
    }

    private String effect(Rule rule, Consequence consequence) {
        return switch (consequence) {
            case Consequence.Adjust adjust -> {
                int amount = rule.valueOf(adjust.amount());
                yield fill(direction(amount), "points", quantities.points(amount));
            }
            case Consequence.AdjustPer adjust -> {
                int each = rule.valueOf(adjust.each());
                yield clauses.get(direction(each) + ".each")
                        .fill(Map.of(
                                "points", quantities.points(each),
                                "each", each(adjust.per()),
                                "most", quantities.points(rule.valueOf(adjust.max()))));
            }
            case Consequence.Balance balance ->
                clauses.get("BALANCE." + balance.bound())
                        .fill(Map.of(
                                "points", quantities.points(rule.valueOf(balance.points())),
                                "share", quantities.exactly(rule.valueOf(balance.share()), Fact.Unit.THOUSANDTHS),
                                "over", clauses.get("over." + balance.over()).text()));
            case Consequence.Says(Effect.SuppressNudge suppress)
            when !suppress.kinds().isEmpty() -> fill("SUPPRESS_NUDGE.kinds", "kinds", kinds(suppress.kinds()));
            case Consequence.Says(Effect.LimitKinds limit) -> fill("LIMIT_KINDS", "kinds", kinds(limit.kinds()));
            case Consequence.Says(Effect.PromptChampion invitation) ->
                clauses.get("PROMPT_CHAMPION." + invitation.prompt()).text();
            case Consequence.Says says ->
                clauses.get(EffectWord.of(says.effect()).name()).text();
        };
    }

    private static String direction(int amount) {
        String direction = amount < 0 ? "ADJUST.down" : "ADJUST.up";
        return Math.abs(amount) == 1 ? direction + ".one" : direction;
    }

    private String each(Fact per) {
        return phrases.each(per).orElseGet(() -> fill("each." + per.unit(), "fact", phrases.fact(per)));
    }

    /** What happens when the rule cannot tell, or empty when nothing does. */
    Optional<String> whenUnknown(Rule rule) {
        return switch (rule.onUnknown()) {
            case IGNORE -> Optional.empty();
            case BLOCK, REVIEW ->
                Optional.of(clauses.get("remark." + rule.onUnknown()).text());
            case SUPPRESS -> Optional.of(suppressedWhenUnknown(rule.then().getFirst()));
        };
    }

    private String suppressedWhenUnknown(Consequence first) {
        return switch (first) {
            case Consequence.Says(Effect.LimitKinds limit) ->
                fill("remark.SUPPRESS.limit", "kinds", kinds(limit.kinds()));
            case Consequence.Says(Effect.SuppressNudge suppress)
            when !suppress.kinds().isEmpty() -> fill("remark.SUPPRESS.kinds", "kinds", kinds(suppress.kinds()));
            default -> clauses.get("remark.SUPPRESS").text();
        };
    }

    private String kinds(Set<Kind> kinds) {
        return quantities.list(kinds.stream().sorted().map(phrases::kind).toList(), "or");
    }

    private String fill(String key, String place, String value) {
        return clauses.get(key).fill(Map.of(place, value));
    }

    private String fill(String key, String place, String value, String other, String otherValue) {
        return clauses.get(key).fill(Map.of(place, value, other, otherValue));
    }
}
