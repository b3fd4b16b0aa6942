package nl.weerklank.api.champion;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/** A small organisation of a test's own, filled straight in the database. */
record Office(OrganisationId organisation, OrganisationTransaction transaction, Sql sql, Employees employees) {

    /** So many people who work in a unit, with this manager. */
    Office people(String unit, int count, @Nullable String manager) {
        for (int i = 0; i < count; i++) {
            person("p-" + UUID.randomUUID(), unit, manager, false);
        }
        return this;
    }

    /** Somebody who leads, and joined. */
    Office leader(String id, String unit) {
        person(id, unit, null, true);
        return joins(id);
    }

    Office person(String id, String unit, @Nullable String manager, boolean leader) {
        String body = """
                {"id": "%s", "name": "Naam van %s", "unit": "%s", "managerId": %s, "leader": %s, "languages": ["nl"],
                 "timeZone": "UTC", "absence": []}
                """.formatted(id, id, unit, manager == null ? "null" : "\"" + manager + "\"", leader);
        return change("""
                insert into employee (external_id, name, unit, manager_external_id, leader, body, version)
                values (?, ?, ?, ?, ?, ?::jsonb, 1)
                """, id, "Naam van " + id, unit, manager, leader, body);
    }

    Office joins(String id) {
        return change("""
                insert into preference (employee_id, body, opt_in, version)
                select id, '{"optIn": true}'::jsonb, true, 1 from employee where external_id = ?
                """, id);
    }

    /** They share something elsewhere, and say so. */
    Office acts(String id, Instant at) {
        return change("""
                insert into champion_activity (employee_id, what, acted_at)
                select id, ?, ? from employee where external_id = ?
                """, Outcome.SHARED, at, id);
    }

    Office appoint(String unit, String post, String id) {
        return change("""
                insert into unit_leader (unit, post, employee_id, appointed_by)
                select ?, ?, id, 'test' from employee where external_id = ?
                """, unit, post, id);
    }

    /** They stand for the programme until this moment. */
    Office standsForProgramme(String id, Instant until) {
        return change("""
                insert into programme_champion (employee_id, asked_by, accepted_at, accepted_until)
                select id, 'test', ?, ? from employee where external_id = ?
                """, until.minusSeconds(86_400), until, id);
    }

    Employees.Held find(String id) {
        return in(() -> employees.find(new EmployeeId(id)).orElseThrow());
    }

    <T> T in(Supplier<T> work) {
        return transaction.in(organisation, work);
    }

    private Office change(String statement, @Nullable Object... arguments) {
        in(() -> sql.change(statement, arguments));
        return this;
    }
}
