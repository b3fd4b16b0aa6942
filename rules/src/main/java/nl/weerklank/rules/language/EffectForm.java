package nl.weerklank.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Effect.DeferUntil.Window;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import org.jspecify.annotations.Nullable;

/**
 * One way to write an effect: the fields it takes beside {@code effect} and {@code reason}. An editor draws its fields from
 * this; a test holds it to what {@link RuleReader} reads.
 *
 * @param id names the form among those of its effect, such as {@code per}
 */
public record EffectForm(String id, List<Field> fields) {

    public EffectForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field of an effect.
     *
     * @param unit of a number: {@code THOUSANDTHS} for a share, {@code NONE} for points
     * @param bounds of a number; null for codes
     * @param codes what it can be; empty for a number
     * @param required whether the effect cannot do without
     */
    public record Field(
            String id,
            FactType type,
            Fact.Unit unit,
            @Nullable Bounds bounds,
            List<String> codes,
            boolean required) {

        public Field {
            codes = List.copyOf(codes);
        }
    }

    /** The least and the most that a number can be, both included. */
    public record Bounds(int min, int max) {}

    /** Every way to write this effect. */
    public static List<EffectForm> of(EffectWord effect) {
        return switch (effect) {
            case BLOCK, REQUIRE_REVIEW, LABEL, REQUIRE_DISCLOSURE -> List.of(new EffectForm("plain", List.of()));
            case SUPPRESS_NUDGE -> plain(kinds(false));
            case LIMIT_KINDS -> plain(kinds(true));
            case DEFER_UNTIL -> plain(code("until", names(Window.values())));
            case PROMPT_CHAMPION -> plain(code("prompt", names(Prompt.values())));
            case ADJUST ->
                List.of(
                        new EffectForm("fixed", List.of(points("amount", -Limits.ADJUSTMENT))),
                        new EffectForm(
                                "per",
                                List.of(code("per", numbers()), points("each", -Limits.ADJUSTMENT), points("max", 1))));
            case BALANCE ->
                List.of(
                        new EffectForm("each", List.of(over(Over::isNamed), points("points", 0))),
                        new EffectForm(
                                "least", List.of(over(over -> !over.isNamed()), share("least"), points("points", 0))),
                        new EffectForm(
                                "most", List.of(over(over -> !over.isNamed()), share("most"), points("points", 0))));
        };
    }

    private static List<EffectForm> plain(Field field) {
        return List.of(new EffectForm("plain", List.of(field)));
    }

    private static Field points(String id, int least) {
        return new Field(id, FactType.NUMBER, Fact.Unit.NONE, new Bounds(least, Limits.ADJUSTMENT), List.of(), true);
    }

    private static Field share(String id) {
        return new Field(id, FactType.NUMBER, Fact.Unit.THOUSANDTHS, new Bounds(0, Limits.WHOLE), List.of(), true);
    }

    private static Field code(String id, List<String> codes) {
        return new Field(id, FactType.CODE, Fact.Unit.NONE, null, codes, true);
    }

    private static Field kinds(boolean required) {
        return new Field("kinds", FactType.CODES, Fact.Unit.NONE, null, names(Kind.values()), required);
    }

    private static Field over(Predicate<Over> some) {
        return code(
                "over",
                Arrays.stream(Over.values()).filter(some).map(Enum::name).toList());
    }

    private static List<String> numbers() {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.type() == FactType.NUMBER)
                .map(Fact::id)
                .toList();
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }
}
