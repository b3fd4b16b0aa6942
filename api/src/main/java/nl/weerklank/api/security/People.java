package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** The people and machines of the current organisation who may sign in. Every call runs inside its transaction. */
@Singleton
class People {

    /** So many wrong guesses cost nothing; each one more doubles the wait, up to a quarter of an hour. */
    static final int FREE_GUESSES = 4;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String PERSON =
            "user_name, password_hash, role, employee_external_id, must_change, disabled, access_version, created_at";

    private final DataSource dataSource;

    People(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes one guess at somebody's password, and counts it as a wrong one until {@link #signedIn} says otherwise: so
     * guesses made at the same time count as well.
     *
     * @return the person, or nothing when there is none, the account is closed, or it is not yet time for another guess
     */
    Optional<Person> guess(String user) {
        return one("""
                update person set
                    failed_attempts = failed_attempts + 1,
                    locked_until = case when failed_attempts >= %d then clock_timestamp()
                        + least(interval '15 minutes', interval '1 second' * power(2, least(failed_attempts - %d, 10))) end
                where user_name = ? and not disabled and (locked_until is null or locked_until <= clock_timestamp())
                returning\s""".formatted(FREE_GUESSES, FREE_GUESSES) + PERSON, user);
    }

    /** The guess was right: earlier wrong ones are forgotten. */
    void signedIn(String user) {
        update("update person set failed_attempts = 0, locked_until = null where user_name = ?", user);
    }

    /** Gives somebody a password; it is their own when they chose it, and to be changed when it was given to them. */
    void changePassword(String user, String hash, boolean mustChange) {
        update("""
                update person set password_hash = ?, must_change = ?, failed_attempts = 0, locked_until = null,
                    access_version = access_version + 1
                where user_name = ?""", hash, mustChange, user);
    }

    Optional<Person> find(String user) {
        return one("select " + PERSON + " from person where user_name = ?", user);
    }

    /** The people after this name, in the order of their names. */
    List<Person> after(String user, int limit) {
        return list("select " + PERSON + " from person where user_name > ? order by user_name limit ?", user, limit);
    }

    boolean areThere() {
        return !after("", 1).isEmpty();
    }

    /** @throws TakenException when the name or the employee belongs to somebody already */
    void add(String user, String passwordHash, Role role, @Nullable EmployeeId employee) throws TakenException {
        unlessTaken("""
                insert into person (user_name, password_hash, role, employee_external_id, must_change)
                values (?, ?, ?, ?, true)""", user, passwordHash, role.name(), text(employee));
    }

    /** @throws TakenException when the employee belongs to somebody else already */
    void change(String user, Role role, @Nullable EmployeeId employee, boolean disabled) throws TakenException {
        unlessTaken("""
                update person set role = ?, employee_external_id = ?, disabled = ?, access_version = access_version + 1
                where user_name = ?""", role.name(), text(employee), disabled, user);
    }

    Optional<Machine> machine(String clientId) {
        return query(
                        "select secret_hash, role from client where client_id = ?",
                        row -> new Machine(row.getString(1), Role.valueOf(row.getString(2))),
                        clientId)
                .stream()
                .findFirst();
    }

    void addMachine(String clientId, String secretHash, Role role) {
        update("insert into client (client_id, secret_hash, role) values (?, ?, ?)", clientId, secretHash, role.name());
    }

    /** Remembers what somebody did to somebody's account. */
    void log(String actor, String role, String action, String subject) {
        update(
                "insert into access_log (actor, role, action, subject) values (?, ?, ?, ?)",
                actor,
                role,
                action,
                subject);
    }

    /** A client that signs in with a secret. */
    record Machine(String secretHash, Role role) {}

    /** The name or the employee belongs to somebody already. */
    static final class TakenException extends Exception {

        TakenException(SQLException cause) {
            super(cause);
        }
    }

    private static @Nullable String text(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }

    private Optional<Person> one(String sql, @Nullable Object... values) {
        return list(sql, values).stream().findFirst();
    }

    private List<Person> list(String sql, @Nullable Object... values) {
        return query(sql, People::person, values);
    }

    private static Person person(ResultSet row) throws SQLException {
        String employee = row.getString(4);
        return new Person(
                row.getString(1),
                row.getString(2),
                Role.valueOf(row.getString(3)),
                employee == null ? null : new EmployeeId(employee),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private void update(String sql, @Nullable Object... values) {
        try {
            execute(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unlessTaken(String sql, @Nullable Object... values) throws TakenException {
        try {
            execute(sql, values);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new TakenException(e);
            }
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = filled(connection.prepareStatement(sql), values)) {
            statement.executeUpdate();
        }
    }

    private <T> List<T> query(String sql, Row<T> mapper, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = filled(connection.prepareStatement(sql), values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement filled(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
