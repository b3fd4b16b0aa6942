package nl.weerklank.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.FactCodes;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/** The values of one fact that some comparisons tell apart. */
final class Values {

    /** Codes that a set may have or not have; each doubles the number of sets. */
    private static final int MOST_IN_A_SET = 8;

    /** No number that a rule sees is below zero: counts, shares, times since, and days since 1970. */
    private static final int LOWEST = 0;

    private final Fact fact;
    private final SortedSet<Integer> bounds = new TreeSet<>();
    /** Each code with the comparisons that name it: codes that are always named together need not be told apart. */
    private final SortedMap<String, List<Integer>> namedIn = new TreeMap<>();

    private int comparisons;

    Values(Fact fact) {
        this.fact = fact;
    }

    /** Notes what this leaf compares the fact with. */
    void compared(Rule rule, Condition.Leaf leaf) {
        comparisons++;
        switch (leaf.operand()) {
            case Operand.Number number -> bounds.add(rule.valueOf(number.amount()));
            case Operand.Range range -> {
                bounds.add(rule.valueOf(range.from()));
                bounds.add(rule.valueOf(range.to()));
            }
            case Operand.Flag flag -> {}
            case Operand.Code code -> named(List.of(code.value()));
            case Operand.Codes codes -> named(codes.values());
        }
    }

    private void named(Collection<String> codes) {
        codes.forEach(
                code -> namedIn.computeIfAbsent(code, c -> new ArrayList<>()).add(comparisons));
    }

    /** One value for each way the comparisons can come out together, and null for missing; nothing when there are too many. */
    @Nullable
    Object[] toldApart() {
        return switch (fact.type()) {
            case NUMBER -> withMissing(numbers());
            case FLAG -> withMissing(Stream.of(true, false));
            case CODE -> withMissing(Stream.concat(distinctCodes().stream(), Stream.ofNullable(another())));
            case CODES ->
                distinctCodes().size() > MOST_IN_A_SET ? new Object[0] : withMissing(setsOf(distinctCodes()).stream());
        };
    }

    private static @Nullable Object[] withMissing(Stream<?> values) {
        return Stream.concat(values, Stream.of((Object) null)).toArray();
    }

    /** Each bound, and what lies beside it. */
    private Stream<Integer> numbers() {
        SortedSet<Integer> numbers = new TreeSet<>(Set.of(LOWEST));
        bounds.forEach(bound -> numbers.addAll(List.of(bound - 1, bound, bound + 1)));
        return numbers.tailSet(LOWEST).stream();
    }

    private List<String> distinctCodes() {
        Set<List<Integer>> seen = new HashSet<>();
        return namedIn.entrySet().stream()
                .filter(code -> seen.add(code.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A code that no comparison names, or null when all are named. */
    private @Nullable String another() {
        return FactCodes.of(fact)
                .map(codes -> codes.stream().filter(code -> !namedIn.containsKey(code)))
                .orElseGet(() -> Stream.iterate("-", code -> code + "-").filter(code -> !namedIn.containsKey(code)))
                .findFirst()
                .orElse(null);
    }

    private static List<Set<String>> setsOf(List<String> codes) {
        List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
        for (String code : codes) {
            for (Set<String> without : List.copyOf(sets)) {
                Set<String> with = new TreeSet<>(without);
                with.add(code);
                sets.add(with);
            }
        }
        return sets;
    }

    /** Sets the fact to this value, or leaves it missing. */
    static void set(Facts.Builder facts, Fact fact, @Nullable Object value) {
        switch (value) {
            case null -> facts.unknown(fact);
            case Integer number -> facts.number(fact, number);
            case Boolean flag -> facts.flag(fact, flag);
            case String code -> facts.code(fact, code);
            case Set<?> codes ->
                facts.codes(fact, codes.stream().map(String.class::cast).toList());
            default -> throw new IllegalStateException("a fact has no such value");
        }
    }
}
