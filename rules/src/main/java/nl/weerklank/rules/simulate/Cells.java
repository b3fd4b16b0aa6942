package nl.weerklank.rules.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.rules.simulate.Difference.Sort;

/**
 * Counts by group, shown only where nobody can be recognised: a group in which fewer than five people notice anything is
 * folded into the rest, and so are more groups until in the rest too five people do.
 */
final class Cells {

    /** The smallest number of people that figures are shown of. */
    static final int CROWD = 5;

    private final Map<String, Cell> cells = new TreeMap<>();

    /** What is counted of one group. */
    static final class Cell {
        private final Set<EmployeeId> people = new HashSet<>();
        private int suggested;
        private int withheld;
        private int reordered;
        private int nudgesBefore;
        private int nudgesAfter;

        /** Counts what one decision changes in this group. */
        void count(EmployeeId person, List<Difference.Move> moves, boolean changedOrder) {
            int newlySuggested = Difference.count(moves, Sort.SUGGESTED);
            int newlyWithheld = Difference.count(moves, Sort.WITHHELD);
            int nudgedBefore = Difference.count(moves, Sort.NUDGED_BEFORE);
            int nudgedAfter = Difference.count(moves, Sort.NUDGED_AFTER);
            suggested += newlySuggested;
            withheld += newlyWithheld;
            reordered += changedOrder ? 1 : 0;
            nudgesBefore += nudgedBefore;
            nudgesAfter += nudgedAfter;
            if (newlySuggested + newlyWithheld > 0 || changedOrder || nudgedBefore != nudgedAfter) {
                people.add(person);
            }
        }

        private void add(Cell other) {
            people.addAll(other.people);
            suggested += other.suggested;
            withheld += other.withheld;
            reordered += other.reordered;
            nudgesBefore += other.nudgesBefore;
            nudgesAfter += other.nudgesAfter;
        }

        private boolean isCrowd() {
            return people.size() >= CROWD;
        }

        /** The figures in whole fives; empty when fewer than five people notice anything. */
        Optional<Shift> shift() {
            return isCrowd()
                    ? Optional.of(new Shift(
                            fives(people.size()),
                            fives(suggested),
                            fives(withheld),
                            fives(reordered),
                            fives(nudgesBefore),
                            fives(nudgesAfter)))
                    : Optional.empty();
        }
    }

    Cell of(String name) {
        return cells.computeIfAbsent(name, group -> new Cell());
    }

    /** The groups that may be shown, by name, the rest together last. */
    List<Group> shown() {
        Map<String, Cell> large = new TreeMap<>();
        Cell rest = new Cell();
        boolean anythingInRest = false;
        for (Map.Entry<String, Cell> cell : cells.entrySet()) {
            if (cell.getValue().isCrowd()) {
                large.put(cell.getKey(), cell.getValue());
            } else {
                rest.add(cell.getValue());
                anythingInRest = true;
            }
        }
        while (anythingInRest && !rest.isCrowd() && !large.isEmpty()) {
            Map.Entry<String, Cell> smallest = Collections.min(
                    large.entrySet(),
                    Comparator.<Map.Entry<String, Cell>>comparingInt(
                                    cell -> cell.getValue().people.size())
                            .thenComparing(Map.Entry.comparingByKey()));
            rest.add(smallest.getValue());
            large.remove(smallest.getKey());
        }
        List<Group> groups = new ArrayList<>();
        new TreeMap<>(large)
                .forEach((name, cell) -> cell.shift().ifPresent(shift -> groups.add(new Group(name, shift))));
        if (anythingInRest) {
            rest.shift().ifPresent(shift -> groups.add(new Group(null, shift)));
        }
        return groups;
    }

    /** Down to whole fives. */
    static int fives(int number) {
        return number - number % CROWD;
    }
}
