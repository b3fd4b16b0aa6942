package nl.weerklank.engine.decision;

import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.employee.EmployeeProfile;

/** What a decision saw of the person and the programme: together with the candidates, all that is needed to decide again. */
public record Grounds(EmployeeProfile profile, History history, Programme programme, UnitGate unitGate) {}
