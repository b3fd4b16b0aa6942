package nl.weerklank.api.security;

import java.time.Instant;
import java.util.Optional;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, as kept.
 *
 * @param user their name, unique within the organisation
 * @param mustChange whether their password is one that was given to them
 * @param accessVersion raised by every change to what they may do; older tokens no longer hold
 */
record Person(
        String user,
        String passwordHash,
        Role role,
        @Nullable EmployeeId employee,
        boolean mustChange,
        boolean disabled,
        int accessVersion,
        Instant createdAt) {

    Optional<EmployeeId> employeeId() {
        return Optional.ofNullable(employee);
    }

    @Override
    public String toString() {
        return "person " + user;
    }
}
