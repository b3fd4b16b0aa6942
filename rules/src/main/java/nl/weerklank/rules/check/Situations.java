package nl.weerklank.rules.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Every situation that some rules can tell apart: of each fact they compare, one value for each way the comparisons can
 * come out together, and missing. What holds in all of these holds always; facts are taken to vary freely, so there may be
 * more situations here than ever occur, never fewer.
 */
final class Situations {

    /** More than this many are not looked at; whoever asks then knows nothing, and says nothing. */
    static final int MOST = 4_096;

    private static final ContentId ANY_ITEM = new ContentId("-");

    private final Fact[] facts;
    private final List<@Nullable Object[]> values;
    private final int count;

    private Situations(Fact[] facts, List<@Nullable Object[]> values, int count) {
        this.facts = facts;
        this.values = values;
        this.count = count;
    }

    /** The situations that these rules can tell apart, or empty when there are too many to look at. */
    static Optional<Situations> of(Rule... rules) {
        Map<Fact, Values> values = new EnumMap<>(Fact.class);
        for (Rule rule : rules) {
            rule.guarded().leaves().forEach(leaf -> of(leaf, values).compared(rule, leaf));
        }
        List<@Nullable Object[]> choices = new ArrayList<>();
        long count = 1;
        for (Values ofFact : values.values()) {
            @Nullable Object[] told = ofFact.toldApart();
            count *= told.length;
            if (told.length == 0 || count > MOST) {
                return Optional.empty();
            }
            choices.add(told);
        }
        return Optional.of(new Situations(values.keySet().toArray(Fact[]::new), choices, (int) count));
    }

    private static Values of(Condition.Leaf leaf, Map<Fact, Values> values) {
        return values.computeIfAbsent(leaf.fact(), Values::new);
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether there is such a situation. */
    boolean any(Predicate<Facts> such) {
        int[] at = new int[facts.length];
        do {
            if (such.test(situation(at))) {
                return true;
            }
        } while (next(at));
        return false;
    }

    /** Whether all situations are such. */
    boolean all(Predicate<Facts> such) {
        return !any(such.negate());
    }

    private Facts situation(int[] at) {
        Facts.Builder situation = Facts.about(ANY_ITEM);
        for (int i = 0; i < facts.length; i++) {
            Values.set(situation, facts[i], values.get(i)[at[i]]);
        }
        return situation.build();
    }

    /** The next combination, as an odometer counts; false after the last. */
    private boolean next(int[] at) {
        for (int i = 0; i < at.length; i++) {
            at[i]++;
            if (at[i] < values.get(i).length) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    @Override
    public String toString() {
        return count + " situations of " + Arrays.toString(facts);
    }
}
