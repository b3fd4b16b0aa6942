package nl.weerklank.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.check.AllSituations;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.evaluate.RuleTrace;
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

    /** Codes as an organisation might name them. */
    public static final List<String> OPEN_CODES = List.of("healthcare", "technology", "techniek/warmte", "finance");

    private static final ContentId ANY = new ContentId("-");
    private static final int SOME = 200;
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
        return switch (random.nextInt(13)) {
            case 0 -> new Consequence.Says(new Effect.Block(reason));
            case 1 -> new Consequence.Says(new Effect.RequireReview(reason));
            case 2 -> new Consequence.Says(new Effect.SuppressNudge(reason, chance(50) ? kinds() : Set.of()));
            case 3 -> new Consequence.Says(new Effect.DeferUntil(reason, Effect.DeferUntil.Window.NEXT_WORKING_TIME));
            case 4 -> new Consequence.Says(new Effect.LimitKinds(reason, kinds()));
            case 5 -> new Consequence.Says(new Effect.Label(reason));
            case 6 -> new Consequence.Says(new Effect.RequireDisclosure(reason));
            case 7 -> new Consequence.Says(new Effect.PromptChampion(reason, Effect.PromptChampion.Prompt.FIRST_STEP));
            case 8, 9 -> new Consequence.Adjust(reason, param(params, -500, 500, random.nextInt(-300, 300)));
            case 10 -> balance(params);
            default ->
                new Consequence.AdjustPer(
                        reason,
                        oneOf(List.of(Fact.MATCH_TIMES_SEEN, Fact.MIX_SHOWN, Fact.NUDGE_LAST_24H)),
                        new Amount.Fixed(random.nextInt(-300, 300)),
                        new Amount.Fixed(random.nextInt(1, 700)));
        };
    }

    private Consequence balance(SortedMap<String, Parameter> params) {
        ReasonCode reason = oneOf(List.of(ReasonCode.VARIETY, ReasonCode.EXTERNAL_MIX));
        Over over = oneOf(List.of(Over.values()));
        Bound bound = over.isNamed() ? Bound.EACH : oneOf(List.of(Bound.LEAST, Bound.MOST));
        Amount share = new Amount.Fixed(over.isNamed() ? 0 : random.nextInt(0, 1001));
        return new Consequence.Balance(reason, over, bound, share, param(params, 0, 500, random.nextInt(1, 500)));
    }

    private Set<Kind> kinds() {
        return new HashSet<>(times(1, 3, () -> oneOf(List.of(Kind.values()))));
    }

    /**
     * Items on and around every boundary that these rules name: so many at random, and for each fact of each rule those in
     * which just that fact decides what the rule says. Facts that no rule looks at are missing.
     */
    public List<Facts> itemsFor(List<Rule> rules, int count) {
        Map<Fact, List<Object>> near = new EnumMap<>(Fact.class);
        for (Rule rule : rules) {
            rule.facts().forEach(fact -> near.computeIfAbsent(fact, RandomRules::usual));
            rule.guarded().leaves().forEach(leaf -> near.get(leaf.fact()).addAll(around(rule, leaf.operand())));
        }
        List<Facts> items = new ArrayList<>(times(count, count, () -> itemNear(near)));
        rules.forEach(rule -> items.addAll(decisive(rule, near)));
        return IntStream.range(0, items.size())
                .mapToObj(number ->
                        items.get(number).copyFor(new ContentId("p-" + number)).build())
                .toList();
    }

    private Facts itemNear(Map<Fact, List<Object>> near) {
        Facts.Builder facts = Facts.about(ANY);
        near.forEach((fact, values) -> {
            if (!chance(20)) {
                set(
                        facts,
                        fact,
                        fact.type() == FactType.CODES ? Set.copyOf(times(0, 3, () -> oneOf(values))) : oneOf(values));
            }
        });
        return facts.build();
    }

    /** Items that differ in one fact only, of which the rule does not say all the same; one family of each kind, and some more, where they can be counted. */
    private List<Facts> decisive(Rule rule, Map<Fact, List<Object>> near) {
        List<Facts> all = AllSituations.of(rule).orElse(List.of()).stream()
                .map(item -> counting(rule, item))
                .toList();
        Map<Facts, Object> said = all.stream()
                .collect(Collectors.toMap(Function.identity(), item -> said(rule, item), (one, other) -> one));
        Stream<Facts> someOfAll = all.stream().filter(item -> random.nextInt(all.size()) < SOME);
        return Stream.concat(someOfAll, rule.facts().stream().flatMap(fact -> decisive(fact, said).stream()
                        .flatMap(item -> varied(item, fact, near.get(fact)))))
                .toList();
    }

    /** Of each kind one item of those that differ in this fact only, and of which different things are said. */
    private static Collection<Facts> decisive(Fact fact, Map<Facts, Object> said) {
        Map<Facts, Set<List<Object>>> families = new LinkedHashMap<>();
        said.forEach((item, saying) -> families.computeIfAbsent(
                        item.toBuilder().unknown(fact).build(), family -> new LinkedHashSet<>())
                .add(Arrays.asList(item.get(fact), saying)));
        Map<Set<List<Object>>, Facts> kinds = new LinkedHashMap<>();
        families.forEach((item, sayings) -> {
            if (sayings.stream().map(List::getLast).distinct().count() > 1) {
                kinds.putIfAbsent(sayings, item);
            }
        });
        return kinds.values();
    }

    private static Object said(Rule rule, Facts item) {
        RuleTrace trace = ReferenceEvaluator.trace(rule, item);
        return trace.spoke() ? List.of(trace.effects(), trace.condition().truth()) : List.of();
    }

    /** With something to count, so that a rule which adds points for each one can be heard. */
    private static Facts counting(Rule rule, Facts item) {
        Facts.Builder counting = item.toBuilder();
        for (Consequence consequence : rule.then()) {
            if (consequence instanceof Consequence.AdjustPer adjust && !item.knows(adjust.per())) {
                counting.number(adjust.per(), 3);
            }
        }
        return counting.build();
    }

    private static Stream<Facts> varied(Facts item, Fact fact, List<Object> values) {
        return Stream.concat(Stream.of(item), values.stream().distinct().map(value -> set(
                        item.toBuilder(), fact, fact.type() == FactType.CODES ? Set.of(value) : value)
                .build()));
    }

    private static Facts.Builder set(Facts.Builder facts, Fact fact, Object value) {
        return switch (value) {
            case Integer number -> facts.number(fact, number);
            case Boolean flag -> facts.flag(fact, flag);
            case String code -> facts.code(fact, code);
            case Set<?> codes ->
                facts.codes(fact, codes.stream().map(String.class::cast).toList());
            default -> throw new IllegalStateException("a fact has no such value");
        };
    }

    private static List<Object> usual(Fact fact) {
        return new ArrayList<>(
                switch (fact.type()) {
                    case NUMBER -> List.of(0, 1, 3);
                    case FLAG -> List.of(true, false);
                    case CODE, CODES -> FactCodes.of(fact).map(List::copyOf).orElse(OPEN_CODES);
                });
    }

    private static List<Object> around(Rule rule, Operand operand) {
        return switch (operand) {
            case Operand.Number number -> around(rule.valueOf(number.amount()));
            case Operand.Range range -> {
                List<Object> both = new ArrayList<>(around(rule.valueOf(range.from())));
                both.addAll(around(rule.valueOf(range.to())));
                yield both;
            }
            case Operand.Flag flag -> List.of();
            case Operand.Code code -> List.of(code.value());
            case Operand.Codes codes -> List.copyOf(codes.values());
        };
    }

    private static List<Object> around(int bound) {
        return List.of(bound - 1, bound, bound + 1);
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
