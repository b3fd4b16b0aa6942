package nl.weerklank.api.learnt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.PersonalRecords;
import nl.weerklank.api.nudge.WhatHappened;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.employee.EmployeeId;

/** Tells what people's answers taught, and wipes it. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class Learning implements PersonalRecords {

    private static final Sentence EMPLOYEE = new Sentence("medewerker", "employee");

    private final Employees employees;
    private final WhatHappened happened;
    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper mapper;

    Learning(Employees employees, WhatHappened happened, Sql sql, Clock clock, ObjectMapper mapper) {
        this.employees = employees;
        this.happened = happened;
        this.sql = sql;
        this.clock = clock;
        this.mapper = mapper;
    }

    LearntShape of(EmployeeId employee) {
        return of(employees.find(employee).orElseThrow(() -> NotFound.of(EMPLOYEE, employee)));
    }

    private LearntShape of(Employees.Held person) {
        EmployeeId id = person.profile().employee().id();
        Instant now = clock.instant();
        return LearntShape.of(
                happened.past(id).learntAt(now),
                happened.takenUp(id, now).size(),
                happened.wipedAt(id).orElse(null));
    }

    /** What was read and answered until now teaches nothing any more, from the next decision on. */
    void wipe(EmployeeId employee) {
        sql.change("""
                insert into learning_wiped (employee_id, wiped_at) values (?, clock_timestamp())
                on conflict (employee_id) do update set wiped_at = excluded.wiped_at
                """, held(employee).key());
    }

    /** Answers and decisions take the same lock: each comes wholly before or wholly after. */
    private Employees.Held held(EmployeeId employee) {
        try {
            return employees.lockAndLoad(employee);
        } catch (UnknownEmployeeException unknown) {
            throw NotFound.of(EMPLOYEE, employee);
        }
    }

    @Override
    public String name() {
        return "learnt";
    }

    @Override
    public JsonNode about(Employees.Held person) {
        return mapper.valueToTree(of(person));
    }
}
