package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.simulate.Difference.Move;
import nl.weerklank.rules.simulate.Difference.Sort;
import org.jspecify.annotations.Nullable;

/** Adds up what a draft changes. Exact within, rounded and folded when it is shown. */
final class Tally {

    /** The steps in which nudges per person are shown: none, one, two, three or four, and so on. */
    private static final List<Integer> STEPS = List.of(0, 1, 2, 3, 5, 9);

    private static final String ALL = "";

    private final Cells whole = new Cells();
    private final Cells departments = new Cells();
    private final Cells themes = new Cells();
    private final Cells languages = new Cells();
    private final Cells reasons = new Cells();
    private final Map<EmployeeId, int[]> nudges = new HashMap<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private int decisions;
    private int skipped;

    void skip() {
        skipped++;
    }

    void add(Instant at, Difference difference) {
        first = first == null ? at : first;
        last = at;
        decisions++;
        int[] ofPerson = nudges.computeIfAbsent(difference.person(), person -> new int[2]);
        ofPerson[0] += difference.count(Sort.NUDGED_BEFORE);
        ofPerson[1] += difference.count(Sort.NUDGED_AFTER);

        EmployeeId person = difference.person();
        whole.of(ALL).count(person, difference.moves(), difference.reordered());
        departments.of(difference.department()).count(person, difference.moves(), difference.reordered());
        count(themes, person, difference.moves(), Move::theme);
        count(languages, person, difference.moves(), Move::language);
        count(
                reasons,
                person,
                difference.moves().stream().filter(move -> move.stop() != null).toList(),
                move -> String.valueOf(move.stop()));
    }

    private static void count(Cells cells, EmployeeId person, List<Move> moves, Function<Move, String> group) {
        moves.stream().collect(Collectors.groupingBy(group)).forEach((name, ofGroup) -> cells.of(name)
                .count(person, ofGroup, false));
    }

    Optional<Shift> whole() {
        return whole.of(ALL).shift();
    }

    List<Group> departments() {
        return departments.shown();
    }

    List<Group> themes() {
        return themes.shown();
    }

    List<Group> languages() {
        return languages.shown();
    }

    List<Withheld> reasons() {
        return reasons.shown().stream().map(Tally::withheld).toList();
    }

    private static Withheld withheld(Group group) {
        Reason reason = group.name() == null ? null : Reason.withheld(ReasonCode.valueOf(group.name()));
        return new Withheld(reason, group.shift().people(), group.shift().withheld());
    }

    /** How many people got how many nudges; in whole fives, so that fewer than five count as nobody. */
    List<Nudged> nudges() {
        List<Nudged> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            int from = STEPS.get(i);
            int to = i + 1 < STEPS.size() ? STEPS.get(i + 1) - 1 : Integer.MAX_VALUE;
            steps.add(new Nudged(from, to, people(0, from, to), people(1, from, to)));
        }
        return steps;
    }

    private int people(int side, int from, int to) {
        return Cells.fives((int) nudges.values().stream()
                .filter(counts -> counts[side] >= from && counts[side] <= to)
                .count());
    }

    @Nullable
    Instant first() {
        return first;
    }

    @Nullable
    Instant last() {
        return last;
    }

    int decisions() {
        return decisions;
    }

    int skipped() {
        return skipped;
    }
}
