package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Stored;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** The tables of employees and of what they say of themselves. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class EmployeeTable {

    private static final String EMPLOYEES =
            "select id, pseudonym, version, body::text as body, external_id from employee ";

    private final Sql sql;
    private final ObjectMapper mapper;

    EmployeeTable(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /**
     * The person's part as it is kept.
     *
     * @param body only the fields that are set
     * @param setBy of each field that was ever set or cleared: by whom and when
     */
    record Own(ObjectNode body, ObjectNode setBy, JsonNode storyThemes, long version) {}

    /**
     * Takes the employer's part of people in; their own part is not touched. Of two with the same id the later one wins.
     *
     * @return what became of each, in the same order
     */
    List<Stored> store(List<SentEmployee> people) {
        Map<EmployeeId, EmployeeRow> known = lock(people);
        Map<EmployeeId, EmployeeRow> changed = new LinkedHashMap<>();
        List<Stored> outcomes = new ArrayList<>();
        for (SentEmployee person : people) {
            EmployeeRow before = known.get(person.id());
            if (before == null) {
                throw new IllegalStateException("employee was locked and is gone");
            }
            if (person.equals(before.employee())) {
                outcomes.add(Stored.UNCHANGED);
            } else {
                outcomes.add(before.version() == 0 ? Stored.CREATED : Stored.UPDATED);
                EmployeeRow after = new EmployeeRow(before.key(), before.pseudonym(), before.version() + 1, person);
                known.put(person.id(), after);
                changed.put(person.id(), after);
            }
        }
        write(changed.values());
        return outcomes;
    }

    /** Makes room for who is new and locks all, always in the order of their ids: so two imports never wait for each other. */
    private Map<EmployeeId, EmployeeRow> lock(List<SentEmployee> people) {
        List<String> ids = people.stream()
                .map(person -> person.id().value())
                .distinct()
                .sorted()
                .toList();
        sql.change("""
                insert into employee (external_id, name, unit, body, version)
                select id, '', '', '{}', 0 from unnest(?) as id order by id collate "C"
                on conflict (organisation_id, external_id) do nothing
                """, ids);
        Map<EmployeeId, EmployeeRow> rows = new HashMap<>();
        sql.list(
                EMPLOYEES + "where external_id = any(?) order by external_id for update",
                row -> rows.put(new EmployeeId(row.text("external_id")), row(row)),
                ids);
        return rows;
    }

    private void write(Collection<EmployeeRow> changed) {
        sql.changeEach("""
                update employee set name = ?, unit = ?, manager_external_id = ?, leader = ?, body = ?::jsonb, version = ?
                where id = ?
                """, changed.stream().map(EmployeeTable::update).toList());
    }

    private static @Nullable Object[] update(EmployeeRow row) {
        SentEmployee person = row.known();
        return new @Nullable Object[] {
            person.name(),
            person.unit().value(),
            person.managerId() == null ? null : person.managerId().value(),
            person.leader(),
            SentEmployeeJson.write(person).toString(),
            row.version(),
            row.key()
        };
    }

    /** The employer's part of a person. */
    Optional<EmployeeRow> employer(EmployeeId id) {
        return sql.first(EMPLOYEES + "where external_id = ?", this::row, id.value());
    }

    /** The employer's part of a person, who is locked until the transaction ends. */
    Optional<EmployeeRow> lockedEmployer(EmployeeId id) {
        return sql.first(EMPLOYEES + "where external_id = ? for update", this::row, id.value());
    }

    /** The employer's part of the person with this internal key. */
    Optional<EmployeeRow> employer(long key) {
        return sql.first(EMPLOYEES + "where id = ?", this::row, key);
    }

    /** Reads a row with the key, the pseudonym, the version and the body. */
    EmployeeRow row(Row row) {
        long version = row.number("version");
        return new EmployeeRow(
                row.number("id"),
                row.uuid("pseudonym"),
                version,
                version == 0 ? null : SentEmployeeJson.read(parse(row.text("body"))));
    }

    /**
     * People in the order of their ids, one more than the page holds.
     *
     * @param unit with everything below it; null for all
     * @param words must stand in the name or the id, in any case; empty for all
     */
    List<EmployeeRow> list(@Nullable UnitPath unit, String words, Page page) {
        String path = unit == null ? null : unit.value();
        return sql.list(EMPLOYEES + """
                where external_id > ? collate "C"
                  and (?::text is null or unit = ? or starts_with(unit, ? || '/'))
                  and (? = '' or position(lower(?) in lower(name || ' ' || external_id)) > 0)
                order by external_id limit ?
                """, this::row, page.after(), path, path, path, words, words, page.limit() + 1);
    }

    /** What a person says of themselves; nothing yet is an empty body. */
    Own own(long key) {
        return sql.first("""
                        select body::text as body, set_by::text as set_by, story_themes::text as story_themes, version
                        from preference where employee_id = ?
                        """, this::own, key)
                .orElseGet(() ->
                        new Own(mapper.createObjectNode(), mapper.createObjectNode(), mapper.createArrayNode(), 0));
    }

    private Own own(Row row) {
        return new Own(
                (ObjectNode) parse(row.text("body")),
                (ObjectNode) parse(row.text("set_by")),
                parse(row.text("story_themes")),
                row.number("version"));
    }

    /** Keeps what a person says of themselves. */
    void keep(long key, Own own) {
        sql.change(
                """
                insert into preference (employee_id, body, set_by, opt_in, story_themes, version)
                values (?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?)
                on conflict (employee_id) do update set body = excluded.body, set_by = excluded.set_by,
                    opt_in = excluded.opt_in, story_themes = excluded.story_themes, version = excluded.version
                """,
                key,
                own.body().toString(),
                own.setBy().toString(),
                own.body().path("optIn").asBoolean(false),
                own.storyThemes().toString(),
                own.version());
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is not JSON", e);
        }
    }
}
