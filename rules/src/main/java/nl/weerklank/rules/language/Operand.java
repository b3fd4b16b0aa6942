package nl.weerklank.rules.language;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a fact is compared with. */
public sealed interface Operand {

    /** A whole number. */
    record Number(Amount amount) implements Operand {}

    /** Two whole numbers, both included. */
    record Range(Amount from, Amount to) implements Operand {}

    /** Yes or no. */
    record Flag(boolean value) implements Operand {}

    /** One code. */
    record Code(String value) implements Operand {}

    /** One or more codes. */
    record Codes(SortedSet<String> values) implements Operand {
        public Codes {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        /** These codes, in any order. */
        public static Codes of(Collection<String> values) {
            return new Codes(new TreeSet<>(values));
        }
    }
}
