package nl.weerklank.api.nudge;

import java.util.function.Supplier;
import nl.weerklank.api.champion.Champions;
import nl.weerklank.api.champion.Gates;
import nl.weerklank.api.collective.Collectives;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.sql.Sql;

/**
 * What the turns of one organisation are made with.
 *
 * @param contentState names the state of the content on offer, and of what of it was shown to everybody together
 */
record TurnTools(
        Sql sql,
        Employees employees,
        Programmes programmes,
        PastReader past,
        Gates gates,
        Champions champions,
        Saturation saturation,
        Readership readership,
        Collectives collectives,
        Supplier<String> contentState) {}
