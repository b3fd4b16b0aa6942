package nl.weerklank.api.security;

import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in from the first start on, written as {@code user:ROLE} or {@code user:ROLE:employeeId}. */
record FirstPerson(String user, Role role, @Nullable EmployeeId employee) {

    static FirstPerson of(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException(
                    "weerklank.first-run.people has \"%s\", expected user:ROLE or user:ROLE:employeeId"
                            .formatted(text));
        }
        return new FirstPerson(parts[0], Role.valueOf(parts[1]), parts.length == 2 ? null : new EmployeeId(parts[2]));
    }

    /** Their way in, with a new password. */
    FirstRunFile.Login login(String organisation) {
        return new FirstRunFile.Login(
                user,
                NewSecrets.firstPassword(),
                role.name(),
                employee == null ? null : employee.value(),
                organisation);
    }
}
