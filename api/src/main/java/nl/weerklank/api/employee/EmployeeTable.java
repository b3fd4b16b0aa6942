package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Stored;
import nl.weerklank.api.tagging.TaggingJson;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.cadence.WorkingTime;
import nl.weerklank.engine.candidate.CloseColleagues;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import org.jspecify.annotations.Nullable;

/** The tables of employees and of what they say of themselves. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class EmployeeTable implements Employees, CloseColleagues {

    private static final int CLOSEST = 500;

    private final DataSource database;
    private final ObjectMapper mapper;

    EmployeeTable(DataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * The employer's part as it is kept.
     *
     * @param version counts from 1; 0 for somebody whom this transaction just made room for
     */
    record Row(
            long key,
            UUID pseudonym,
            long version,
            @Nullable SentEmployee employee) {

        SentEmployee known() {
            if (employee == null) {
                throw new IllegalStateException("employee has no version yet");
            }
            return employee;
        }
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
        try (Connection connection = database.getConnection()) {
            Map<EmployeeId, Row> known =
                    lock(connection, people.stream().map(SentEmployee::id).toList());
            Map<EmployeeId, Row> changed = new LinkedHashMap<>();
            List<Stored> outcomes = new ArrayList<>();
            for (SentEmployee person : people) {
                Row before = known.get(person.id());
                if (before == null) {
                    throw new IllegalStateException("employee was locked and is gone");
                }
                if (person.equals(before.employee())) {
                    outcomes.add(Stored.UNCHANGED);
                } else {
                    outcomes.add(before.version() == 0 ? Stored.CREATED : Stored.UPDATED);
                    Row after = new Row(before.key(), before.pseudonym(), before.version() + 1, person);
                    known.put(person.id(), after);
                    changed.put(person.id(), after);
                }
            }
            write(connection, changed.values());
            return outcomes;
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    /** Makes room for who is new and locks all, always in the order of their ids: so two imports never wait for each other. */
    private Map<EmployeeId, Row> lock(Connection connection, List<EmployeeId> ids) throws SQLException {
        String[] sorted =
                ids.stream().map(EmployeeId::value).distinct().sorted().toArray(String[]::new);
        Array array = connection.createArrayOf("text", sorted);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into employee (external_id, name, unit, body, version)
                select id, '', '', '{}', 0 from unnest(?) as id order by id collate "C"
                on conflict (organisation_id, external_id) do nothing
                """)) {
            insert.setArray(1, array);
            insert.executeUpdate();
        }
        Map<EmployeeId, Row> rows = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, pseudonym, version, body::text as body, external_id
                from employee where external_id = any(?) order by external_id for update
                """)) {
            select.setArray(1, array);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.put(new EmployeeId(found.getString("external_id")), row(found));
                }
            }
        }
        return rows;
    }

    private static void write(Connection connection, Collection<Row> changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update employee set name = ?, unit = ?, manager_external_id = ?, leader = ?, body = ?::jsonb, version = ?
                where id = ?
                """)) {
            for (Row row : changed) {
                SentEmployee person = row.known();
                update.setString(1, person.name());
                update.setString(2, person.unit().value());
                update.setString(
                        3,
                        person.managerId() == null ? null : person.managerId().value());
                update.setBoolean(4, person.leader());
                update.setString(5, SentEmployeeJson.write(person).toString());
                update.setLong(6, row.version());
                update.setLong(7, row.key());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** The employer's part of a person. */
    Optional<Row> employer(EmployeeId id) {
        return employer(id, "");
    }

    /** The employer's part of a person, who is locked until the transaction ends. */
    Optional<Row> lockedEmployer(EmployeeId id) {
        return employer(id, " for update");
    }

    private Optional<Row> employer(EmployeeId id, String lock) {
        String sql = "select id, pseudonym, version, body::text as body from employee where external_id = ?" + lock;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    private Row row(ResultSet row) throws SQLException {
        long version = row.getLong("version");
        return new Row(
                row.getLong("id"),
                row.getObject("pseudonym", UUID.class),
                version,
                version == 0 ? null : SentEmployeeJson.read(parse(row.getString("body"))));
    }

    /**
     * People in the order of their ids, one more than the page holds.
     *
     * @param unit with everything below it; null for all
     * @param words must stand in the name or the id, in any case; empty for all
     */
    List<Row> list(@Nullable UnitPath unit, String words, Page page) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, pseudonym, version, body::text as body from employee
                        where external_id > ? collate "C"
                          and (?::text is null or unit = ? or starts_with(unit, ? || '/'))
                          and (? = '' or position(lower(?) in lower(name || ' ' || external_id)) > 0)
                        order by external_id limit ?
                        """)) {
            String path = unit == null ? null : unit.value();
            select.setString(1, page.after());
            select.setString(2, path);
            select.setString(3, path);
            select.setString(4, path);
            select.setString(5, words);
            select.setString(6, words);
            select.setInt(7, page.limit() + 1);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    /** What a person says of themselves; nothing yet is an empty body. */
    Own own(long key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select body::text as body, set_by::text as set_by, story_themes::text as story_themes, version
                        from preference where employee_id = ?
                        """)) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Own(
                                (ObjectNode) parse(row.getString("body")),
                                (ObjectNode) parse(row.getString("set_by")),
                                parse(row.getString("story_themes")),
                                row.getLong("version"))
                        : new Own(mapper.createObjectNode(), mapper.createObjectNode(), mapper.createArrayNode(), 0);
            }
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    /** Keeps what a person says of themselves. */
    void keep(long key, Own own) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into preference (employee_id, body, set_by, opt_in, story_themes, version)
                        values (?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?)
                        on conflict (employee_id) do update set body = excluded.body, set_by = excluded.set_by,
                            opt_in = excluded.opt_in, story_themes = excluded.story_themes, version = excluded.version
                        """)) {
            upsert.setLong(1, key);
            upsert.setString(2, own.body().toString());
            upsert.setString(3, own.setBy().toString());
            upsert.setBoolean(4, own.body().path("optIn").asBoolean(false));
            upsert.setString(5, own.storyThemes().toString());
            upsert.setLong(6, own.version());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    /** The person's own part is read after the lock, by a statement of its own: only so it is what the last holder left. */
    @Override
    public Held lockAndLoad(EmployeeId id) {
        return held(lockedEmployer(id).orElseThrow(() -> new UnknownEmployeeException(id)));
    }

    @Override
    public Optional<Held> find(EmployeeId id) {
        return employer(id).map(this::held);
    }

    Held held(Row row) {
        Own own = own(row.key());
        EmployeeProfile profile = new EmployeeProfile(
                row.known().forEngine(), PreferencesJson.read(own.body()), TaggingJson.readThemes(own.storyThemes()));
        return new Held(row.key(), row.pseudonym(), profile);
    }

    @Override
    public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select e.external_id, e.unit, e.manager_external_id, coalesce(p.opt_in, false) as joined
                        from employee e left join preference p on p.employee_id = e.id
                        where e.external_id = any(?)
                        """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(EmployeeId::value).toArray(String[]::new)));
            Map<EmployeeId, Colleague> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String manager = rows.getString("manager_external_id");
                    EmployeeId id = new EmployeeId(rows.getString("external_id"));
                    found.put(
                            id,
                            new Colleague(
                                    id,
                                    new UnitPath(rows.getString("unit")),
                                    manager == null ? null : new EmployeeId(manager),
                                    rows.getBoolean("joined")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    @Override
    public List<Leader> leadersUpwards(EmployeeId id, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        with recursive up as (
                            select m.id, m.manager_external_id, 1 as step, array[e.id, m.id] as seen
                            from employee e join employee m on m.external_id = e.manager_external_id
                            where e.external_id = ? and m.id <> e.id
                            union all
                            select m.id, m.manager_external_id, up.step + 1, up.seen || m.id
                            from up join employee m on m.external_id = up.manager_external_id
                            where up.step < 20 and m.id <> all(up.seen))
                        select e.id, e.pseudonym, e.version, e.body::text as body
                        from up join employee e on e.id = up.id where e.leader order by up.step
                        """)) {
            select.setString(1, id.value());
            List<Row> leaders = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    leaders.add(row(rows));
                }
            }
            return leaders.stream().map(row -> leader(row, now)).toList();
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    @Override
    public Optional<Leader> leader(long key, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, pseudonym, version, body::text as body from employee where id = ?")) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(leader(row(row), now)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    private Leader leader(Row row, Instant now) {
        EmployeeProfile profile = held(row).profile();
        boolean away =
                WorkingTime.of(profile).awayAt(now) || profile.preferences().pausedAt(now);
        return new Leader(
                row.key(),
                row.known().id(),
                row.known().unit(),
                profile.preferences().joined(),
                away);
    }

    /** Who shares the unit or the manager. */
    @Override
    public Set<EmployeeId> of(Employee employee) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select e.external_id from employee e join preference p on p.employee_id = e.id and p.opt_in
                        where e.external_id <> ? and (e.unit = ? or e.manager_external_id = ?)
                        order by e.external_id limit ?
                        """)) {
            EmployeeId manager = employee.manager();
            select.setString(1, employee.id().value());
            select.setString(2, employee.unit().value());
            select.setString(3, manager == null ? null : manager.value());
            select.setInt(4, CLOSEST);
            Set<EmployeeId> close = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    close.add(new EmployeeId(rows.getString(1)));
                }
            }
            return close;
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        }
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is not JSON", e);
        }
    }
}
