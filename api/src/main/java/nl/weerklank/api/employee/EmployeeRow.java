package nl.weerklank.api.employee;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The employer's part of a person as it is kept.
 *
 * @param version counts from 1; 0 for somebody whom this transaction just made room for
 */
record EmployeeRow(
        long key, UUID pseudonym, long version, @Nullable SentEmployee employee) {

    SentEmployee known() {
        if (employee == null) {
            throw new IllegalStateException("employee has no version yet");
        }
        return employee;
    }
}
