package nl.weerklank.engine.employee;

import nl.weerklank.engine.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a colleague when deciding for somebody else.
 *
 * @param joined whether they joined the programme themselves
 */
public record Colleague(
        EmployeeId id, UnitPath unit, @Nullable EmployeeId manager, boolean joined) {}
