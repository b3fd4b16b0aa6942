package nl.weerklank.engine.candidate;

import java.util.Set;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;

/** Port: the colleagues of somebody's own team who joined, so that work by and about them can be found. */
@FunctionalInterface
public interface CloseColleagues {

    /** The colleagues close to this employee, without the employee; empty when there are none. */
    Set<EmployeeId> of(Employee employee);
}
