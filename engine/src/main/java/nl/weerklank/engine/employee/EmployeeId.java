package nl.weerklank.engine.employee;

import nl.weerklank.engine.Identifier;

/** The employer's id of an employee. */
public record EmployeeId(String value) {

    public EmployeeId {
        Identifier.require("employee id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
