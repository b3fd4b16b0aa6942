package nl.weerklank.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Amount;
import nl.weerklank.rules.language.Area;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.FactCodes;
import nl.weerklank.rules.language.OnUnknown;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.Validity;

/** Random rules in the whole language, and random facts on and around the boundaries that those rules name. */
public final class RandomRules {

    private static final List<String> OPEN_CODES = List.of("healthcare", "technology", "techniek/warmte", "finance");
    private static final List<Integer> BOUNDARIES = List.of(-3, 0, 1, 24, 1000);

    private final SplittableRandom random;

    public RandomRules(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Rules about the same few facts, so that they meet. */
    public List<Rule> rules(int count) {
        List<Fact> facts = fewFacts();
        return IntStream.range(0, count)
                .mapToObj(i -> rule("cadence.rule-" + i, facts))
                .toList();
    }

    private List<Fact> fewFacts() {
        Set<Fact> few = EnumSet.noneOf(Fact.class);
        for (FactType type : FactType.values()) {
            List<Fact> ofType = Arrays.stream(Fact.values())
                    .filter(fact -> fact.type() == type)
                    .toList();
            few.add(oneOf(ofType));
            few.add(oneOf(ofType));
        }
        return List.copyOf(few);
    }

    private Rule rule(String id, List<Fact> facts) {
        SortedMap<String, Parameter> params = new TreeMap<>();
        Condition when = condition(facts, params, 0);
        List<Consequence> then = times(1, 3, () -> consequence(params));
        return new Rule(
                new RuleId(id),
                Area.CADENCE,
                new Bilingual("Een regel", "A rule"),
                chance(15) ? Set.of(oneOf(List.of(Channel.values()))) : Set.of(),
                when,
                then,
                params,
                oneOf(List.of(OnUnknown.values())),
                validity(),
                oneOf(List.of(Owner.values())),
                new TreeSet<>(Set.of("R36")),
                !chance(5));
    }

    private Validity validity() {
        if (!chance(15)) {
            return Validity.ALWAYS;
        }
        LocalDate from = LocalDate.ofEpochDay(oneOf(List.of(20_000, 20_010)));
        return new Validity(chance(70) ? from : null, chance(70) ? from.plusDays(5) : null);
    }

    private Condition condition(List<Fact> facts, SortedMap<String, Parameter> params, int depth) {
        int shape = random.nextInt(depth == 2 ? 1 : 5);
        if (shape < 2 && depth > 0 || depth == 2 || shape == 0) {
            return leaf(oneOf(facts), params);
        }
        List<Condition> parts = times(1, 4, () -> condition(facts, params, depth + 1));
        return switch (random.nextInt(3)) {
            case 0 -> new Condition.All(parts);
            case 1 -> new Condition.Any(parts);
            default -> new Condition.None(parts);
        };
    }

    private Condition.Leaf leaf(Fact fact, SortedMap<String, Parameter> params) {
        Operator operator = oneOf(Operator.of(fact.type()));
        Operand operand =
                switch (operator) {
                    case AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN -> new Operand.Number(amount(params));
                    case BETWEEN -> {
                        int from = oneOf(BOUNDARIES);
                        yield new Operand.Range(new Amount.Fixed(from), new Amount.Fixed(from + random.nextInt(3)));
                    }
                    case ONE_OF, NONE_OF, OVERLAPS -> Operand.Codes.of(times(1, 3, () -> code(fact)));
                    case CONTAINS -> new Operand.Code(code(fact));
                    case IS_KNOWN -> new Operand.Flag(random.nextBoolean());
                    case EQUALS ->
                        switch (fact.type()) {
                            case NUMBER -> new Operand.Number(amount(params));
                            case FLAG -> new Operand.Flag(random.nextBoolean());
                            case CODE, CODES -> new Operand.Code(code(fact));
                        };
                };
        return new Condition.Leaf(fact, operator, operand);
    }

    private Amount amount(SortedMap<String, Parameter> params) {
        int value = oneOf(BOUNDARIES);
        return chance(50) ? new Amount.Fixed(value) : param(params, -1_000, 1_000, value);
    }

    private Amount param(SortedMap<String, Parameter> params, int min, int max, int value) {
        String name = "p" + params.size();
        params.put(name, new Parameter(min, max, value));
        return new Amount.Param(name);
    }

    private Consequence consequence(SortedMap<String, Parameter> params) {
        ReasonCode reason = oneOf(Arrays.stream(ReasonCode.values())
                .filter(code -> !code.matchesPerson())
                .toList());
        return switch (random.nextInt(12)) {
            case 0 -> new Consequence.Says(new Effect.Block(reason));
            case 1 -> new Consequence.Says(new Effect.RequireReview(reason));
            case 2 -> new Consequence.Says(new Effect.SuppressNudge(reason, chance(50) ? kinds() : Set.of()));
            case 3 -> new Consequence.Says(new Effect.DeferUntil(reason, Effect.DeferUntil.Window.NEXT_WORKING_TIME));
            case 4 -> new Consequence.Says(new Effect.LimitKinds(reason, kinds()));
            case 5 -> new Consequence.Says(new Effect.Label(reason));
            case 6 -> new Consequence.Says(new Effect.RequireDisclosure(reason));
            case 7 -> new Consequence.Says(new Effect.PromptChampion(reason, Effect.PromptChampion.Prompt.FIRST_STEP));
            case 8, 9 -> new Consequence.Adjust(reason, param(params, -500, 500, random.nextInt(-300, 300)));
            default ->
                new Consequence.AdjustPer(
                        reason,
                        oneOf(List.of(Fact.MATCH_TIMES_SEEN, Fact.MIX_SHOWN, Fact.NUDGE_LAST_24H)),
                        new Amount.Fixed(random.nextInt(-300, 300)),
                        new Amount.Fixed(random.nextInt(1, 700)));
        };
    }

    private Set<Kind> kinds() {
        return new HashSet<>(times(1, 3, () -> oneOf(List.of(Kind.values()))));
    }

    /** So many items, each with facts of its own, many missing and many on a boundary. */
    public List<Facts> items(int count) {
        return IntStream.range(0, count).mapToObj(this::item).toList();
    }

    private Facts item(int number) {
        Facts.Builder facts = Facts.about(new ContentId("p-" + number));
        for (Fact fact : Fact.values()) {
            if (!chance(25)) {
                switch (fact.type()) {
                    case NUMBER -> facts.number(fact, number(fact));
                    case FLAG -> facts.flag(fact, random.nextBoolean());
                    case CODE -> facts.code(fact, code(fact));
                    case CODES -> facts.codes(fact, times(0, 3, () -> code(fact)));
                }
            }
        }
        return facts.build();
    }

    private int number(Fact fact) {
        if (fact == Fact.ASKED_DAY) {
            return oneOf(List.of(19_999, 20_000, 20_004, 20_005, 20_009, 20_010, 20_014, 20_015));
        }
        return oneOf(BOUNDARIES) + random.nextInt(-1, 2);
    }

    private String code(Fact fact) {
        return oneOf(FactCodes.of(fact).map(List::copyOf).orElse(OPEN_CODES));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> times(int min, int max, Supplier<T> each) {
        int count = random.nextInt(min, max + 1);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(each.get());
        }
        return all;
    }
}
