package nl.weerklank.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Reads what a rule says. */
final class ConsequenceReader {

    private static final Map<String, Fact> NUMBERS = Arrays.stream(Fact.values())
            .filter(fact -> fact.type() == FactType.NUMBER)
            .collect(Collectors.toUnmodifiableMap(Fact::id, Function.identity()));

    private final AmountReader amounts;

    ConsequenceReader(Set<String> parameters) {
        this.amounts = new AmountReader(parameters);
    }

    @Nullable
    List<Consequence> read(Node node) {
        List<Node> places = node.list(1, Limits.EFFECTS);
        if (places == null) {
            return null;
        }
        List<Consequence> then = new ArrayList<>();
        for (Node place : places) {
            Consequence consequence = consequence(place);
            if (consequence != null) {
                then.add(consequence);
            }
        }
        return then.size() == places.size() ? then : null;
    }

    private @Nullable Consequence consequence(Node node) {
        if (!node.isObject()) {
            node.complain(Complaint.NO_OBJECT);
            return null;
        }
        EffectWord word = node.at("effect").word(RuleReader.named(EffectWord.values()));
        ReasonCode reason = node.at("reason").word(RuleReader.named(ReasonCode.values()));
        if (word == null || reason == null) {
            return null;
        }
        return switch (word) {
            case BLOCK -> plain(node, new Effect.Block(reason));
            case REQUIRE_REVIEW -> plain(node, new Effect.RequireReview(reason));
            case LABEL -> plain(node, new Effect.Label(reason));
            case REQUIRE_DISCLOSURE -> plain(node, new Effect.RequireDisclosure(reason));
            case SUPPRESS_NUDGE -> suppress(node, reason);
            case LIMIT_KINDS -> limit(node, reason);
            case DEFER_UNTIL -> defer(node, reason);
            case PROMPT_CHAMPION -> prompt(node, reason);
            case BALANCE -> balance(node, reason);
            case ADJUST -> node.has("per") ? adjustPer(node, reason) : adjust(node, reason);
        };
    }

    private static @Nullable Consequence plain(Node node, Effect effect) {
        return node.object("effect", "reason") ? new Consequence.Says(effect) : null;
    }

    private static @Nullable Consequence suppress(Node node, ReasonCode reason) {
        if (!node.object("effect", "reason", "kinds")) {
            return null;
        }
        Set<Kind> kinds = node.has("kinds") ? kinds(node.at("kinds")) : Set.of();
        return kinds == null ? null : new Consequence.Says(new Effect.SuppressNudge(reason, kinds));
    }

    private static @Nullable Consequence limit(Node node, ReasonCode reason) {
        if (!node.object("effect", "reason", "kinds")) {
            return null;
        }
        Set<Kind> kinds = kinds(node.at("kinds"));
        return kinds == null ? null : new Consequence.Says(new Effect.LimitKinds(reason, kinds));
    }

    private static @Nullable Set<Kind> kinds(Node node) {
        List<Node> words = node.list(1, Kind.values().length);
        if (words == null) {
            return null;
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        words.forEach(word -> RuleReader.add(kinds, word.word(RuleReader.named(Kind.values()))));
        return kinds.isEmpty() ? null : kinds;
    }

    private static @Nullable Consequence defer(Node node, ReasonCode reason) {
        if (!node.object("effect", "reason", "until")) {
            return null;
        }
        Effect.DeferUntil.Window window = node.at("until").word(RuleReader.named(Effect.DeferUntil.Window.values()));
        return window == null ? null : new Consequence.Says(new Effect.DeferUntil(reason, window));
    }

    private static @Nullable Consequence prompt(Node node, ReasonCode reason) {
        if (!node.object("effect", "reason", "prompt")) {
            return null;
        }
        Effect.PromptChampion.Prompt prompt =
                node.at("prompt").word(RuleReader.named(Effect.PromptChampion.Prompt.values()));
        return prompt == null ? null : new Consequence.Says(new Effect.PromptChampion(reason, prompt));
    }

    private @Nullable Consequence adjust(Node node, ReasonCode reason) {
        if (!node.object("effect", "reason", "amount")) {
            return null;
        }
        Amount amount = amounts.read(node.at("amount"), -Limits.ADJUSTMENT, Limits.ADJUSTMENT);
        return amount == null ? null : new Consequence.Adjust(reason, amount);
    }

    private @Nullable Consequence adjustPer(Node node, ReasonCode reason) {
        if (!node.object("effect", "reason", "per", "each", "max")) {
            return null;
        }
        Fact per = node.at("per").word(NUMBERS);
        Amount each = amounts.read(node.at("each"), -Limits.ADJUSTMENT, Limits.ADJUSTMENT);
        Amount max = amounts.read(node.at("max"), 1, Limits.ADJUSTMENT);
        return per == null || each == null || max == null ? null : new Consequence.AdjustPer(reason, per, each, max);
    }

    private @Nullable Consequence balance(Node node, ReasonCode reason) {
        Over over = node.at("over").word(RuleReader.named(Over.values()));
        if (over == null) {
            return null;
        }
        Bound bound = over.isNamed() ? Bound.EACH : node.has("least") ? Bound.LEAST : Bound.MOST;
        return switch (bound) {
            case EACH ->
                node.object("effect", "reason", "over", "points")
                        ? balance(reason, over, bound, new Amount.Fixed(0), points(node))
                        : null;
            case LEAST -> share(node, reason, over, bound, "least");
            case MOST -> share(node, reason, over, bound, "most");
        };
    }

    private @Nullable Consequence share(Node node, ReasonCode reason, Over over, Bound bound, String word) {
        return node.object("effect", "reason", "over", word, "points")
                ? balance(reason, over, bound, amounts.read(node.at(word), 0, Limits.WHOLE), points(node))
                : null;
    }

    private @Nullable Amount points(Node node) {
        return amounts.read(node.at("points"), 0, Limits.ADJUSTMENT);
    }

    private static @Nullable Consequence balance(
            ReasonCode reason, Over over, Bound bound, @Nullable Amount share, @Nullable Amount points) {
        return share == null || points == null ? null : new Consequence.Balance(reason, over, bound, share, points);
    }
}
