package nl.weerklank.rules.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;

/**
 * A rule: a document in a closed vocabulary that can be read aloud, signed and run, and cannot run anything itself.
 *
 * @param channels the channels it speaks on; empty means all
 * @param then at least one
 * @param serves ids of the requirements it is there for
 * @param enabled whether it speaks at all
 */
public record Rule(
        RuleId id,
        Area area,
        Bilingual title,
        Set<Channel> channels,
        Condition when,
        List<Consequence> then,
        SortedMap<String, Parameter> params,
        OnUnknown onUnknown,
        Validity valid,
        Owner owner,
        SortedSet<String> serves,
        boolean enabled) {

    /** The schema of a rule, for readers of old ones. */
    public static final String SCHEMA = "rule/1";

    private static final Facts NOTHING_KNOWN = Facts.about(new ContentId("-")).build();

    public Rule {
        channels = Collections.unmodifiableSet(new TreeSet<>(channels));
        then = List.copyOf(then);
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
        serves = Collections.unmodifiableSortedSet(new TreeSet<>(serves));
    }

    /** The number that is meant. */
    public int valueOf(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> fixed.value();
            case Amount.Param param ->
                Optional.ofNullable(params.get(param.name()))
                        .orElseThrow(() ->
                                new IllegalStateException("rule %s has no parameter %s".formatted(id, param.name())))
                        .value();
        };
    }

    /** The whole condition: what the rule says in {@code when}, on its channels and its days. */
    public Condition guarded() {
        List<Condition> guards = new ArrayList<>();
        if (!channels.isEmpty()) {
            guards.add(new Condition.Leaf(
                    Fact.ASKED_CHANNEL,
                    Operator.ONE_OF,
                    Operand.Codes.of(channels.stream().map(Channel::name).toList())));
        }
        if (valid.from() != null) {
            guards.add(day(Operator.AT_LEAST, valid.from()));
        }
        if (valid.until() != null) {
            guards.add(day(Operator.LESS_THAN, valid.until()));
        }
        if (guards.isEmpty()) {
            return when;
        }
        guards.add(when);
        return new Condition.All(guards);
    }

    /** The same rule with these parameters. */
    public Rule withParams(SortedMap<String, Parameter> others) {
        return new Rule(id, area, title, channels, when, then, others, onUnknown, valid, owner, serves, enabled);
    }

    /** Every fact it looks at: those of its condition, its channels and days, and those it counts points by. */
    public Set<Fact> facts() {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        guarded().leaves().map(Condition.Leaf::fact).forEach(facts::add);
        for (Consequence consequence : then) {
            if (consequence instanceof Consequence.AdjustPer adjust) {
                facts.add(adjust.per());
            }
        }
        return facts;
    }

    private static Condition day(Operator operator, LocalDate day) {
        return new Condition.Leaf(
                Fact.ASKED_DAY, operator, new Operand.Number(new Amount.Fixed((int) day.toEpochDay())));
    }

    /** What it says of these facts when its condition holds; adjustments of nothing are left out. */
    public List<Effect> says(Facts facts) {
        List<Effect> effects = new ArrayList<>(then.size());
        for (Consequence consequence : then) {
            effectOf(consequence, facts).ifPresent(effects::add);
        }
        return List.copyOf(effects);
    }

    /** What it says of everything for which its condition holds; empty when that depends on the facts. */
    public Optional<List<Effect>> saysOfAnything() {
        return then.stream().anyMatch(Consequence.AdjustPer.class::isInstance)
                ? Optional.empty()
                : Optional.of(says(NOTHING_KNOWN));
    }

    private Optional<Effect> effectOf(Consequence consequence, Facts facts) {
        return switch (consequence) {
            case Consequence.Says says -> Optional.of(says.effect());
            case Consequence.Adjust adjust -> adjusting(adjust.reason(), valueOf(adjust.amount()));
            case Consequence.AdjustPer adjust -> {
                int most = valueOf(adjust.max());
                long wanted = (long) valueOf(adjust.each()) * facts.number(adjust.per(), 0) / wholeOf(adjust.per());
                yield adjusting(adjust.reason(), (int) Math.clamp(wanted, -most, most));
            }
            case Consequence.Balance balance -> {
                int points = valueOf(balance.points());
                yield points == 0
                        ? Optional.empty()
                        : Optional.of(new Effect.Balance(
                                balance.reason(), balance.over(), balance.bound(), valueOf(balance.share()), points));
            }
        };
    }

    /** What counts as one: of a share the whole. */
    private static int wholeOf(Fact fact) {
        return fact.unit() == Fact.Unit.THOUSANDTHS ? 1000 : 1;
    }

    private static Optional<Effect> adjusting(ReasonCode reason, int amount) {
        return amount == 0 ? Optional.empty() : Optional.of(new Effect.Adjust(reason, amount));
    }

    /** What it says when its condition is unknown, for the reason it names first; empty when it then keeps silent. */
    public List<Effect> saysWhenUnknown() {
        Consequence first = then.getFirst();
        return switch (onUnknown) {
            case IGNORE -> List.of();
            case BLOCK -> List.of(new Effect.Block(first.reason()));
            case SUPPRESS -> List.of(new Effect.SuppressNudge(first.reason(), kindsAtStake(first)));
            case REVIEW -> List.of(new Effect.RequireReview(first.reason()));
        };
    }

    /** The kinds that the rule would hold back: those it names, or those it would not leave; empty means all. */
    private static Set<Kind> kindsAtStake(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Says(Effect.SuppressNudge suppress) -> suppress.kinds();
            case Consequence.Says(Effect.LimitKinds limit) -> EnumSet.complementOf(EnumSet.copyOf(limit.kinds()));
            default -> Set.of();
        };
    }

    /** Whether it holds the item itself back when its condition is true. */
    public boolean excludes() {
        return then.stream()
                .anyMatch(
                        c -> c instanceof Consequence.Says says && says.effect().excludes());
    }

    /** Whether it holds the item itself back when its condition is unknown. */
    public boolean excludesWhenUnknown() {
        return saysWhenUnknown().stream().anyMatch(Effect::excludes);
    }

    /** The rules that speak, sorted by id. */
    public static List<Rule> enabledOf(Collection<Rule> rules) {
        return rules.stream()
                .filter(Rule::enabled)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }
}
