package nl.weerklank.api.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a machine, that has signed in.
 *
 * @param name user name or client id
 * @param employee the employee they are, if any
 * @param accessVersion see {@link Person}; null for a machine
 */
record Account(
        OrganisationId organisation,
        String name,
        Role role,
        @Nullable EmployeeId employee,
        @Nullable Integer accessVersion) {

    /** Their role; who is linked to an employee is that employee as well. */
    Set<Role> roles() {
        Set<Role> roles = EnumSet.of(role);
        if (employee != null) {
            roles.add(Role.EMPLOYEE);
        }
        return roles;
    }

    Optional<EmployeeId> employeeId() {
        return Optional.ofNullable(employee);
    }

    Optional<Integer> version() {
        return Optional.ofNullable(accessVersion);
    }
}
